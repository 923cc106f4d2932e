using System.Net;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>An activity's text as the plain text that the person wrote and saw.</summary>
internal static partial class TeamsText
{
    /// <summary>Mentions of others by name, those of the bot left out: they say whom it is for, not what is said.</summary>
    public static string Of(Payload message, string? botId)
    {
        var text = message.TextOrNone("text") ?? "";
        foreach (var mention in Mentions(message))
        {
            if (mention.TextOrNone("text") is { } written)
            {
                var mentioned = mention.ObjectOrNone("mentioned");
                var isBot = botId is null || mentioned?.TextOrNone("id") == botId;
                text = text.Replace(written, isBot ? "" : $"@{mentioned?.TextOrNone("name") ?? Plain(written)}", StringComparison.Ordinal);
            }
        }

        // A mention that no entity tells of is a name; a hard space is what Teams puts behind each mention.
        text = AtTag().Replace(text, "$1").Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00A0', ' ');
        return (message.TextOrNone("textFormat") == "xml" ? WebUtility.HtmlDecode(AnyTag().Replace(text, "")) : text).Trim();
    }

    public static bool Mentions(Payload message, string? botId) =>
        botId is not null && Mentions(message).Any(m => m.ObjectOrNone("mentioned")?.TextOrNone("id") == botId);

    /// <summary>HTML of a message's body as plain lines.</summary>
    public static string OfHtml(string html)
    {
        var lines = LineEnd().Replace(html.ReplaceLineEndings(" "), "\n");
        var text = WebUtility.HtmlDecode(AnyTag().Replace(lines, "")).Replace('\u00A0', ' ');
        return string.Join('\n', text.Split('\n').Select(l => l.Trim())).Trim();
    }

    private static IEnumerable<Payload> Mentions(Payload message) => message.Objects("entities").Where(e => e.TextOrNone("type") == "mention");

    private static string Plain(string written) => AnyTag().Replace(written, "");

    [GeneratedRegex("<at(?:\\s[^>]*)?>([^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();

    [GeneratedRegex("<[a-zA-Z/!][^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li|tr|h\d|pre|blockquote)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
