using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>Text that Slack shows as it is (plain_text).</summary>
internal static partial class PlainWords
{
    /// <summary>
    /// plain_text knows no mentions. The word joiner, which nobody sees, keeps "&lt;!channel&gt;" from being one anywhere else
    /// the text may be quoted to: an old client, a search result, an export.
    /// </summary>
    public static string Guard(string text) => Control().Replace(text, "<\u2060$1");

    /// <summary>The first characters, and a mark that there is more, as plain_text that is short enough. Only where the whole text stands elsewhere.</summary>
    public static string Short(string text, int most)
    {
        var shorter = text;
        for (var room = most; Guard(shorter).Length > most; room -= 5)
        {
            shorter = text[..Cutting.Length(text, room - 1)].TrimEnd() + "…";
        }

        return shorter;
    }

    /// <summary>No control characters but line ends and tabs, and no half characters: JSON would carry them, Slack refuses them.</summary>
    public static string Clean(string text)
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

    public static string OneLine(string text) => Clean(text).Replace('\n', ' ').Trim();

    [GeneratedRegex("<([!@#])")]
    private static partial Regex Control();
}
