using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>
/// A rich_text block: text and style are apart in it, so that any characters can be said. Used where mrkdwn cannot say them, and
/// only there: it is the younger block, and not everything that shows messages knows it.
/// </summary>
internal static class RichTextBlock
{
    public static JsonObject Section(RichText text) => Of("rich_text_section", text);

    public static JsonObject Quote(RichText text) => Of("rich_text_quote", text);

    private static JsonObject Of(string type, RichText text) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = type, ["elements"] = Kit.Array(text.Runs.Where(r => r.Text.Length > 0).Select(Element)) }),
    };

    private static JsonObject Element(Run run)
    {
        if (Mentions.UserOf(run) is { } user)
        {
            return new JsonObject { ["type"] = "user", ["user_id"] = user };
        }

        var element = new JsonObject { ["type"] = "text", ["text"] = SlackPlainText.Guard(run.Text) };
        if (Urls.Openable(run.Url) is { } url)
        {
            element["type"] = "link";
            element["url"] = url;
        }
        else if (StyleName(run.Style) is { } style)
        {
            element["style"] = new JsonObject { [style] = true };
        }

        return element;
    }

    private static string? StyleName(RunStyle style) => style switch
    {
        RunStyle.Strong => "bold",
        RunStyle.Emphasis => "italic",
        RunStyle.Code => "code",
        _ => null,
    };
}
