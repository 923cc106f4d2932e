using System.Collections.Frozen;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>The words of a sentence that say what it is about: folded, without fillers, without endings.</summary>
internal static class Words
{
    /// <summary>Fillers, and the words that every line of a verification report uses.</summary>
    private static readonly FrozenSet<string> Fillers = (
        "a an the of and or to for in via is are be been being was were has have had not no must can could should may might shall will if with by from on at "
        + "as any all this that these those it its until so "
        + "than then there their during per into each when where which who how after before "
        + "verify verified verifies verifying verification verifications require required requires unknown pending performed perform performs "
        + "done complete completed confirmed confirm check checked checks ensure ensured pass fail passed failed blocked open missing "
        + "der die das und oder von zu im in ist sind ein eine für mit auf nicht geprüft prüfen "
        + "le la les et ou de des du un une pour dans est sont avec vérifier vérifié "
        + "el los las y o del una para en es son con verificar verificado")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = ["ations", "ation", "ability", "ibility", "able", "ible", "ings", "ing", "ed"];

    /// <summary>Shortest stem that an ending may leave: shorter ones fall together with other words.</summary>
    private const int ShortestStem = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FillerSpans = Fillers.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IReadOnlySet<string> Of(string? text) => string.IsNullOrEmpty(text) ? FrozenSet<string>.Empty : OfFingerprint(Fingerprint.Of(text), null);

    /// <param name="known">Words that are kept anyway, and to which new ones are added: equal ones are not made twice. <c>null</c>: nobody keeps any.</param>
    public static IReadOnlySet<string> OfFingerprint(ReadOnlySpan<char> text, HashSet<string>? known)
    {
        if (text.IsEmpty)
        {
            return FrozenSet<string>.Empty;
        }

        var words = new HashSet<string>(text.Count(' ') + 1, StringComparer.Ordinal);
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (!word.IsEmpty && !FillerSpans.Contains(word))
            {
                words.Add(Stem(word, known));
            }
        }

        return words;
    }

    /// <summary>The sentence without what is in brackets and behind its first colon: "Restore Testing: BLOCKED until …".</summary>
    public static string Head(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var head = colon > 0 ? text[..colon] : text;
        while (head.IndexOf('(') is var open and >= 0)
        {
            var close = head.IndexOf(')', open);
            head = close < 0 ? head[..open] : head[..open] + head[(close + 1)..];
        }

        return PlainText.Fold(head);
    }

    /// <summary>A word of the text that has this stem, for showing.</summary>
    public static string AsWritten(string stem, string text) =>
        Fingerprint.Of(text).Split(' ').FirstOrDefault(w => Stem(w, null) == stem) ?? stem;

    /// <summary>The same for every sentence with the same words.</summary>
    public static string Key(IReadOnlySet<string> words)
    {
        string[] sorted = [.. words];
        Array.Sort(sorted, StringComparer.Ordinal);
        return string.Join(' ', sorted);
    }

    /// <returns>How much of <paramref name="part"/> is in <paramref name="whole"/>, 0 to 1; 0 where there is nothing to find.</returns>
    public static double Coverage(IReadOnlySet<string> part, IReadOnlySet<string> whole) =>
        part.Count == 0 ? 0 : (double)part.Count(whole.Contains) / part.Count;

    /// <returns>Likeness of two sets, 0 to 1: twice what they share over what both have.</returns>
    public static double Likeness(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static string Stem(ReadOnlySpan<char> word, HashSet<string>? known)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return Shared(word[..^ending.Length], known);
            }
        }

        if (word.Length > ShortestStem)
        {
            if (word.EndsWith("ies", StringComparison.Ordinal))
            {
                return $"{word[..^3]}y";
            }

            if (word[^1] == 's' && word[^2] != 's')
            {
                word = word[..^1];
            }

            if (word[^1] == 'e')
            {
                word = word[..^1];
            }
        }

        return Shared(word, known);
    }

    private static string Shared(ReadOnlySpan<char> word, HashSet<string>? known)
    {
        if (known is null)
        {
            return word.ToString();
        }

        var same = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!same.TryGetValue(word, out var shared))
        {
            shared = word.ToString();
            known.Add(shared);
        }

        return shared;
    }
}
