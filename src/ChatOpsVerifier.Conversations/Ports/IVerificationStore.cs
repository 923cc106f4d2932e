using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>The database: one transaction a turn, and reads beside it that see what was committed last.</summary>
public interface IVerificationStore : IStoreReader
{
    /// <summary>
    /// Runs the work in one transaction and returns only after it is durably committed. Transactions are run one after the
    /// other and may share a commit; a callback that throws rolls back only its own changes. The callback must not do I/O of
    /// its own and may be run again after a conflict with another process.
    /// </summary>
    Task<T> TransactAsync<T>(Func<IStoreTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Slugs of the reports that no import or re-import event names that version of the rules for. Reads the whole ledger: for the start of the program.
    /// </summary>
    Task<IReadOnlyList<string>> ListReportsReadBeforeAsync(int dialect, CancellationToken cancellationToken);

    /// <summary>Reports whose ledger records that evidence was removed. Looks at every entry: for the start of the program.</summary>
    Task<IReadOnlyList<string>> ListReportsWithRemovalsAsync(CancellationToken cancellationToken);

    /// <summary>Whether the state of any conversation or place contains that digest.</summary>
    Task<bool> IsMentionedAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Lets the database's files forget what was deleted from the tables: until then, it may still be read out of them.</summary>
    Task OverwriteDeletedAsync(CancellationToken cancellationToken);

    /// <summary>The newest lines, in the order in which they were written.</summary>
    Task<IReadOnlyList<ReminderLogRecord>> ReadReminderLogAsync(string slug, int newest, CancellationToken cancellationToken);

    /// <summary>Those of these messages that are unsent or undeliverable.</summary>
    Task<IReadOnlyList<UnsentOutbox>> ReadUnsentAsync(IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken);

    /// <summary>Due reminders, oldest first. Cost follows what is due, not what is pending.</summary>
    Task<IReadOnlyList<ReminderRecord>> ReadDueRemindersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Messages that may be sent now: the oldest unsent of each conversation, and in it of each person to whom alone it is said, whose next attempt is not in
    /// the future.
    /// </summary>
    Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>The same for one channel, so that one which does not move does not crowd out the others.</summary>
    Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(string channel, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ReadPendingOutboxAsync(channel, now, limit, [], cancellationToken);

    /// <summary>The same without those that are on their way already: what they say is not read again for each that is sent meanwhile.</summary>
    /// <param name="except">Ids of messages.</param>
    Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(
        string channel, DateTimeOffset now, int limit, IReadOnlyCollection<long> except, CancellationToken cancellationToken);

    /// <summary>Channels for which something is unsent, whether they are set up or not.</summary>
    Task<IReadOnlyList<string>> ReadUnsentChannelsAsync(CancellationToken cancellationToken);

    /// <summary>When the next message of a channel may be tried that may not be tried yet; null: there is none.</summary>
    Task<DateTimeOffset?> ReadNextAttemptAsync(string channel, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Undeliverable messages, the newest first.</summary>
    Task<IReadOnlyList<DeadOutbox>> ReadDeadOutboxAsync(int most, CancellationToken cancellationToken);

    /// <summary>
    /// The state of each channel that has something unsent or undeliverable. Cost follows what is unsent. What was sent and waits to be sent once more is not
    /// counted.
    /// </summary>
    Task<IReadOnlyList<OutboxFigures>> ReadOutboxFiguresAsync(CancellationToken cancellationToken);

    /// <summary>Counts everything, which takes its time where there is much: for anyone who asks now and then.</summary>
    Task<StoreFigures> ReadFiguresAsync(CancellationToken cancellationToken);

    /// <summary>Cost follows what is pending: for anyone who asks now and then.</summary>
    Task<ReminderFigures> ReadReminderFiguresAsync(DateTimeOffset now, CancellationToken cancellationToken);
}

public sealed record StoreFigures(long Reports, long LedgerEntries, long OutboxPending, long OutboxDead, long RemindersPending);

/// <summary>What a turn may do; everything commits together or not at all. Its reads see its own writes.</summary>
public interface IStoreTransaction : IStoreReader
{
    /// <returns>False: one of the keys was seen before; nothing was claimed.</returns>
    Task<bool> TryClaimAsync(IReadOnlyCollection<string> dedupeKeys, DateTimeOffset at);

    /// <summary>Creates the report row, or points it at a new source.</summary>
    Task SaveReportAsync(string slug, string title, string fileName, string sourceSha256, byte[] source, DateTimeOffset at);

    /// <exception cref="ConcurrencyException">The ledger's head is not at <paramref name="expectedVersion"/>.</exception>
    Task AppendAsync(string slug, long expectedVersion, IReadOnlyList<LedgerEntry> entries);

    /// <summary>Deletes texts that lie beside a report's ledger, with their salts.</summary>
    /// <param name="digests">Those that a removal names.</param>
    Task RemoveTextsAsync(string slug, IReadOnlySet<string> digests);

    /// <summary>
    /// Deletes a report with everything that is kept of it: ledger, texts, conversations, messages, reminders, transcripts of the page,
    /// and imported files that no other report has. Nothing where there is no such report.
    /// </summary>
    Task RemoveReportAsync(string slug);

    /// <summary>Takes redacted words out of a report's messages, sent or not, out of the page's transcripts and out of conversations.</summary>
    Task CleanCopiesAsync(string slug, ICopyCleaner cleaner);

    /// <summary>Everything that is remembered of that report's conversations, in whatever place.</summary>
    Task<IReadOnlyList<ConversationRecord>> ListConversationsAsync(string slug);

    Task SaveConversationAsync(ConversationRecord conversation);

    /// <summary>
    /// A message takes the place of older edits of the same one that are still unsent, files excepted: a person needs the newest
    /// version, and providers count edits. What was to be the first post of it is still made, in its own place; unless the message is
    /// withdrawn and its first post was never tried: then neither is needed. Older undeliverable versions are no longer needed.
    /// </summary>
    Task EnqueueAsync(OutboxMessage message, DateTimeOffset at);

    /// <summary>Records what came of a send; where it carried a reminder, also in the reminder ledger, with the provider's id.</summary>
    /// <param name="again">When the same message goes out once more, under a new idempotency key, unless a newer version of it is in line or comes until then;
    /// null: it is done.</param>
    Task MarkSentAsync(long outboxId, string reference, DateTimeOffset at, DateTimeOffset? again = null);

    /// <summary>Takes out of the line what need not be sent any longer.</summary>
    Task MarkNeedlessAsync(long outboxId, DateTimeOffset at);

    /// <param name="isFault">It counts against the message; false: it was only asked to wait.</param>
    Task MarkRetryAsync(long outboxId, DateTimeOffset notBefore, string reason, bool isFault = true);

    /// <summary>Where it carried a reminder, that one was missed, and the reminder ledger says why.</summary>
    Task MarkDeadAsync(long outboxId, string reason, DateTimeOffset at);

    /// <summary>
    /// Removes messages that were sent before an instant, the oldest first, and at most so many. What they said is in the
    /// chat, and the provider's ids by which they are edited stay; what is unsent or undeliverable stays, too.
    /// </summary>
    /// <returns>How many were removed.</returns>
    Task<int> RemoveSentAsync(DateTimeOffset before, int most);

    /// <summary>Sends a message again that is undeliverable: it takes its old place, in front of what was said after it in its conversation.</summary>
    /// <returns>False: no message of that number is undeliverable, or a newer version of it was said since.</returns>
    Task<bool> ReviveAsync(long outboxId, DateTimeOffset at);

    /// <summary>Forgets an undeliverable message; it will never be sent.</summary>
    /// <returns>False: no message of that number is undeliverable.</returns>
    Task<bool> DropAsync(long outboxId);

    /// <summary>Removes undeliverable messages before an instant, the oldest first, and at most so many.</summary>
    /// <returns>How many were removed.</returns>
    Task<int> RemoveDeadAsync(DateTimeOffset before, int most);

    Task SaveReminderAsync(ReminderRecord reminder);

    Task SavePolicyLayerAsync(PolicyLayerRecord layer);

    /// <returns>False: that slot was claimed before.</returns>
    Task<bool> TryClaimReminderAsync(string slug, string personId, string slot, string reason, DateTimeOffset at);

    Task LogReminderAsync(ReminderLogRecord entry);

    /// <summary>
    /// Removes lines of the reminder ledger from before an instant, and the provider's ids of messages that were last said or
    /// edited before it, the oldest first, and at most so many of each. Claims stay: a slot is never used twice. A message whose
    /// id is gone is sent again when it changes.
    /// </summary>
    /// <returns>How many were removed.</returns>
    Task<int> RemoveReminderLogAsync(DateTimeOffset before, int most);
}

/// <summary>Somebody else appended first; run the work again.</summary>
public sealed class ConcurrencyException : Exception
{
    public ConcurrencyException()
    {
    }

    public ConcurrencyException(string message)
        : base(message)
    {
    }

    public ConcurrencyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
