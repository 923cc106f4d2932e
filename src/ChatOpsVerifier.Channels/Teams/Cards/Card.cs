using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>Elements and actions by the Adaptive Card schema's own names (version 1.5). What is put in has its length already.</summary>
internal static class Card
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Of(IEnumerable<JsonNode> body, string fallback, IReadOnlyCollection<CardMention> mentions)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = Array(body),
        };
        if (mentions.Count > 0)
        {
            card["msteams"]!["entities"] = Array(mentions.Select(m => m.Write()));
        }

        if (fallback.Length > 0)
        {
            card["fallbackText"] = fallback;
        }

        return card;
    }

    public static JsonObject Attachment(JsonObject card) => new() { ["contentType"] = ContentType, ["content"] = card };

    public static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    public static JsonObject Rich(IEnumerable<JsonNode> runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = Array(runs) };

    public static JsonObject Run(string text) => new() { ["type"] = "TextRun", ["text"] = text };

    public static JsonObject Container(
        IEnumerable<JsonNode> items, string style) => new() { ["type"] = "Container", ["style"] = style, ["items"] = Array(items) };

    public static JsonObject Columns(params ReadOnlySpan<(int Width, JsonObject Item)> columns)
    {
        var all = new JsonArray();
        foreach (var (width, item) in columns)
        {
            all.Add(new JsonObject { ["type"] = "Column", ["width"] = width, ["items"] = new JsonArray(item) });
        }

        return new JsonObject { ["type"] = "ColumnSet", ["columns"] = all };
    }

    public static JsonObject Image(string url, string alternativeText) =>
        new() { ["type"] = "Image", ["url"] = url, ["altText"] = alternativeText, ["size"] = "Stretch" };

    public static JsonObject Actions(IEnumerable<JsonNode> actions) => new() { ["type"] = "ActionSet", ["actions"] = Array(actions) };

    /// <param name="takesInputs">False: pressing it neither asks for what is required nor sends what was typed.</param>
    public static JsonObject Submit(string title, JsonObject data, string? style, bool takesInputs)
    {
        var action = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };
        if (style is not null)
        {
            action["style"] = style;
        }

        if (!takesInputs)
        {
            action["associatedInputs"] = "None";
        }

        return action;
    }

    /// <param name="verb">Teams sends nothing without one.</param>
    public static JsonObject Execute(
        string title, string verb, JsonObject data) => new() { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = verb, ["data"] = data };

    public static JsonObject Open(string title, string url) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url };

    public static JsonObject Spaced(this JsonObject element, string spacing)
    {
        element["spacing"] = spacing;
        return element;
    }

    public static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);
}
