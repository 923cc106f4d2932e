using System.Collections.Frozen;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>The words of a sentence that say what it is about: folded, without fillers, without endings.</summary>
internal static class Words
{
    /// <summary>Fillers, and the words that every line of a verification report uses.</summary>
    private static readonly FrozenSet<string> Fillers = (
        "a an the of and or to for in via is are be been being was were has have had not no must can could should may might shall will if with by from on at as any all this that these those it its until so "
        + "than then there their during per into each when where which who how after before "
        + "verify verified verifies verifying verification verifications require required requires unknown pending performed perform performs "
        + "done complete completed confirmed confirm check checked checks ensure ensured pass fail passed failed blocked open missing "
        + "der die das und oder von zu im in ist sind ein eine für mit auf nicht geprüft prüfen "
        + "le la les et ou de des du un une pour dans est sont avec vérifier vérifié "
        + "el los las y o del una para en es son con verificar verificado").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = ["ations", "ation", "ability", "ibility", "able", "ible", "ings", "ing", "ed"];

    /// <summary>Shortest stem that an ending may leave: shorter ones fall together with other words.</summary>
    private const int ShortestStem = 4;

    public static IReadOnlySet<string> Of(string? text) =>
        string.IsNullOrEmpty(text)
            ? FrozenSet<string>.Empty
            : Fingerprint.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Fillers.Contains(w)).Select(Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>The sentence without what stands in brackets and behind its first colon: "Restore Testing: BLOCKED until …".</summary>
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
        Fingerprint.Of(text).Split(' ').FirstOrDefault(w => Stem(w) == stem) ?? stem;

    /// <summary>The same for every sentence with the same words.</summary>
    public static string Key(IReadOnlySet<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    /// <returns>How much of <paramref name="part"/> stands in <paramref name="whole"/>, 0 to 1; 0 where there is nothing to find.</returns>
    public static double Coverage(IReadOnlySet<string> part, IReadOnlySet<string> whole) =>
        part.Count == 0 ? 0 : (double)part.Count(whole.Contains) / part.Count;

    /// <returns>Likeness of two sets, 0 to 1: twice what they share over what both have.</returns>
    public static double Likeness(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        if (word.Length > ShortestStem)
        {
            if (word.EndsWith("ies", StringComparison.Ordinal))
            {
                return word[..^3] + "y";
            }

            if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                word = word[..^1];
            }

            if (word.EndsWith('e'))
            {
                word = word[..^1];
            }
        }

        return word;
    }
}
