using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Teams;

/// <summary>
/// What a button carries, under <see cref="Key"/> of the data that comes back as the activity's value; the inputs are beside it
/// under names of their own: {"verifier":{"a":action,"r":report,"p":prompt,"v":value,"f":1,"m":["boxes"]},"evidence":"…"}.
/// </summary>
/// <param name="ActionId">The flow's own action id.</param>
/// <param name="Slug">The report that it speaks of; null: the one that the place spoke of last.</param>
/// <param name="PromptId">The prompt that it answers; null: none.</param>
/// <param name="Form">Number of the form in its card whose inputs it sends; 0: it sends none.</param>
public sealed record TeamsButton(string ActionId, string? Slug, string? PromptId, string Value, int Form = 0)
{
    public const string Key = "verifier";

    private const char Separator = '|';

    /// <summary>Fields of which several values may be chosen: a card sends them as one text with commas between.</summary>
    public ImmutableArray<string> Several { get; init; } = [];

    /// <summary>The id of an input: names of several forms in one card must not clash.</summary>
    public static string InputId(int form, string field) => form <= 1 ? field : $"{form}{Separator}{field}";

    /// <returns>The field that an input is for; null: it belongs to another form.</returns>
    public string? FieldOf(string inputId)
    {
        var cut = inputId.IndexOf(Separator, StringComparison.Ordinal);
        return Form switch
        {
            0 => null,
            1 => cut < 0 ? inputId : null,
            _ => cut > 0 && inputId[..cut] == $"{Form}" ? inputId[(cut + 1)..] : null,
        };
    }

    public JsonObject Write()
    {
        var json = new JsonObject { ["a"] = ActionId };
        Set(json, "r", Slug);
        Set(json, "p", PromptId);
        json["v"] = Value;
        if (Form > 0)
        {
            json["f"] = Form;
        }

        if (!Several.IsEmpty)
        {
            json["m"] = new JsonArray([.. Several.Select(s => JsonValue.Create(s))]);
        }

        return new JsonObject { [Key] = json };
    }

    private static void Set(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
