using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Reports;

namespace ChatOpsVerifier.Conversations.Status;

/// <summary>What the team was shown last, kept as a conversation of its own so that the next message can say what changed since.</summary>
internal sealed record PublishedStatus
{
    public const int CurrentSchema = 2;

    // Compared with every turn, and most turns publish nothing new.
    private static readonly BoundedCache<string, PublishedStatus?> Known = new(1_024);

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Digest of the living message without its times.</summary>
    public string Digest { get; init; } = "";

    public bool IsPass { get; init; }

    public ImmutableArray<string> Stale { get; init; } = [];

    public ImmutableArray<string> Refuted { get; init; } = [];

    public ImmutableArray<string> SettledFindings { get; init; } = [];

    public ImmutableArray<string> Conflicts { get; init; } = [];

    /// <summary>The next reminders that the message names.</summary>
    public ImmutableArray<ToldReminder> Reminders { get; init; } = [];

    /// <summary>Up to when the daily digests have told what is new.</summary>
    public DateTimeOffset DigestedTo { get; init; }

    /// <returns>Null: nothing was published yet, or by a program of another age whose memory cannot be read; then everything is published again.</returns>
    public static PublishedStatus? Read(string? json) => json is null ? null : Known.GetOrAdd(json, () => Parse(json));

    public string Write() => JsonSerializer.Serialize(this);

    private static PublishedStatus? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<PublishedStatus>(json) is { Schema: CurrentSchema } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record ToldReminder(string PersonId, DateTimeOffset At);
