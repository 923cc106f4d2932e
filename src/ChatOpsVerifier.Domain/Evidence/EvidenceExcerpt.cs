using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>
/// The part of a text file that is compared with answers and with other evidence. Of a long file it is the beginning and the end: a log
/// says what it is at the top, and how it ended at the bottom.
/// </summary>
public static class EvidenceExcerpt
{
    /// <summary>In UTF-16 units. Conversations keep it, and every turn reads them.</summary>
    public const int Most = 4_000;

    private const int Head = 1_000;
    private const string Cut = "\n[…]\n";

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= Most)
        {
            return text;
        }

        var tail = text[^(Most - Head - Cut.Length)..];
        return Shorten.Head(text, Head) + Cut + (char.IsLowSurrogate(tail[0]) ? tail[1..] : tail);
    }

    /// <summary>Something is left out of it, so that what is not found in it may still be in the file.</summary>
    public static bool IsPart(string excerpt)
    {
        ArgumentNullException.ThrowIfNull(excerpt);
        return excerpt.Contains(Cut, StringComparison.Ordinal);
    }
}
