using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams.Cards;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>What a card sends when it is pressed: the button's own data, and what was in the inputs.</summary>
internal sealed record Submitted(TeamsButton Button, ImmutableDictionary<string, ImmutableArray<string>> Fields)
{
    /// <returns>Null: it is not a button of this program's.</returns>
    public static Submitted? Of(Payload data)
    {
        if (data.ObjectOrNone(TeamsButton.Key) is not { } carried || carried.TextOrNone("a") is not { } action)
        {
            return null;
        }

        var button = new TeamsButton(
            action, carried.TextOrNone("r"), carried.TextOrNone("p"), carried.TextOrNone("v") ?? "", (int)Math.Clamp(carried.NumberOrNone("f") ?? 0, 0, 1_000))
        {
            Several = Texts(carried.Json),
        };
        var fields = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var input in data.Json.EnumerateObject())
        {
            if (input.Name != TeamsButton.Key && button.FieldOf(input.Name) is { } field && TextOf(input.Value) is { Length: > 0 } text)
            {
                fields[field] = button.Several.Contains(field) ? ChosenValues.Read(text) : [text];
            }
        }

        return new Submitted(button, fields.ToImmutable());
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static ImmutableArray<string> Texts(JsonElement carried) =>
        carried.TryGetProperty("m", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
}
