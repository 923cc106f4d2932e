using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams;

namespace ChatOpsVerifier.EndToEnd.Tests.Teams;

/// <summary>A message of the bot as it is now, read from the wire: what its card says, and what its buttons carry.</summary>
/// <param name="Conversation">The connector's id.</param>
/// <param name="Versions">How often it was written: once, and once for each edit.</param>
internal sealed record TeamsMessage(string Id, string Conversation, JsonObject Activity, int Versions)
{
    public JsonObject? Card => (Activity["attachments"] as JsonArray ?? []).OfType<JsonObject>()
        .FirstOrDefault(a => (string?)a["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"] as JsonObject;

    public string Words => string.Join('\n', Texts(Card is { } card ? card["body"] : Activity["text"]));

    public IReadOnlyList<TeamsCardButton> Buttons =>
        [.. Objects(Card).Where(o => (string?)o["type"] is "Action.Submit" or "Action.Execute" && o["data"]?[TeamsButton.Key] is JsonObject).Select(o =>
            new TeamsCardButton((string)o["title"]!, (string)o["data"]![TeamsButton.Key]!["a"]!))];

    public TeamsCardButton? Button(string action) => Buttons.FirstOrDefault(b => b.Action == action);

    public string LabelOf(string input) => (string)Input(input)["label"]!;

    public int CountChoices(string input) => ((JsonArray)Input(input)["choices"]!).Count;

    private JsonObject Input(string id) => Objects(Card).First(o => (string?)o["id"] == id);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        JsonObject o when (string?)o["type"] == "RichTextBlock" => [string.Concat(((JsonArray)o["inlines"]!).Select(i => (string?)i!["text"]))],
        JsonObject o => new[] { "text", "label", "title", "items", "columns", "choices", "altText" }.SelectMany(k => Texts(o[k])),
        JsonArray a => a.SelectMany(Texts),
        _ => [],
    };
}

internal sealed record TeamsCardButton(string Title, string Action);
