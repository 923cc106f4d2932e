using System.Text.Json;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>What a place remembers beside the conversations of its reports. It holds no fact, so losing it costs a question asked twice and nothing else.</summary>
internal sealed record PlaceState
{
    public const int CurrentSchema = 1;

    public static PlaceState New { get; } = new();

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The report whose question is the newest here: words without a name answer it. Null: none was asked yet.</summary>
    public string? Present { get; init; }

    /// <returns>A new one, where nothing is kept or another age's memory cannot be read.</returns>
    public static PlaceState Read(string? json)
    {
        try
        {
            return json is not null && JsonSerializer.Deserialize<PlaceState>(json) is { Schema: CurrentSchema } read ? read : New;
        }
        catch (JsonException)
        {
            return New;
        }
    }

    public string Write() => JsonSerializer.Serialize(this);
}
