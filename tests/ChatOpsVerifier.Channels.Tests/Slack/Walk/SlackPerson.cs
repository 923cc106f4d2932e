using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Slack.Walk;

/// <summary>An operator who sees and presses what Slack shows, and nothing else.</summary>
internal sealed class SlackPerson(SlackWorld world)
{
    public const string Operator = "U0OLGA";
    public const string Direct = "DU0OLGA";

    private int _recent;

    /// <summary>The newest message with something to press.</summary>
    public FakeMessage Question => world.Workspace.SeenBy(Operator, Direct).Last(m => ButtonsOf(m.Blocks).Any(b => b["value"] is not null));

    public Task SayAsync(string text) => world.DeliverAsync(SlackDeliveryKind.Event, new JsonObject
    {
        ["type"] = "event_callback",
        ["event_id"] = $"Ev{++_recent}",
        ["event"] = new JsonObject
        {
            ["type"] = "message",
            ["channel_type"] = "im",
            ["channel"] = Direct,
            ["user"] = Operator,
            ["text"] = text,
            ["ts"] = $"1795512000.{_recent:000000}"
        },
    });

    public Task OpenHomeAsync() => world.DeliverAsync(SlackDeliveryKind.Event, new JsonObject
    {
        ["type"] = "event_callback",
        ["event_id"] = $"Ev{++_recent}",
        ["event"] = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = Operator,
            ["channel"] = Direct,
            ["tab"] = "home",
            ["event_ts"] = $"1795512000.{_recent:000000}"
        },
    });

    /// <summary>Presses the button of that flow action in the newest question.</summary>
    /// <param name="picked">Field of the message in which all boxes are ticked first; null: the press brings no state.</param>
    public Task PressAsync(string actionId, string? picked = null)
    {
        var question = Question;
        var button = ButtonsOf(question.Blocks).First(b => b["value"] is not null
            && SlackButton.Read((string?)b["action_id"], (string?)b["value"])!.ActionId == actionId);
        return world.DeliverAsync(SlackDeliveryKind.Interactive, new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = Operator },
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = question.Ts, ["channel_id"] = Direct },
            ["trigger_id"] = $"1.2.{++_recent}",
            ["channel"] = new JsonObject { ["id"] = Direct, ["name"] = "directmessage" },
            ["state"] = new JsonObject { ["values"] = picked is null
                ? []
                : new JsonObject(InputsOf(question.Blocks).Where(i => ((string)i["block_id"]!).Split('|')[0] == picked).Select(i => Filled(i, ""))) },
            ["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = (string?)button["action_id"],
                ["value"] = (string?)button["value"],
                ["action_ts"] = $"1795512000.{_recent:000000}"
            }),
        });
    }

    /// <summary>Fills in the window that was opened last, words with <paramref name="words"/>, and sends it.</summary>
    public Task<JsonObject?> SubmitAsync(string words)
    {
        var view = (JsonObject)world.Workspace.Windows[^1].DeepClone();
        view["state"] = new JsonObject { ["values"] = new JsonObject(InputsOf((JsonArray)view["blocks"]!)
            .Where(i => (string?)i["element"]!["type"] != "file_input")
            .Select(i => Filled(i, words))) };
        view["hash"] = $"hash{++_recent}";
        return world.DeliverAsync(SlackDeliveryKind.Interactive, new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = new JsonObject { ["id"] = Operator },
            ["trigger_id"] = $"1.2.{_recent}",
            ["view"] = view,
        });
    }

    public bool Offers(
        string actionId) =>
            ButtonsOf(Question.Blocks).Any(b => b["value"] is not null && SlackButton.Read((string?)b["action_id"], (string?)b["value"])?.ActionId == actionId);

    public static IEnumerable<JsonObject> ButtonsOf(JsonArray blocks) =>
        blocks.OfType<JsonObject>().Where(b => (string?)b["type"] == "actions").SelectMany(b => (JsonArray)b["elements"]!).OfType<JsonObject>();

    private static IEnumerable<JsonObject> InputsOf(JsonArray blocks) => blocks.OfType<JsonObject>().Where(b => (string?)b["type"] == "input");

    private static KeyValuePair<string, JsonNode?> Filled(JsonObject input, string words)
    {
        var element = (JsonObject)input["element"]!;
        var type = (string)element["type"]!;
        var value = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "checkboxes" or "multi_static_select":
                value["selected_options"] = element["options"]!.DeepClone();
                break;
            case "radio_buttons" or "static_select":
                value["selected_option"] = element["options"]![0]!.DeepClone();
                break;
            case "datepicker":
                value["selected_date"] = (string?)element["initial_date"];
                break;
            default:
                value["value"] = words;
                break;
        }

        return new((string)input["block_id"]!, new JsonObject { [(string)element["action_id"]!] = value });
    }
}
