using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack;

/// <summary>What a button carries: the <c>value</c> {"r":report,"p":prompt,"v":value} under the <c>action_id</c> "action|number".</summary>
/// <param name="ActionId">The flow's own action id.</param>
/// <param name="Slug">The report that it speaks of; null: the one that the place spoke of last.</param>
/// <param name="PromptId">The prompt that it answers; null: none.</param>
public sealed record SlackButton(string ActionId, string? Slug, string? PromptId, string Value)
{
    private const char Separator = '|';

    /// <param name="number">The button's number in its message: Slack wants every action id of a block to be its own.</param>
    public string WriteActionId(int number) => $"{ActionId}{Separator}{number}";

    public string WriteValue()
    {
        var json = new JsonObject();
        if (Slug is not null)
        {
            json["r"] = Slug;
        }

        if (PromptId is not null)
        {
            json["p"] = PromptId;
        }

        json["v"] = Value;
        return json.ToJsonString();
    }

    /// <returns>Null: it is none of this program's buttons.</returns>
    public static SlackButton? Read(string? actionId, string? value)
    {
        if (string.IsNullOrEmpty(actionId) || string.IsNullOrEmpty(value))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(value);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text(root, "v") is { } carried
                ? new SlackButton(actionId.Split(Separator)[0], Text(root, "r"), Text(root, "p"), carried)
                : null;
        }
        catch (JsonException)
        {
            // Some other app's value, or one of a program that is not this one.
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
