using System.Globalization;

namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>A phrase of a clause, and whether something else in the clause has taken its meaning away.</summary>
internal sealed class Term(Sense sense, string text, bool isNegatedItself = false)
{
    /// <summary>A phrase with a negation of its own, which a second one does not take away: "not yet", "ещё не".</summary>
    public bool IsNegatedItself => isNegatedItself;

    public string Text { get; } = text;

    public Sense Sense { get; private set; } = sense;

    public bool IsColon => Text == Atoms.Colon;

    public long? Number { get; } = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>None of something. "+0000" and "+00" are offsets of a clock.</summary>
    public bool IsZero => Text == "0" || Is(Sense.Zero);

    public bool Negates => IsZero || Is(Sense.Not);

    public bool Is(Sense any) => (Sense & any) != 0;

    /// <summary>Takes its meaning away, but for what no other negation can take away.</summary>
    public void Cancel()
    {
        Sense &= Sense.Negated;
        IsCancelled = Sense == Sense.None;
    }

    public bool IsCancelled { get; private set; }

    public static List<Term> Of(List<string> atoms)
    {
        var terms = new List<Term>();
        for (var i = 0; i < atoms.Count;)
        {
            var (sense, length) = Lexicon.Match(atoms, i);
            terms.Add(new Term(
                (sense & Sense.Fine) != 0 ? Sense.Fine : sense,
                length == 1 ? atoms[i] : string.Join(' ', atoms.Skip(i).Take(length)),
                length > 1 && atoms.Skip(i).Take(length).Any(Lexicon.IsNegation)));
            i += length;
        }

        Join(terms);
        return terms;
    }

    /// <summary>
    /// Verbs in two parts, of which the second ends the clause and gets the sense: "brach nach 20 Minuten ab", "viel gisteren uit".
    /// A verb that begins the clause begins a condition ("Fällt ein Knoten aus, …") or a question.
    /// </summary>
    private static void Join(List<Term> terms)
    {
        for (var i = 1; i < terms.Count; i++)
        {
            foreach (var (last, sense) in Lexicon.PartedBy(terms[i].Text))
            {
                var end = terms.FindIndex(i + 1, t => t.Text == last);
                if (end > 0 && (end == terms.Count - 1 || terms[end + 1].IsColon || terms[end + 1].Is(Sense.Joint)))
                {
                    terms[end].Sense |= sense;
                    // "brak" denies in Polish; as half of a Dutch verb it does not.
                    terms[i].Sense &= ~Sense.Not;
                }
            }
        }
    }
}
