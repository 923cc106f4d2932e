using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Domain.Verification;

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

    public Tally Last { get; init; } = new(0, 0, 0, 0);

    /// <summary>As it stood when <see cref="Day"/> began: "since yesterday" is counted from here.</summary>
    public Tally DayBegan { get; init; } = new(0, 0, 0, 0);

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

internal sealed record Tally(int Verified, int NotAvailable, int Refuted, int Stale)
{
    public static Tally Of(Counts counts) => new(counts.Verified, counts.NotAvailable, counts.Refuted, counts.Stale);

    /// <returns>"+2 verified, 1 refuted"; null: nothing changed.</returns>
    public string? Since(Tally earlier)
    {
        string?[] parts =
        [
            Change(Verified - earlier.Verified, "verified"),
            Change(NotAvailable - earlier.NotAvailable, "not available"),
            Change(Refuted - earlier.Refuted, "refuted"),
            Change(Stale - earlier.Stale, "stale"),
        ];
        var changed = string.Join(", ", parts.OfType<string>());
        return changed.Length == 0 ? null : changed;
    }

    private static string? Change(int by, string what) => by == 0 ? null : $"{(by > 0 ? "+" : "−")}{Math.Abs(by)} {what}";
}
