using ChatOpsVerifier.Domain.Evidence.Stances;

namespace ChatOpsVerifier.Domain.Verification.Contradictions;

/// <summary>What a stretch of text is about: its words, without numbers and without what every sentence has.</summary>
internal static class Subjects
{
    private static readonly HashSet<string> Common =
    [
        "a", "an", "the", "is", "are", "was", "were", "be", "been", "for", "of", "on", "in", "at", "to", "and", "or", "by", "with", "it", "this", "that", "our",
        "we", "all", "every", "each", "per",
        "der", "die", "das", "ist", "sind", "war", "wurde", "und", "am", "im", "fur", "von", "le", "la", "les", "de", "des", "et", "est", "el", "los", "las",
        "en", "y", "es",
    ];

    public static IReadOnlySet<string> Of(string text)
    {
        var atoms = Atoms.Of(text);
        // A script without spaces gives single signs: two of them that follow one another are as good as a word.
        var pairs = atoms.Zip(atoms.Skip(1)).Where(p => Atoms.IsUnspaced(p.First) && Atoms.IsUnspaced(p.Second)).Select(p => p.First + p.Second);
        return atoms.Where(a => a.Length > 1 && !a.Any(char.IsAsciiDigit) && !Common.Contains(a)).Select(Stem).Concat(pairs).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>At least half of their words are the same.</summary>
    public static bool AreSame(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared > 0 && 2 * shared >= one.Count + other.Count - shared;
    }

    private static string Stem(string word) => word.Length > 4 && word.EndsWith('s') ? word[..^1] : word;
}
