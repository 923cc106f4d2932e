using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Channels.Tests.Slack;

/// <summary>
/// Blocks as a person reads them. Reads mrkdwn like Slack's clients, and where they are unpredictable as greedily as possible: a pair
/// of marks anywhere on a line is taken for emphasis, so that words which survive here survive there.
/// </summary>
internal static partial class SlackScreen
{
    private const char Colon = '\uE020';
    private const char Star = '\uE021';
    private const char Underscore = '\uE022';
    private const char Tilde = '\uE023';

    public static string Read(JsonArray blocks) => string.Join('\n', blocks.Select(b => Block((JsonObject)b!)).Where(t => t.Length > 0));

    private static string Block(JsonObject block) => (string?)block["type"] switch
    {
        "section" when block["fields"] is JsonArray fields => string.Join('\n', fields.Select(Text)),
        "section" or "header" => Text(block["text"]),
        "context" => string.Join(' ', ((JsonArray)block["elements"]!).Select(Text)),
        "image" => (string)block["alt_text"]!,
        "rich_text" =>
            string.Concat(((JsonArray)block["elements"]!)
                .SelectMany(p => (JsonArray)p!["elements"]!)
                .Select(e => e!["user_id"] is { } user ? $"@{user}" : Visible((string)e["text"]!))),
        "actions" => string.Join(' ', ((JsonArray)block["elements"]!).Select(e => $"[{Text(e!["text"])}]")),
        "input" => $"{Text(block["label"])}\n{Element((JsonObject)block["element"]!)}{(block["hint"] is { } hint ? Text(hint) : "")}",
        var type => throw new InvalidOperationException($"Nobody can read a block of type {type}."),
    };

    private static string Element(JsonObject element) => element["options"] is JsonArray options
        ? string.Concat(options.Select(o => $"( ) {Text(o!["text"])} {(o["description"] is { } more ? Text(more) : "")}\n"))
        : (string?)element["initial_value"] is { } value ? $"{value}\n" : "";

    private static string Text(JsonNode? text) => (string?)text!["type"] == "mrkdwn" ? Marked((string)text["text"]!) : Visible((string)text["text"]!);

    private static string Marked(string text)
    {
        var read = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            // Code is literal, and an address is behind its label.
            var shown = Link().Replace(QuoteMark().Replace(line, ""), m => m.Groups["label"].Value);
            shown = Code().Replace(shown, m => m.Groups["inner"].Value.Replace(':', Colon).Replace('*', Star).Replace('_', Underscore).Replace('~', Tilde));
            shown = Emoji().Replace(Marks().Replace(shown, m => m.Groups["inner"].Value), "?");
            read.Append(shown.Replace(Colon, ':').Replace(Star, '*').Replace(Underscore, '_').Replace(Tilde, '~')).Append('\n');
        }

        read.Length--;
        return Unescape(read.ToString());
    }

    private static string Unescape(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    // Nobody sees a word joiner.
    private static string Visible(string text) => text.Replace("\u2060", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(>|&gt;) ?")]
    private static partial Regex QuoteMark();

    [GeneratedRegex(@"<(?<url>https?://[^|>]+)\|(?<label>[^>]*)>")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<inner>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\*(?<inner>[^*]+)\*|~(?<inner>[^~]+)~|(?<![\p{L}\p{N}])_(?<inner>[^_]+(?:(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])[^_]+)*)_(?![\p{L}\p{N}])")]
    private static partial Regex Marks();

    [GeneratedRegex(@":[a-z0-9_+'-]*[a-z+-][a-z0-9_+'-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Emoji();
}
