namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>
/// Takes away what a negation takes away: "no errors", "0 of 48 failed", "errors: none", "hata yok" say that nothing is wrong.
/// Where it is not certain what is negated, both stay, and a person is asked.
/// </summary>
internal static class Negation
{
    /// <summary>So far a success may be that a negation takes away: "not one of the tables was restored".</summary>
    private const int Reach = 4;

    /// <summary>Words that may lie between a negated number of something and what did not happen to it: "0 of 48 nightly backups failed".</summary>
    private const int WordsBehindACount = 2;

    /// <summary>Nobody who did something: what they did follows, and not a noun.</summary>
    private static readonly HashSet<string> Persons =
        Folded("nobody", "no one", "niemand", "keiner", "personne", "nadie", "ninguém", "nessuno", "nikt", "nikdo", "никто", "ніхто", "kukaan");

    /// <summary>In these languages a second negation is part of the first: "ни одна строка не потеряна".</summary>
    private static readonly HashSet<string> Doubles = Folded("не", "nie", "ne", "žádné", "žádný", "žádná");

    private const Sense Negatable = Sense.Failed | Sense.Absent | Sense.Bad | Sense.Waiting;

    public static void Apply(List<Term> terms)
    {
        for (var i = terms.Count - 1; i >= 0; i--)
        {
            if (terms[i].Negates)
            {
                Forward(terms, i);
            }
        }

        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Is(Negatable))
            {
                Back(terms, i);
            }
        }
    }

    /// <summary>
    /// "no errors or warnings", "0 of 48 checks failed". Any other word in between may be what is negated: "no protection against data
    /// loss", "nobody checked for errors", "we have not fixed the fault".
    /// </summary>
    private static void Forward(List<Term> terms, int from)
    {
        var isPerson = Persons.Contains(terms[from].Text);
        var reach = !isPerson && (terms[from].IsZero || terms[from].Is(Sense.Noun)) ? 1 : 0;
        var (isUsed, hasNoun) = (false, false);
        for (var i = from + 1; i < terms.Count; i++)
        {
            var term = terms[i];
            if (term.IsColon || term.Negates || term.Is(Sense.Good | Sense.Joint | Sense.Exists))
            {
                break;
            }

            if (term.IsCancelled && Doubles.Contains(term.Text))
            {
                isUsed = true;
                break;
            }

            if (term.Is(Negatable))
            {
                if (term.IsNegatedItself || CountsSomething(terms, i) || IsObjectOfALateVerb(terms, i))
                {
                    break;
                }

                term.Cancel();
                (isUsed, reach) = (true, 0);
            }
            else if (term.Number is > 0)
            {
                reach = isUsed ? 0 : WordsBehindACount;
            }
            else if (!(term.Is(Sense.Of) && !hasNoun) && !(term.Is(Sense.Light) && !isPerson))
            {
                hasNoun = true;
                if (--reach < 0)
                {
                    break;
                }
            }
        }

        if (!isUsed)
        {
            Unmake(terms, from);
        }
        else if (!terms.Skip(from).Any(t => t.Is(Sense.Exists)))
        {
            terms[from].Cancel();
        }
    }

    private static HashSet<string> Folded(params IEnumerable<string> words) => [.. words.Select(w => string.Join(' ', Atoms.Of(w)))];

    /// <summary>"nie einen Ausfall getestet", "nooit een storing onderzocht": what is negated is the verb at the end.</summary>
    private static bool IsObjectOfALateVerb(List<Term> terms, int at) =>
        terms[at - 1].Text is "ein" or "eine" or "einen" or "een"
            && at + 1 < terms.Count
            && terms[^1] is { Sense: Sense.None, Number: null, IsCancelled: false };

    /// <summary>"failed 48", "failed: 48" states a number of failures, whatever the number in front of it belongs to.</summary>
    private static bool CountsSomething(List<Term> terms, int at)
    {
        var next = at + 1 < terms.Count && terms[at + 1].IsColon ? at + 2 : at + 1;
        return next < terms.Count && terms[next].Number is > 0 && !(next + 1 < terms.Count && terms[next + 1].Is(Sense.Good));
    }

    /// <summary>What does not succeed is not a success: "not restored".</summary>
    private static void Unmake(List<Term> terms, int from)
    {
        for (var i = from + 1; i < terms.Count && i <= from + Reach + 2 && !terms[i].Is(Sense.Joint); i++)
        {
            if (terms[i].Is(Sense.Good))
            {
                terms[i].Cancel();
            }
        }
    }

    /// <summary>"errors: 0", "failures: none", "hata yok", "エラーはなし".</summary>
    private static void Back(List<Term> terms, int at)
    {
        var next = at + 1 < terms.Count && terms[at + 1].IsColon ? at + 2 : at + 1;
        if (next < terms.Count && terms[next].Negates && terms.Skip(next + 1).All(t => t.Is(Sense.Of | Sense.Fine | Sense.Light)))
        {
            terms[at].Cancel();
            terms[next].Cancel();
            return;
        }

        for (var i = at + 1; i < terms.Count; i++)
        {
            if (terms[i].Is(Sense.NotAfter))
            {
                terms[at].Cancel();
                terms[i].Cancel();
                return;
            }

            if (terms[i].Number is null && !terms[i].Is(Sense.Of | Sense.Light | Negatable))
            {
                return;
            }
        }
    }
}
