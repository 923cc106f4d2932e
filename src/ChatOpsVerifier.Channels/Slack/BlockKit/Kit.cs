using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>Blocks, elements and composition objects by Slack's own names. What is put in has its length already.</summary>
internal static class Kit
{
    public static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = SlackPlainText.Guard(text), ["emoji"] = false };

    /// <param name="written">Escaped already. Taken verbatim: Slack makes no links and mentions of its own from what it seems to hold.</param>
    public static JsonObject Marked(string written) => new() { ["type"] = "mrkdwn", ["text"] = written, ["verbatim"] = true };

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text) };

    public static JsonObject Section(JsonObject text) => new() { ["type"] = "section", ["text"] = text };

    public static JsonObject Fields(IEnumerable<JsonObject> texts) => new() { ["type"] = "section", ["fields"] = Array(texts) };

    public static JsonObject Context(IEnumerable<JsonObject> texts) => new() { ["type"] = "context", ["elements"] = Array(texts) };

    public static JsonObject Actions(IEnumerable<JsonObject> elements) => new() { ["type"] = "actions", ["elements"] = Array(elements) };

    public static JsonObject Button(string label, string actionId, string? value = null, string? style = null, string? url = null)
    {
        var button = new JsonObject { ["type"] = "button", ["text"] = Plain(label), ["action_id"] = actionId };
        Set(button, "value", value);
        Set(button, "style", style);
        Set(button, "url", url);
        return button;
    }

    public static JsonObject Input(string blockId, string label, JsonObject element, string? hint, bool isOptional)
    {
        var input = new JsonObject { ["type"] = "input", ["block_id"] = blockId, ["label"] = Plain(label), ["element"] = element, ["optional"] = isOptional };
        if (hint is { Length: > 0 })
        {
            input["hint"] = Plain(hint);
        }

        return input;
    }

    public static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);

    private static void Set(JsonObject target, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            target[name] = value;
        }
    }
}
