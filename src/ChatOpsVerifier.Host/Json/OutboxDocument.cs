using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Json;

/// <summary>The state of the outbox, for programs. What the messages say stays out of it.</summary>
internal sealed record OutboxDocument(IReadOnlyList<OutboxChannelDocument> Channels, IReadOnlyList<DeadMessageDocument> Dead)
{
    public static OutboxDocument Of(IEnumerable<OutboxFigures> channels, IEnumerable<DeadOutbox> dead) => new(
        [.. channels.Select(c => new OutboxChannelDocument(c.Channel, c.Pending, c.OldestPending, c.WaitsBecause, c.Dead))],
        [.. dead.Select(d => new DeadMessageDocument(
            d.Id, d.Conversation.Channel, d.Conversation.Id, d.MessageKey, d.Slug, d.Reason, d.Attempts, d.EnqueuedAt, d.GivenUpAt))]);
}

/// <param name="WaitsBecause">Why the oldest that waits has not been taken yet; null: it has not been refused.</param>
internal sealed record OutboxChannelDocument(string Channel, long Pending, DateTimeOffset? OldestPending, string? WaitsBecause, long Dead);

internal sealed record DeadMessageDocument(
    long Id, string Channel, string Conversation, string MessageKey, string? Slug, string Reason, int Attempts, DateTimeOffset EnqueuedAt,
    DateTimeOffset GivenUpAt);
