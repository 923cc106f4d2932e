using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>What one clause says.</summary>
internal sealed class ClauseReading
{
    private static readonly (Sense Sense, StanceKind Kind)[] Kinds =
    [
        (Sense.Failed, StanceKind.Failure),
        (Sense.Absent, StanceKind.Absence),
        (Sense.Not, StanceKind.Absence),
        (Sense.NotAfter, StanceKind.Absence),
        (Sense.Regret, StanceKind.Absence),
        (Sense.Negated, StanceKind.Absence),
        (Sense.Waiting, StanceKind.Waiting),
        (Sense.Plan, StanceKind.Plan),
        (Sense.Future, StanceKind.Future),
        (Sense.Doubt, StanceKind.Doubt),
        (Sense.Unknown, StanceKind.Unknown),
        (Sense.Ask, StanceKind.Question),
    ];

    private readonly SortedSet<StanceKind> _kinds = [];

    public bool HasWords { get; private init; }

    public bool IsDenial { get; private init; }

    public bool HasSuccess { get; private set; }

    public ImmutableArray<StanceSign> Signs { get; private set; } = [];

    public static ClauseReading Of(Clause clause)
    {
        var atoms = Atoms.Of(clause.Text);
        var reading = new ClauseReading
        {
            HasWords = atoms.Exists(a => a is not (Atoms.Colon or Atoms.Slash)) || Marks(clause.Text).Any(),
            IsDenial = IsDenied(atoms)
        };
        if (clause.IsQuestion)
        {
            reading._kinds.Add(StanceKind.Question);
        }

        var terms = Term.Of(atoms);
        var isConditional = terms.Exists(t => t.Is(Sense.If));
        Negation.Apply(terms);
        reading.ReadTerms(terms);
        reading.ReadValue(atoms, terms);
        reading.ReadMarks(clause.Text);
        reading.Signs = [.. reading._kinds.Select(k => new StanceSign(k, clause.Text, isConditional))];
        return reading;
    }

    /// <summary>A plain no; behind a colon it may be explained: "It does not work: 0 of 48".</summary>
    private static bool IsDenied(List<string> atoms)
    {
        var colon = atoms.IndexOf(Atoms.Colon);
        return atoms.Count > 0 && (Lexicon.OfWhole(atoms) & Sense.Denial) != 0
            || colon > 0 && (Lexicon.OfWhole(atoms[..colon]) & Sense.Denial) != 0 && colon + 1 < atoms.Count;
    }

    private void ReadTerms(List<Term> terms)
    {
        HasSuccess = terms.Exists(t => t.Is(Sense.Good));
        if (terms.Count > 1 && terms[^1].Is(Sense.AskAfter))
        {
            _kinds.Add(StanceKind.Question);
        }

        // "Only the schema came back", "Вернулась только схема": all that succeeded.
        if (terms.Count > 2 && (terms[^1].Is(Sense.Good) || terms[0].Is(Sense.Good)) && terms.Exists(t => t.Is(Sense.Only)))
        {
            _kinds.Add(StanceKind.Partial);
        }

        for (var i = 0; i < terms.Count; i++)
        {
            foreach (var (sense, kind) in Kinds)
            {
                if (terms[i].Is(sense) && (sense != Sense.Ask || (i == 0 && !IsDenial)))
                {
                    _kinds.Add(kind);
                }
            }

            if (!terms[i].IsCancelled)
            {
                ReadNumber(terms, i);
            }
        }
    }

    private void ReadNumber(List<Term> terms, int at)
    {
        var number = terms[at];
        if (number.IsZero)
        {
            var before = terms.Take(at).LastOrDefault(t => !t.IsColon && !t.Is(Sense.Of));
            if (before?.Is(Sense.FromZero) != true)
            {
                _kinds.Add(StanceKind.Zero);
            }
        }
        else if (number.Number is { } code && IsErrorCode(terms, at, code))
        {
            _kinds.Add(StanceKind.Failure);
        }
        else if (number.Number is { } some && (WholeOf(terms, at) ?? WholeBefore(terms, at)) is { } whole && some < whole)
        {
            _kinds.Add(StanceKind.Partial);
        }
        else if (number.Number is not null && terms.Skip(at + 1).Take(2).TakeWhile(t => t.Number is null && !t.IsColon).Any(t => t.Is(Sense.Bad)))
        {
            _kinds.Add(StanceKind.Failure);
        }
        else if (number.Number is not null && at > 0 && terms[at - 1].Is(Sense.Only))
        {
            _kinds.Add(StanceKind.Partial);
        }
    }

    /// <summary>"exit code 1", "exited with status: 137", "HTTP 503".</summary>
    private static bool IsErrorCode(List<Term> terms, int at, long code)
    {
        var label = terms.Take(at).LastOrDefault(t => !t.IsColon);
        return label?.Is(Sense.Exit) == true || (label?.Is(Sense.Http) == true && code is >= 400 and < 600);
    }

    /// <summary>What a number is a part of: 48 in "12 of 48", "12/48", "12 tables of 48".</summary>
    private static long? WholeOf(List<Term> terms, int at)
    {
        var next = at + 1 < terms.Count && terms[at + 1] is { Sense: Sense.None, Number: null, IsColon: false } word && word.Text != Atoms.Slash
            ? at + 2
            : at + 1;
        if (next >= terms.Count || !(terms[next].Is(Sense.Of) || terms[next].Text == Atoms.Slash))
        {
            return null;
        }

        // "12/15/2026" is a date.
        var isDate = terms[next].Text == Atoms.Slash
            && (next > at + 1 || (next + 2 < terms.Count && terms[next + 2].Text == Atoms.Slash) || (at > 0 && terms[at - 1].Text == Atoms.Slash));
        return isDate ? null : terms.Skip(next + 1).FirstOrDefault(t => !t.Is(Sense.Of))?.Number;
    }

    /// <summary>48 in "48件中12件".</summary>
    private static long? WholeBefore(List<Term> terms, int at)
    {
        var among = terms.FindLastIndex(at, t => t.Is(Sense.Among));
        return among > 0 ? terms.Take(among).LastOrDefault(t => t.Number is not null)?.Number : null;
    }

    /// <summary>A label's value, or the whole clause, that is a status word: "Backups: off", "Status: ausstehend".</summary>
    private void ReadValue(List<string> atoms, List<Term> terms)
    {
        var value = atoms[(atoms.LastIndexOf(Atoms.Colon) + 1)..];
        if (value.Count == 0 || terms[^1].IsCancelled)
        {
            return;
        }

        var sense = Lexicon.OfWhole(value);
        var status = Lexicon.StatusOf(value);
        if ((sense & Sense.OffValue) != 0)
        {
            _kinds.Add(StanceKind.Absence);
        }
        else if (status == ClaimedState.Failed)
        {
            _kinds.Add(StanceKind.Failure);
        }
        else if (status == ClaimedState.Open && _kinds.Count == 0)
        {
            _kinds.Add(StanceKind.Waiting);
        }

        HasSuccess |= status == ClaimedState.Done || (sense & Sense.OnValue) != 0;
    }

    private void ReadMarks(string text)
    {
        foreach (var state in Marks(text))
        {
            HasSuccess |= state == ClaimedState.Done;
            if (state == ClaimedState.Failed)
            {
                _kinds.Add(StanceKind.Failure);
            }
            else if (state == ClaimedState.Open)
            {
                _kinds.Add(StanceKind.Waiting);
            }
        }
    }

    private static IEnumerable<ClaimedState> Marks(string text) =>
        text.EnumerateRunes().Select(r => StateGlyphs.StateOf(r.ToString())).OfType<ClaimedState>();
}
