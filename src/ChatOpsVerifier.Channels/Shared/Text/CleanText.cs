using System.Text;

namespace ChatOpsVerifier.Channels.Shared.Text;

/// <summary>Text that every JSON and every provider can carry.</summary>
internal static class CleanText
{
    /// <summary>No control characters but line ends and tabs, and no half characters: JSON would carry them, providers refuse them.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n");
        if (!lines.Any(c => char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\t'))))
        {
            return lines;
        }

        var clean = new StringBuilder(lines.Length);
        foreach (var rune in lines.EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return clean.ToString();
    }

    public static string OneLine(string text) => Of(text).Replace('\n', ' ').Trim();
}
