using System.Text.RegularExpressions;
using ChatOpsVerifier.Channels.Shared.Text;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>Text that Slack shows as it is (plain_text).</summary>
internal static partial class SlackPlainText
{
    /// <summary>
    /// plain_text knows no mentions. The word joiner, which nobody sees, keeps "&lt;!channel&gt;" from being one anywhere else
    /// the text may be quoted to: an old client, a search result, an export.
    /// </summary>
    public static string Guard(string text) => Control().Replace(text, "<\u2060$1");

    /// <summary>The first characters, and a mark that there is more, as plain_text that is short enough. Only where the whole text is elsewhere.</summary>
    public static string Short(string text, int most)
    {
        var shorter = text;
        for (var room = most; Guard(shorter).Length > most; room -= 5)
        {
            shorter = text[..Cutting.Length(text, room - 1)].TrimEnd() + "…";
        }

        return shorter;
    }

    [GeneratedRegex("<([!@#])")]
    private static partial Regex Control();
}
