using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Testing.InMemory;

/// <summary>Everything that a database would hold, as one value: taking back a transaction is forgetting the newer value.</summary>
internal sealed record InMemoryState
{
    public ImmutableSortedDictionary<string, ReportRecord> Reports { get; init; } =
        ImmutableSortedDictionary.Create<string, ReportRecord>(StringComparer.Ordinal);

    public ImmutableDictionary<string, byte[]> Sources { get; init; } = ImmutableDictionary<string, byte[]>.Empty;

    public ImmutableDictionary<string, ImmutableList<StoredEntry>> Ledgers { get; init; } = ImmutableDictionary<string, ImmutableList<StoredEntry>>.Empty;

    public ImmutableHashSet<string> Claims { get; init; } = [];

    public ImmutableDictionary<(ConversationRef Conversation, string Slug), ConversationRecord> Conversations { get; init; } =
        ImmutableDictionary<(ConversationRef, string), ConversationRecord>.Empty;

    public ImmutableSortedDictionary<long, OutboxRow> Outbox { get; init; } = ImmutableSortedDictionary<long, OutboxRow>.Empty;

    /// <summary>Only rises, whatever is removed.</summary>
    public long LastOutboxId { get; init; }

    public ImmutableDictionary<(ConversationRef Conversation, string MessageKey), string> References { get; init; } =
        ImmutableDictionary<(ConversationRef, string), string>.Empty;

    public ImmutableDictionary<(string Slug, string PersonId), ReminderRecord> Reminders { get; init; } =
        ImmutableDictionary<(string, string), ReminderRecord>.Empty;

    public ImmutableDictionary<(string Slug, string PersonId), PolicyLayerRecord> PolicyLayers { get; init; } =
        ImmutableDictionary<(string, string), PolicyLayerRecord>.Empty;

    public ImmutableHashSet<(string Slug, string PersonId, string Slot)> Slots { get; init; } = [];

    public ImmutableDictionary<(ConversationRef Conversation, string MessageKey), DateTimeOffset> ReferencedAt { get; init; } =
        ImmutableDictionary<(ConversationRef, string), DateTimeOffset>.Empty;

    public ImmutableList<ReminderLogRecord> ReminderLog { get; init; } = [];
}

/// <param name="Json">The message as a database would keep it.</param>
internal sealed record OutboxRow(
    long Id,
    OutboxMessage Envelope,
    string Json,
    OutboxFate Fate,
    int Attempts,
    DateTimeOffset NotBefore,
    string? Reason,
    DateTimeOffset EnqueuedAt,
    DateTimeOffset? DoneAt = null)
{
    /// <summary>It was sent, and goes out once more.</summary>
    public bool IsAgain { get; init; }

    public bool IsAwaited => Fate == OutboxFate.Pending && (!IsAgain || Reason is not null);
}

internal enum OutboxFate
{
    Pending,
    Sent,
    Dead,
}
