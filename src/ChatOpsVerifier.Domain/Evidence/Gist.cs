using ChatOpsVerifier.Domain.Evidence.Substance;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>
/// What a text says apart from its numbers, its punctuation and its small words, as a digest: two texts with one gist are one
/// sentence sent twice.
/// </summary>
public static class Gist
{
    /// <summary>Fewer words than this are too common to recognise anything by: "Retention: 30 days".</summary>
    private const int FewestWords = 3;

    /// <returns>Sixteen lower-case hex digits; null where the text says too little.</returns>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordSet.Of(text).Without(Nods.All).All.Where(w => !w.Any(char.IsDigit)).ToList();
        return words.Count < FewestWords ? null : Digest.Of(string.Join(' ', words))[..16];
    }
}
