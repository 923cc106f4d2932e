using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Conversations.Reports;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>
/// What a place remembers beside the conversations of its reports. It holds no fact, so losing it costs a question asked twice and nothing else.
/// </summary>
internal sealed record PlaceState
{
    public const int CurrentSchema = 1;

    /// <summary>Older questions than this many are forgotten: nobody scrolls up to them.</summary>
    private const int MostHeld = 8;

    // Read with every turn, and most turns change nothing in it.
    private static readonly BoundedCache<string, PlaceState> Known = new(1_024);

    public static PlaceState New { get; } = new();

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The report whose question is the newest here: words without a name answer it. Null: none was asked yet.</summary>
    public string? Present { get; init; }

    /// <summary>The number of the place's last own message.</summary>
    public int Counter { get; init; }

    /// <summary>Questions about what was sent that wait for an answer, oldest first.</summary>
    public ImmutableArray<HeldQuestion> Held { get; init; } = [];

    /// <summary>Somebody said that the next Markdown file is a report.</summary>
    public AwaitedImport? Import { get; init; }

    /// <summary>Of the files that wait for an answer.</summary>
    [JsonIgnore]
    public IEnumerable<string> FileDigests => Held.SelectMany(h => h.Files.IsDefault ? [] : h.Files).Select(f => f.Sha256);

    public PlaceState With(HeldQuestion question) => this with { Held = [.. Held.TakeLast(MostHeld - 1), question] };

    public PlaceState Without(HeldQuestion question) => this with { Held = Held.RemoveAll(h => h.Key == question.Key) };

    /// <returns>A new one, where nothing is kept or another age's memory cannot be read.</returns>
    public static PlaceState Read(string? json)
    {
        if (json is null)
        {
            return New;
        }

        if (Known.TryGet(json, out var known))
        {
            return known;
        }

        try
        {
            var read = JsonSerializer.Deserialize<PlaceState>(json) is { Schema: CurrentSchema } found ? found : New;
            // What people wrote stays in the storage alone, where a redaction finds it.
            if (read.Held.IsEmpty)
            {
                Known.Set(json, read);
            }

            return read;
        }
        catch (JsonException)
        {
            return New;
        }
    }

    public string Write() => JsonSerializer.Serialize(this);
}

/// <param name="Slug">The name that the report is to have; null: from the file's name.</param>
internal sealed record AwaitedImport(string PersonId, string? Slug, DateTimeOffset Until);
