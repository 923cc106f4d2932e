namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>
/// Takes away what a negation takes away: "no errors", "0 of 48 failed", "errors: none", "hata yok" say that nothing is wrong.
/// Where it is not certain what is negated, both stay, and a person is asked.
/// </summary>
internal static class Negation
{
    /// <summary>So many words may lie between "no" and what it negates.</summary>
    private const int Reach = 4;

    private const Sense Negatable = Sense.Failed | Sense.Absent | Sense.Bad | Sense.Waiting;

    public static void Apply(List<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++)
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

    /// <summary>"no errors or warnings", "0 of 48 checks failed".</summary>
    private static void Forward(List<Term> terms, int from)
    {
        var reach = Reach;
        var isUsed = false;
        for (var i = from + 1; i < terms.Count && reach >= 0; i++)
        {
            var term = terms[i];
            if (term.IsColon || term.Negates || term.Is(Sense.Good | Sense.Joint | Sense.Exists))
            {
                break;
            }

            if (term.Is(Negatable))
            {
                if (CountsSomething(terms, i))
                {
                    break;
                }

                term.Cancel();
                isUsed = true;
            }
            else if (term.Number is null && !term.Is(Sense.Of))
            {
                reach--;
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

    /// <summary>"failed 48", "failed: 48" states a number of failures, whatever the number in front of it belongs to.</summary>
    private static bool CountsSomething(List<Term> terms, int at)
    {
        var next = at + 1 < terms.Count && terms[at + 1].IsColon ? at + 2 : at + 1;
        return next < terms.Count && terms[next].Number is > 0 && !(next + 1 < terms.Count && terms[next + 1].Is(Sense.Good));
    }

    /// <summary>What does not succeed is no success: "not restored".</summary>
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
        if (next < terms.Count && terms[next].Negates && terms.Skip(next + 1).All(t => t.Is(Sense.Of | Sense.Fine)))
        {
            terms[at].Cancel();
            terms[next].Cancel();
            return;
        }

        for (var i = at + 1; i < terms.Count && i <= at + Reach; i++)
        {
            if (terms[i].Is(Sense.NotAfter))
            {
                terms[at].Cancel();
                terms[i].Cancel();
                return;
            }
        }
    }
}
