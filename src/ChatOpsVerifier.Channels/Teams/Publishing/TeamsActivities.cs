using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>Activities as the bot sends them, by the Activity specification's own names.</summary>
internal static class TeamsActivities
{
    /// <summary>Characters of a message of words alone; well below what a message may hold however it is encoded.</summary>
    private const int MostWords = 4_000;

    // What can be said at any time, for anyone who does not know it. Teams shows suggestions in personal chats alone.
    private static readonly (string Title, string Value)[] Suggestions = [("Status", "status"), ("Skip this", "skip"), ("Help", "help")];

    public static JsonObject OfCard(CardPart part) => new()
    {
        ["type"] = "message",
        ["summary"] = part.Summary,
        ["attachments"] = new JsonArray(Card.Attachment(part.Card)),
    };

    public static JsonObject OfWords(string text) => new() { ["type"] = "message", ["textFormat"] = "plain", ["text"] = text };

    /// <summary>The words alone, where Teams refuses their form: better plain than not at all.</summary>
    public static IReadOnlyList<JsonObject> OfWords(Message message)
    {
        var words = CardText.Clean(PlainMessage.Of(message)).Trim();
        return [.. Cutting.Parts(words.Length == 0 ? "…" : words, MostWords).Select(OfWords)];
    }

    public static JsonObject WithSuggestions(JsonObject activity)
    {
        activity["suggestedActions"] = new JsonObject
        {
            ["to"] = new JsonArray(),
            ["actions"] = Card.Array(Suggestions.Select(s => new JsonObject { ["type"] = "imBack", ["title"] = s.Title, ["value"] = s.Value })),
        };
        return activity;
    }
}
