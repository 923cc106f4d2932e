using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Ports;

/// <param name="Version">Ledger sequence of the last entry.</param>
public sealed record ReportRecord(string Slug, string Title, string FileName, string SourceSha256, long Version, string HeadHash, DateTimeOffset ImportedAt);

/// <param name="StateJson">Serialised flow state.</param>
public sealed record ConversationRecord(ConversationRef Conversation, string Slug, string PersonId, string StateJson, DateTimeOffset LastActivityAt);

/// <param name="IdempotencyKey">Unique: enqueued twice is enqueued once.</param>
/// <param name="AttachReportSlug">The report whose regenerated file goes with it; with <c>#E3</c> behind its name, that piece of its evidence. Read when it is
/// sent, so that no copy waits here.</param>
/// <param name="MessageKey">Same conversation and key as an earlier message: that one is edited.</param>
public sealed record OutboxMessage(
    string IdempotencyKey, ConversationRef Conversation, string MessageKey, Message Message, string? PrivateTo, string? AttachReportSlug = null)
{
    /// <summary>The report that it speaks of; null: none, or several.</summary>
    public string? Slug { get; init; }

    /// <summary>
    /// How long an edit of a message that exists already waits for newer versions of itself, counted from the first that waits, so
    /// that a burst is one edit and the last one is not postponed forever. It holds nothing else up meanwhile. A first post does not wait.
    /// </summary>
    public TimeSpan Gather { get; init; }
}

/// <param name="Id">Rising: the order within a conversation.</param>
/// <param name="Reference">The provider's id of the message with this key, when there is one.</param>
/// <param name="Attempts">Attempts that failed; being asked to wait is none.</param>
public sealed record PendingOutbox(long Id, OutboxMessage Message, string? Reference, int Attempts)
{
    public DateTimeOffset EnqueuedAt { get; init; }
}

/// <summary>An undeliverable message; what it says stays out of it.</summary>
/// <param name="Slug">The report that it speaks of; null: none, or several.</param>
public sealed record DeadOutbox(
    long Id, ConversationRef Conversation, string MessageKey, string? Slug, string Reason, int Attempts, DateTimeOffset EnqueuedAt, DateTimeOffset GivenUpAt);

/// <param name="OldestPending">When the oldest unsent message was enqueued; null: nothing waits.</param>
/// <param name="WaitsBecause">Why its last attempt failed; null: it has not failed.</param>
public sealed record OutboxFigures(string Channel, long Pending, DateTimeOffset? OldestPending, string? WaitsBecause, long Dead);

/// <param name="Due">Those whose instant has come.</param>
/// <param name="OldestDue">The instant of the one that is due longest; null: none is due.</param>
public sealed record ReminderFigures(long Pending, long Due, DateTimeOffset? OldestDue);

/// <summary>
/// One reminder to come, per report and person. Unique by (slug, person); each sending claims a slot, the due instant as planned ("2026-11-24T09:00:00Z"), so
/// that a sweep that runs twice finds it claimed.
/// </summary>
/// <param name="Sent">Reminders sent since the last activity.</param>
/// <param name="Interval">A rhythm as it was asked for before policies had layers; null: none, or it has become a layer since.</param>
/// <param name="AskedFor">The one instant that the person named; null: none, or it has been.</param>
/// <param name="Snoozes">How often they put it off since something was recorded last.</param>
public sealed record ReminderRecord(
    string Slug,
    string PersonId,
    ConversationRef Conversation,
    DateTimeOffset? DueAt,
    DateTimeOffset LastActivityAt,
    int Sent,
    DateTimeOffset? LastSentAt,
    DateTimeOffset? SnoozedUntil,
    bool IsPaused,
    TimeSpan? Interval = null,
    DateTimeOffset? AskedFor = null,
    int Snoozes = 0)
{
    /// <summary>The highest step of escalation since the last activity.</summary>
    public EscalationStep Reached { get; init; }

    /// <summary>When it was taken; null: at the first step.</summary>
    public DateTimeOffset? ReachedAt { get; init; }

    /// <summary>The person said that they are on it, and has done nothing else since; null: they have not said so.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>The slot of the last reminder since the last activity; null: none was sent.</summary>
    public string? LastSlot { get; init; }

    /// <summary>When the person looked at what that reminder is about; null: nobody knows that they did.</summary>
    public DateTimeOffset? SeenAt { get; init; }
}

/// <summary>What was asked for about reminders, for one report or all, of one person or all.</summary>
/// <param name="LayerJson">A <see cref="Domain.Reminders.PolicyLayer"/>.</param>
public sealed record PolicyLayerRecord(string Slug, string PersonId, string LayerJson, DateTimeOffset ChangedAt)
{
    /// <summary>Stands for every report or every person; no name of either.</summary>
    public const string Every = "*";
}

/// <summary>A line of the reminder ledger.</summary>
public sealed record ReminderLogRecord(string Slug, string PersonId, string Slot, ReminderLogKind Kind, string Reason, DateTimeOffset At)
{
    /// <summary>None: it is about no step.</summary>
    public EscalationStep Step { get; init; }

    /// <summary>Person id of whom it went to; null: nobody, or the team.</summary>
    public string? Recipient { get; init; }

    /// <summary>Idempotency key of the message in the outbox.</summary>
    public string? Delivery { get; init; }

    /// <summary>The provider's id of the message.</summary>
    public string? Reference { get; init; }
}

/// <summary>What became of a message so far.</summary>
/// <param name="IsGivenUp">False: it waits.</param>
/// <param name="Reason">Why its last attempt failed; null: none was made, or it was only asked to wait.</param>
public sealed record UnsentOutbox(string IdempotencyKey, string Channel, bool IsGivenUp, int Attempts, DateTimeOffset NotBefore, string? Reason);

/// <summary>A message as the web chat shows it.</summary>
/// <param name="Author">Person id, or null: the bot.</param>
/// <param name="Body">Set for people's own words.</param>
/// <param name="Message">Set for the bot's.</param>
public sealed record WebChatMessage(
    long Id,
    ConversationRef Conversation,
    string MessageKey,
    string? Author,
    string? Body,
    Message? Message,
    string? PrivateTo,
    string? AttachmentName,
    string? AttachmentUrl,
    DateTimeOffset At,
    DateTimeOffset? EditedAt);
