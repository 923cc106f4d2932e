using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Channels.Tests.Teams;

/// <summary>A card as a person reads it. Text blocks are read as Markdown, as greedily as any client might; text runs as they are.</summary>
internal static partial class CardScreen
{
    public static string Read(FakeActivity activity) => activity.Card is { } card ? Read(card) : (string?)activity.Json["text"] ?? "";

    public static string Read(
        JsonObject card) => Visible(string.Join('\n', ((JsonArray)card["body"]!).Select(e => Element((JsonObject)e!)).Where(t => t.Length > 0)));

    public static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject json => json.Select(p => p.Value).SelectMany(All).Prepend(json),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };

    public static IEnumerable<JsonObject> Actions(
        JsonObject card) => All(card["body"]).Where(e => Type(e)?.StartsWith("Action.", StringComparison.Ordinal) == true && e["title"] is not null);

    public static IEnumerable<JsonObject> Inputs(
        JsonObject card) => All(card["body"]).Where(e => Type(e)?.StartsWith("Input.", StringComparison.Ordinal) == true);

    private static string? Type(JsonObject json) => json["type"] is JsonValue value ? (string?)value : null;

    private static string Element(JsonObject element) => (string?)element["type"] switch
    {
        "TextBlock" => Markdown((string)element["text"]!),
        "RichTextBlock" =>
            string.Concat(((JsonArray)element["inlines"]!).Select(r => (string?)r!["fontType"] == "Monospace"
                ? $"`{(string)r["text"]!}`"
                : (string)r["text"]!)),
        "Container" or "Column" => Elements(element["items"]),
        "ColumnSet" => string.Join(": ", ((JsonArray)element["columns"]!).Select(c => Elements(c!["items"]))),
        "Image" => (string)element["altText"]!,
        "ActionSet" => string.Join(' ', ((JsonArray)element["actions"]!).Select(a => $"[{(string)a!["title"]!}]")),
        "Input.ChoiceSet" =>
            $"{(string)element["label"]!}\n{string.Join('\n', ((JsonArray)element["choices"]!).Select(c => $"( ) {Markdown((string)c!["title"]!)}"))}",
        "Input.Text" or "Input.Date" => $"{(string)element["label"]!}{(element["value"] is { } value ? $"\n{(string)value!}" : "")}",
        var type => throw new InvalidOperationException($"Nobody can read an element of type {type}."),
    };

    private static string Elements(JsonNode? items) => string.Join('\n', ((JsonArray)items!).Select(i => Element((JsonObject)i!)));

    private static string Markdown(string text) => Link().Replace(Marks().Replace(Mention().Replace(text, "$1"), "$2"), "$1");

    private static string Visible(
        string text) => text.Replace("\u2060", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).Replace('\u00A0', ' ');

    [GeneratedRegex("<at>(.*?)</at>")]
    private static partial Regex Mention();

    [GeneratedRegex(@"([*_`~]+)(.+?)\1")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[(.*?)\]\(.*?\)")]
    private static partial Regex Link();
}
