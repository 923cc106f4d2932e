using System.Text;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Conversations.Ports;

internal static class TextCleaning
{
    /// <summary>What conversations keep of a text file.</summary>
    public static string Excerpt(string decoded) => EvidenceExcerpt.Of(Clean(decoded));

    /// <summary>
    /// Trimmed, with what no text needs taken out: control characters but tab and line break, and halves of surrogate
    /// pairs, which no encoding can keep, so that the digest of what is shown is the digest of what is stored.
    /// </summary>
    public static string Clean(string raw)
    {
        if (raw.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0
            && raw.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0
            && raw.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
        {
            return raw.Trim();
        }

        var clean = new StringBuilder(raw.Length);
        foreach (var rune in raw.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\t' or '\n' or '\r')
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }
}
