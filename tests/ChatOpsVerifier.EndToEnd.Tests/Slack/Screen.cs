using System.Text.Json.Nodes;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

/// <summary>Reads messages, windows and Homes as a person does: words, and what can be pressed or filled in.</summary>
internal static class Screen
{
    private static readonly string[] Shown =
    [
        "text",
        "fields",
        "elements",
        "blocks",
        "title",
        "label",
        "hint",
        "options",
        "option_groups",
        "element",
        "accessory"
    ];

    public static string Words(JsonObject message)
    {
        var words = new List<string>();
        Read(message["text"], words);
        Read(message["blocks"], words);
        return string.Join('\n', words);
    }

    /// <summary>Buttons that are the program's to answer; links are not.</summary>
    public static IReadOnlyList<JsonObject> Buttons(JsonObject? holder) =>
        [.. Blocks(holder)
            .Where(b => (string?)b["type"] == "actions")
            .SelectMany(b => (JsonArray)b["elements"]!)
            .OfType<JsonObject>()
            .Where(e => e["value"] is not null)];

    public static JsonObject? Button(
        JsonObject? holder, string actionId) => Buttons(holder).FirstOrDefault(b => ((string)b["action_id"]!).Split('|')[0] == actionId);

    public static JsonObject? ButtonLabelled(JsonObject? holder, string label) => Buttons(holder).FirstOrDefault(b => (string?)b["text"]!["text"] == label);

    public static IReadOnlyList<JsonObject> Inputs(JsonObject? holder, string field) =>
        [.. Blocks(holder).Where(b => (string?)b["type"] == "input" && ((string)b["block_id"]!).Split('|')[0] == field)];

    /// <summary>Everything in these inputs ticked, as Slack reports about it.</summary>
    public static JsonObject AllTicked(IEnumerable<JsonObject> inputs) => new(inputs.Select(i => KeyValuePair.Create(
        (string)i["block_id"]!,
        (JsonNode?)new JsonObject
        {
            [(string)i["element"]!["action_id"]!] = new JsonObject
            {
                ["type"] = (string?)i["element"]!["type"],
                ["selected_options"] = i["element"]!["options"]!.DeepClone()
            },
        })));

    /// <summary>A value in the only element of that input.</summary>
    public static JsonObject Filled(JsonObject input, string name, JsonNode value) => new()
    {
        [(string)input["block_id"]!] = new JsonObject
        {
            [(string)input["element"]!["action_id"]!] = new JsonObject { ["type"] = (string?)input["element"]!["type"], [name] = value },
        },
    };

    public static JsonObject Pressed(
        JsonObject button) =>
            new()
            {
                ["type"] = "button",
                ["action_id"] = (string?)button["action_id"],
                ["value"] = (string?)button["value"],
                ["text"] = button["text"]!.DeepClone()
            };

    private static IEnumerable<JsonObject> Blocks(JsonObject? holder) => (holder?["blocks"] as JsonArray ?? []).OfType<JsonObject>();

    private static void Read(JsonNode? node, List<string> words)
    {
        switch (node)
        {
            case JsonArray all:
                foreach (var one in all)
                {
                    Read(one, words);
                }

                break;
            case JsonObject holder:
                foreach (var name in Shown)
                {
                    Read(holder[name], words);
                }

                break;
            case JsonValue value when value.TryGetValue(out string? text):
                words.Add(text);
                break;
        }
    }
}
