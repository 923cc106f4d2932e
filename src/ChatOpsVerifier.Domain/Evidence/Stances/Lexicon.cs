using System.Collections.Frozen;
using ChatOpsVerifier.Domain.Evidence.Stances.Languages;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>The phrases of all languages, found by the longest match.</summary>
internal static class Lexicon
{
    /// <summary>What counts only where nothing else is there: as the whole text, or as a label's whole value.</summary>
    private const Sense OfWholes = Sense.Denial | Sense.OffValue | Sense.OnValue;

    private const int ShortestEnding = 4;

    private const int LongestEnding = 7;

    private static readonly FrozenDictionary<string, Sense> Senses = Enum
        .GetValues<Sense>()
        .ToFrozenDictionary(s => s.ToString(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ClaimedState> Statuses = StateVocabulary.All
        .GroupBy(w => Key(w.Key))
        .ToFrozenDictionary(g => g.Key, g => g.First().Value);

    private static readonly Dictionary<string, Sense> Exact = [];
    private static readonly Dictionary<string, Sense> Prefixes = [];

    /// <summary>What is in front of the last word of a phrase whose last word is a beginning.</summary>
    private static readonly HashSet<string> OpenHeads = new(StringComparer.Ordinal);

    /// <summary>Endings that negate a verb, in languages that negate at its end.</summary>
    private static readonly Dictionary<string, Sense> Endings = [];

    /// <summary>First word of a verb in two parts → its second part, at the end of the clause: "brach … ab".</summary>
    private static readonly Dictionary<string, List<(string Last, Sense Sense)>> Parted = [];

    /// <summary>First atom of a phrase → the most atoms that a phrase with it has.</summary>
    private static readonly Dictionary<string, int> Longest = [];

    static Lexicon()
    {
        foreach (var language in StanceVocabulary.All)
        {
            var sense = Sense.None;
            foreach (var line in language.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                // A line that begins with a bar continues the one before.
                var cut = line[0] == '|' ? -1 : line.IndexOf(':', StringComparison.Ordinal);
                sense = cut < 0 ? sense : Senses[line[..cut]];
                foreach (var phrase in line[(cut + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(phrase, sense);
                }
            }
        }
    }

    /// <summary>What the whole text is, as one phrase.</summary>
    public static Sense OfWhole(IReadOnlyList<string> atoms) => Exact.GetValueOrDefault(Key(atoms, 0, atoms.Count));

    public static bool IsNegation(string atom) => (Exact.GetValueOrDefault(atom) & Sense.Not) != 0;

    /// <returns>What this word begins that another one ends: "brach" of "brach … ab".</returns>
    public static IReadOnlyList<(string Last, Sense Sense)> PartedBy(string atom) => Parted.TryGetValue(atom, out var found) ? found : [];

    /// <returns>Null: as a whole, it is not a status word of the importer.</returns>
    public static ClaimedState? StatusOf(IReadOnlyList<string> atoms) => Statuses.TryGetValue(Key(atoms, 0, atoms.Count), out var state) ? state : null;

    /// <returns>The sense of the longest phrase that begins here, and its length in atoms; a length of 1 without a sense where there is none.</returns>
    public static (Sense Sense, int Length) Match(IReadOnlyList<string> atoms, int start)
    {
        for (var count = Math.Min(Longest.GetValueOrDefault(atoms[start]), atoms.Count - start); count > 1; count--)
        {
            // A phrase that is only a whole text's meaning says nothing inside of one.
            if (Exact.TryGetValue(Key(atoms, start, count), out var sense) && (sense & ~OfWholes) != 0)
            {
                return (sense, count);
            }

            if (OpenPhrase(atoms, start, count) is var open and not Sense.None)
            {
                return (open, count);
            }
        }

        var atom = atoms[start];
        var found = Exact.GetValueOrDefault(atom);
        for (var length = atom.Length; (found & ~OfWholes) == Sense.None && length >= 3; length--)
        {
            found |= Prefixes.GetValueOrDefault(atom[..length]);
        }

        for (var length = Math.Min(atom.Length - 2, LongestEnding); (found & ~OfWholes) == Sense.None && length >= ShortestEnding; length--)
        {
            found |= Endings.GetValueOrDefault(atom[^length..]);
        }

        return (found, 1);
    }

    /// <summary>A phrase whose last word is a beginning: "не пройден*".</summary>
    private static Sense OpenPhrase(IReadOnlyList<string> atoms, int start, int count)
    {
        var head = Key(atoms, start, count - 1);
        if (!OpenHeads.Contains(head))
        {
            return Sense.None;
        }

        var last = atoms[start + count - 1];
        for (var length = last.Length; length >= 3; length--)
        {
            if (Prefixes.TryGetValue($"{head} {last[..length]}", out var sense))
            {
                return sense;
            }
        }

        return Sense.None;
    }

    private static void Add(string phrase, Sense sense)
    {
        if (phrase.Split('…') is [var firsts, var last])
        {
            foreach (var first in firsts.Split('/'))
            {
                var key = Key(first.Trim());
                Parted.TryAdd(key, []);
                Parted[key].Add((Key(last.Trim()), sense));
            }

            return;
        }

        var atoms = Atoms.Of(phrase.Trim('*'));
        if (phrase.StartsWith('*'))
        {
            Endings[atoms[0]] = Endings.GetValueOrDefault(atoms[0]) | sense;
            return;
        }

        if (phrase.EndsWith('*'))
        {
            var stem = Key(atoms, 0, atoms.Count);
            Prefixes[stem] = Prefixes.GetValueOrDefault(stem) | sense;
            if (atoms.Count > 1)
            {
                OpenHeads.Add(Key(atoms, 0, atoms.Count - 1));
                Longest[atoms[0]] = Math.Max(Longest.GetValueOrDefault(atoms[0]), atoms.Count);
            }

            return;
        }

        var whole = Key(atoms, 0, atoms.Count);
        Exact[whole] = Exact.GetValueOrDefault(whole) | sense;
        Longest[atoms[0]] = Math.Max(Longest.GetValueOrDefault(atoms[0]), atoms.Count);
    }

    private static string Key(string phrase) => string.Join(' ', Atoms.Of(phrase));

    private static string Key(IReadOnlyList<string> atoms, int start, int count) => count == 1 ? atoms[start] : string.Join(' ', atoms.Skip(start).Take(count));
}
