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

        // The mark of a quoted reply: the words that are replied to are somebody else's.
        text = QuotedTag().Replace(text, "");

        // A mention without an entity is a name; a hard space is what Teams puts behind each mention.
        text = AtTag().Replace(text, "$1").Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00A0', ' ');
        return (message.TextOrNone("textFormat") == "xml" ? WebUtility.HtmlDecode(AnyTag().Replace(text, "")) : text).Trim();
    }

    public static bool Mentions(Payload message, string? botId) =>
        botId is not null && Mentions(message).Any(m => m.ObjectOrNone("mentioned")?.TextOrNone("id") == botId);

    /// <summary>Whether a mention in the body's HTML is the bot's, by its number among the mentions, or by its name.</summary>
    /// <param name="botId">Null: the client names no recipient; then every mention says whom it is for.</param>
    public static bool IsBotMention(Payload message, string? botId, int number, string name)
    {
        if (botId is null)
        {
            return true;
        }

        var mentioned = Mentions(message).Select(m => m.ObjectOrNone("mentioned")).ToList();
        var byNumber = number >= 0 && number < mentioned.Count ? mentioned[number] : null;
        var meant = byNumber?.TextOrNone("name") == name ? byNumber : mentioned.FirstOrDefault(m => m?.TextOrNone("name") == name);
        return meant?.TextOrNone("id") == botId;
    }

    private static IEnumerable<Payload> Mentions(Payload message) => message.Objects("entities").Where(e => e.TextOrNone("type") == "mention");

    private static string Plain(string written) => AnyTag().Replace(written, "");

    [GeneratedRegex("<at(?:\\s[^>]*)?>([^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();

    [GeneratedRegex("<[a-zA-Z/!][^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"<quoted\s[^>]*/?>(?:</quoted>)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedTag();
}
