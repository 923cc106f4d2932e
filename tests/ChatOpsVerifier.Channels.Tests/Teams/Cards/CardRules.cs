using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Channels.Tests.Teams.Cards;

/// <summary>What Teams demands of a card, written again from the public schema of version 1.5 and Teams' own limits, and not from the program's.</summary>
internal static partial class CardRules
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["AdaptiveCard"] = ["$schema", "version", "lang", "msteams", "body", "fallbackText", "refresh"],
        ["TextBlock"] = ["text", "wrap", "style", "size", "weight", "fontType", "isSubtle"],
        ["RichTextBlock"] = ["inlines"],
        ["TextRun"] = ["text", "weight", "italic", "fontType", "size", "isSubtle", "color", "selectAction"],
        ["Container"] = ["style", "items", "bleed"],
        ["ColumnSet"] = ["columns"],
        ["Column"] = ["width", "items"],
        ["Image"] = ["url", "altText", "size"],
        ["ActionSet"] = ["actions"],
        ["Input.Text"] = ["id", "label", "isMultiline", "value", "isRequired", "errorMessage"],
        ["Input.Date"] = ["id", "label", "value", "isRequired", "errorMessage"],
        ["Input.ChoiceSet"] = ["id", "label", "isMultiSelect", "style", "wrap", "placeholder", "value", "choices", "isRequired", "errorMessage"],
        ["Action.Submit"] = ["title", "data", "style", "associatedInputs"],
        ["Action.Execute"] = ["title", "data", "style", "associatedInputs", "verb", "fallback"],
        ["Action.OpenUrl"] = ["title", "url"],
        ["mention"] = ["text", "mentioned"],
    };

    public static IEnumerable<string> OfActivity(JsonObject activity)
    {
        // However it is written: with everything escaped, and as UTF-8.
        if (activity.ToJsonString().Length > 28 * 1024)
        {
            yield return $"The activity has {activity.ToJsonString().Length} bytes.";
        }

        foreach (var card in (activity["attachments"]?.AsArray() ?? []).Where(a => (string?)a!["contentType"] == "application/vnd.microsoft.card.adaptive"))
        {
            foreach (var problem in OfCard((JsonObject)card!["content"]!))
            {
                yield return problem;
            }
        }
    }

    public static IEnumerable<string> OfCard(JsonObject card)
    {
        var all = CardScreen.All(Bare(card)).Where(e => e["type"] is JsonValue).ToList();
        foreach (var element in all)
        {
            var type = (string)element["type"]!;
            if (!Known.TryGetValue(type, out var names))
            {
                yield return $"Nobody knows a {type}.";
                continue;
            }

            foreach (var name in element.Select(p => p.Key).Except([.. names, "type", "spacing"]))
            {
                yield return $"A {type} has no {name}.";
            }

            foreach (var problem in Of(type, element))
            {
                yield return problem;
            }
        }

        var ids = CardScreen.Inputs(card).Select(i => (string)i["id"]!).ToList();
        if (ids.Distinct().Count() != ids.Count)
        {
            yield return "Two inputs share an id.";
        }

        // Every mention is declared, and nothing else looks like one.
        var declared = (card["msteams"]!["entities"] as JsonArray ?? []).Select(e => (string)e!["text"]!).ToList();
        foreach (var text in all.Select(e => e["text"]).OfType<JsonValue>().Select(v => (string)v!).Where(t => At().IsMatch(t)))
        {
            if (At().Replace(declared.Aggregate(text, (t, d) => t.Replace(d, "", StringComparison.Ordinal)), "") is var rest
                && At().IsMatch(rest) | declared.All(d => !text.Contains(d, StringComparison.Ordinal)))
            {
                yield return $"“{text}” looks like a mention.";
            }
        }

        if ((string?)card["version"] != "1.5" || (string?)card["msteams"]!["width"] != "Full" || ((JsonArray)card["body"]!).Count == 0)
        {
            yield return "No version, no width, or nothing in it.";
        }
    }

    private static IEnumerable<string> Of(string type, JsonObject element)
    {
        switch (type)
        {
            case "TextBlock" when !Mark().IsMatch(Declared().Replace((string)element["text"]!, "")):
            case "TextRun" when (string)element["text"]! is { Length: > 0 } text
                && !text.Contains('\n', StringComparison.Ordinal)
                && !text.Contains("{{", StringComparison.Ordinal):
                break;
            case "TextBlock" or "TextRun":
                yield return $"“{element["text"]}” is read as something else.";
                break;
            case "ActionSet" when ((JsonArray)element["actions"]!).Count is 0 or > 6:
                yield return "A row has at least one button and at most six.";
                break;
            case "Action.OpenUrl" when !Uri.TryCreate((string?)element["url"], UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"):
                yield return $"Nothing opens {element["url"]}.";
                break;
            case "Image" when string.IsNullOrEmpty((string?)element["altText"]):
                yield return "A picture has no words.";
                break;
            case "Input.Text" or "Input.Date" or "Input.ChoiceSet":
                if (string.IsNullOrWhiteSpace((string?)element["label"]) || string.IsNullOrEmpty((string?)element["id"]))
                {
                    yield return $"An {type} has no label or no id.";
                }

                foreach (var choice in element["choices"]?.AsArray() ?? [])
                {
                    if (string.IsNullOrWhiteSpace((string?)choice!["title"])
                        || Mark().IsMatch((string)choice["title"]!)
                        || (element["isMultiSelect"]?.GetValue<bool>() == true && ((string)choice["value"]!).Contains(',', StringComparison.Ordinal)))
                    {
                        yield return $"The choice “{choice["title"]}” is read as something else.";
                    }
                }

                break;
        }
    }

    /// <summary>Without what a button carries, which is nobody's to read.</summary>
    private static JsonObject Bare(JsonObject card)
    {
        var copy = (JsonObject)card.DeepClone();
        foreach (var action in CardScreen.All(copy).Where(e => e["data"] is JsonObject).ToList())
        {
            action["data"] = "";
        }

        return copy;
    }

    [GeneratedRegex("</?at>", RegexOptions.IgnoreCase)]
    private static partial Regex At();

    [GeneratedRegex("<at>[^<>*_`]*</at>")]
    private static partial Regex Declared();

    [GeneratedRegex(@"[*_`\[\]<>~\\&#|]|^\s*([-+]|\d+[.)])(\s|$)")]
    private static partial Regex Mark();
}
