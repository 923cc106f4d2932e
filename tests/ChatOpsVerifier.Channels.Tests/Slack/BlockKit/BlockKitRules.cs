using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Channels.Tests.Slack.BlockKit;

/// <summary>
/// Slack's published rules for what this program sends, written down a second time from docs.slack.dev/reference/block-kit, so that
/// a limit that is wrong in the program is not wrong here, too. Stricter than Slack where it says nothing: any unknown field is a problem.
/// </summary>
internal sealed partial class BlockKitRules
{
    /// <summary>The one user whom generated messages mention; any other mention was written by somebody into a text.</summary>
    public const string Mentioned = "U0MEANT";

    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> OfMessage(string text, JsonArray blocks)
    {
        var rules = new BlockKitRules();
        rules.That(text.Length is > 0 and <= 4_000, $"fallback text of {text.Length} characters");
        rules.That(!Live().IsMatch(text) && !text.Contains("<@", StringComparison.Ordinal), "something in the fallback text would be parsed");
        rules.Blocks(blocks, 50, isMessage: true);
        // Refused from about 13,200 on.
        rules.That(blocks.ToJsonString(Written).Length <= 13_000, "the message is too long as a whole");
        return rules._problems;
    }

    public static IReadOnlyList<string> OfView(JsonObject view)
    {
        var rules = new BlockKitRules();
        var isModal = (string?)view["type"] == "modal";
        rules.Only(
            view,
            isModal
                ? ["type", "title", "submit", "close", "blocks", "callback_id", "private_metadata"]
                : ["type", "blocks", "callback_id", "private_metadata"]);
        rules.Blocks((JsonArray)view["blocks"]!, 100, isMessage: false);
        rules.That(((string?)view["private_metadata"] ?? "").Length <= 3_000, "private_metadata is too long");
        rules.That(((string?)view["callback_id"] ?? "").Length <= 255, "callback_id is too long");
        if (isModal)
        {
            rules.Plain(view["title"], 24);
            rules.Plain(view["submit"], 24);
            rules.Plain(view["close"], 24);
        }

        return rules._problems;
    }

    internal static readonly System.Text.Json.JsonSerializerOptions Written =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private void Blocks(JsonArray blocks, int most, bool isMessage)
    {
        That(blocks.Count >= 1 && blocks.Count <= most, $"{blocks.Count} blocks");
        var ids = blocks.Select(b => (string?)b!["block_id"]).OfType<string>().ToList();
        That(ids.Distinct().Count() == ids.Count, "block ids repeat");
        That(ids.All(i => i.Length is > 0 and <= 255), "a block id is empty or too long");
        foreach (var block in blocks)
        {
            Block((JsonObject)block!, isMessage);
        }
    }

    private void Block(JsonObject block, bool isMessage)
    {
        switch ((string?)block["type"])
        {
            case "header":
                Only(block, ["type", "text"]);
                Plain(block["text"], 150);
                break;
            case "section" when block["fields"] is JsonArray fields:
                Only(block, ["type", "fields"]);
                That(fields.Count is >= 1 and <= 10, $"{fields.Count} fields");
                foreach (var field in fields)
                {
                    Text(field, 2_000);
                }

                break;
            case "section":
                Only(block, ["type", "text"]);
                Text(block["text"], 3_000);
                break;
            case "context":
                Only(block, ["type", "elements"]);
                That(((JsonArray)block["elements"]!).Count is >= 1 and <= 10, "elements of a context");
                foreach (var element in (JsonArray)block["elements"]!)
                {
                    Text(element, 3_000);
                }

                break;
            case "image":
                Only(block, ["type", "alt_text", "image_url", "slack_file"]);
                That(block["image_url"] is null != block["slack_file"] is null, "an image has one source");
                That(((string?)block["alt_text"] ?? "").Length is >= 1 and <= 2_000, "alt_text");
                That(((string?)block["image_url"] ?? "").Length <= 3_000, "image_url");
                break;
            case "rich_text":
                Rich(block);
                break;
            case "actions":
                Actions(block);
                break;
            case "input":
                Input(block, isMessage);
                break;
            default:
                That(false, $"unknown block {block["type"]}");
                break;
        }
    }

    private void Rich(JsonObject block)
    {
        Only(block, ["type", "elements"]);
        foreach (var part in (JsonArray)block["elements"]!)
        {
            That((string?)part!["type"] is "rich_text_section" or "rich_text_quote", "a part of a rich text");
            foreach (var element in (JsonArray)part["elements"]!)
            {
                if ((string?)element!["type"] == "user")
                {
                    That((string?)element["user_id"] == Mentioned, "a user who was not mentioned");
                    Only((JsonObject)element, ["type", "user_id"]);
                    continue;
                }

                That((string?)element["type"] is "text" or "link", "an element of a rich text");
                That(((string?)element["text"] ?? "").Length is >= 1 and <= 3_000, "text of a rich text");
                Only((JsonObject)element, ["type", "text", "url", "style"]);
            }
        }
    }

    private void Actions(JsonObject block)
    {
        Only(block, ["type", "elements"]);
        var elements = (JsonArray)block["elements"]!;
        That(elements.Count is >= 1 and <= 25, $"{elements.Count} actions");
        That(elements.Select(e => (string?)e!["action_id"]).Distinct().Count() == elements.Count, "action ids repeat");
        foreach (var button in elements.Cast<JsonObject>())
        {
            Only(button, ["type", "text", "action_id", "value", "style", "url"]);
            That((string?)button["type"] == "button", "only buttons are actions here");
            Plain(button["text"], 75);
            That(((string?)button["action_id"] ?? "").Length is >= 1 and <= 255, "action_id");
            That(((string?)button["value"] ?? "").Length <= 2_000, "value of a button");
            That(((string?)button["url"] ?? "").Length <= 3_000, "url of a button");
            That((string?)button["style"] is null or "primary" or "danger", "style of a button");
        }
    }

    private void Input(JsonObject block, bool isMessage)
    {
        Only(block, ["type", "block_id", "label", "hint", "element", "optional"]);
        Plain(block["label"], 2_000);
        if (block["hint"] is { } hint)
        {
            Plain(hint, 2_000);
        }

        var element = (JsonObject)block["element"]!;
        var type = (string?)element["type"];
        That(((string?)element["action_id"] ?? "").Length is >= 1 and <= 255, "action_id of an input");
        switch (type)
        {
            case "checkboxes" or "radio_buttons":
                Options(element, 10);
                break;
            case "static_select" or "multi_static_select":
                Options(element, 100);
                Plain(element["placeholder"], 150);
                break;
            case "plain_text_input":
                That(!isMessage, "words are not put in inside a message here");
                That((int)element["max_length"]! is >= 1 and <= 3_000, "max_length");
                That(((string?)element["initial_value"] ?? "").Length <= 3_000, "initial_value");
                break;
            case "file_input":
                That(!isMessage, "Slack takes files in windows only");
                That((int)element["max_files"]! is >= 1 and <= 10, "max_files");
                break;
            case "datepicker":
                That(element["initial_date"] is not { } date || DateOnly.TryParse((string?)date, out _), "initial_date");
                break;
            default:
                That(false, $"unknown input {type}");
                break;
        }
    }

    private void Options(JsonObject element, int most)
    {
        var options = (JsonArray)element["options"]!;
        That(options.Count >= 1 && options.Count <= most, $"{options.Count} options");
        foreach (var option in options.Cast<JsonObject>())
        {
            Only(option, ["text", "value", "description"]);
            Plain(option["text"], 75);
            That(((string?)option["value"] ?? "").Length is >= 1 and <= 150, "value of an option");
            if (option["description"] is { } description)
            {
                Plain(description, 75);
            }
        }

        That(element["initial_option"] is not { } initial || options.Any(o => JsonNode.DeepEquals(o, initial)), "what is chosen already is no option");
    }

    private void Text(JsonNode? text, int most)
    {
        if ((string?)text!["type"] == "plain_text")
        {
            Plain(text, most);
            return;
        }

        Only((JsonObject)text, ["type", "text", "verbatim"]);
        That((string?)text["type"] == "mrkdwn" && (bool?)text["verbatim"] == true, "a text is either plain or verbatim mrkdwn");
        var words = (string?)text["text"] ?? "";
        That(words.Length >= 1 && words.Length <= most && !string.IsNullOrWhiteSpace(words), $"a text of {words.Length} characters, most {most}");
        That(!Live().IsMatch(words), "something in a text would be parsed");
    }

    private void Plain(JsonNode? text, int most)
    {
        Only((JsonObject)text!, ["type", "text", "emoji"]);
        var words = (string?)text!["text"] ?? "";
        That((string?)text["type"] == "plain_text", "a text must be plain here");
        That(words.Length >= 1 && words.Length <= most && !string.IsNullOrWhiteSpace(words), $"a text of {words.Length} characters, most {most}");
        That(
            !words.Contains("<!", StringComparison.Ordinal)
                && !words.Contains("<@", StringComparison.Ordinal)
                && !words.Contains("<#", StringComparison.Ordinal),
            "a mention stands in plain text");
    }

    private void Only(
        JsonObject node, string[] known) => That(node.All(p => known.Contains(p.Key)), $"unknown fields among {string.Join(", ", node.Select(p => p.Key))}");

    private void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            _problems.Add(otherwise);
        }
    }

    // Of what is between angle brackets, only addresses and the meant mention are ever written by the program.
    [GeneratedRegex($"<(?!https?://|@{Mentioned}>)")]
    private static partial Regex Live();
}
