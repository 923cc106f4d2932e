using System.Collections.Immutable;
using System.Text.Json;

namespace ChatOpsVerifier.Conversations.Publishing;

/// <summary>What the team was told last, kept as a conversation of its own so that the next message can say what changed since.</summary>
internal sealed record PublishedStatus
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Digest of the living message without its times.</summary>
    public string Digest { get; init; } = "";

    public bool IsPass { get; init; }

    public ImmutableArray<string> Stale { get; init; } = [];

    public ImmutableArray<string> Refuted { get; init; } = [];

    public ImmutableArray<string> SettledFindings { get; init; } = [];

    /// <summary>The next reminder that the message names.</summary>
    public DateTimeOffset? NextReminder { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Ledger version of the message.</summary>
    public long Version { get; init; }

    /// <summary>As it stood when <see cref="Day"/> began, which what is new is counted from: the version and day of the last message before.</summary>
    public long BaseVersion { get; init; }

    public DateOnly BaseDay { get; init; }

    /// <returns>Null: nothing was published yet, or by a program of another age whose memory cannot be read; then everything is published anew.</returns>
    public static PublishedStatus? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<PublishedStatus>(json) is { Schema: CurrentSchema } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this);
}
