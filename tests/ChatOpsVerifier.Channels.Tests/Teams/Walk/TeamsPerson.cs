using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Channels.Tests.Teams.Walk;

/// <summary>An operator who sees and presses what Teams shows, and nothing else.</summary>
internal sealed class TeamsPerson(TeamsWorld world)
{
    public const string Operator = "0f5d0b52-3b1c-4a55-9d2e-7f0c1d2e3f40";

    private int _recent;

    public static string Chat { get; } = FakeTeams.PersonalId(Operator);

    /// <summary>The newest card with something to press.</summary>
    public FakeActivity Question => world.Teams.SeenBy(Operator, Chat).Last(a => a.Card is { } card && ButtonsOf(card).Any());

    public JsonObject Card => Question.Card!;

    public Task SayAsync(string text) => world.DeliverAsync(Activity("message", ("text", text)));

    public Task InstallAsync() => world.DeliverAsync(Activity("installationUpdate", ("action", "add")));

    public bool Offers(string actionId) => Find(actionId) is not null;

    /// <summary>Presses the button of that flow action in the newest question.</summary>
    /// <param name="words">What is typed into every input for words; boxes that were done are all ticked.</param>
    public Task PressAsync(string actionId, string words = "") => PressAsync(Question, Find(actionId)!, words);

    public Task PressAsync(FakeActivity card, JsonObject button, string words = "")
    {
        var value = (JsonObject)button["data"]!.DeepClone();
        if ((string?)button["associatedInputs"] != "None")
        {
            foreach (var input in CardScreen.Inputs(card.Card!))
            {
                value[(string)input["id"]!] = Filled(input, words);
            }
        }

        return world.DeliverAsync(Activity("message", ("value", value), ("replyToId", card.Id)));
    }

    public static IEnumerable<JsonObject> ButtonsOf(JsonObject card) => CardScreen.Actions(card).Where(a => a["data"]?[TeamsButton.Key] is not null);

    public static string ActionOf(JsonObject button) => (string)button["data"]![TeamsButton.Key]!["a"]!;

    private JsonObject? Find(string actionId) => ButtonsOf(Card).FirstOrDefault(b => ActionOf(b) == actionId);

    private static string Filled(JsonObject input, string words) => (string?)input["type"] switch
    {
        "Input.ChoiceSet" when (string?)input["id"] == FieldNames.NotArisen => "",
        "Input.ChoiceSet" when input["isMultiSelect"]!.GetValue<bool>() => string.Join(',', ((JsonArray)input["choices"]!).Select(c => (string)c!["value"]!)),
        "Input.ChoiceSet" => (string)input["choices"]![0]!["value"]!,
        "Input.Date" => "",
        _ => words,
    };

    private JsonObject Activity(string type, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"16{++_recent:000}",
            ["timestamp"] = "2026-11-24T09:00:00.000Z",
            ["serviceUrl"] = FakeTeams.Service.ToString(),
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:olga", ["name"] = "Olga", ["aadObjectId"] = Operator },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = "tenant", ["id"] = Chat },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Verifier" },
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value;
        }

        return activity;
    }
}
