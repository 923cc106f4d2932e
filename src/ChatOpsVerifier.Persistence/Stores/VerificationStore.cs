using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>Writes go through the one writer; reads have connections of their own and see what was committed last.</summary>
internal sealed class VerificationStore(IDatabase database, SingleWriter writer) : IVerificationStore
{
    private readonly ReportList _reports = new();
    private readonly WriterMemory _memory = new();

    public Task<T> TransactAsync<T>(Func<IStoreTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return writer.RunAsync(
            async db =>
            {
                var others = database.ReadChangesOfOthers(db);
                _memory.Begin((others, writer.Lost));
                var transaction = new StoreTransaction(db, _memory, d => _reports.ReadAsync(d, (others, writer.TakenBack)), _reports.Changed);
                try
                {
                    return await work(transaction);
                }
                catch
                {
                    _memory.RollBack();
                    throw;
                }
                finally
                {
                    transaction.End();
                }
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<ReportRecord>> ListReportsAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(db => db.ListReportsAsync(cancellationToken));

    public Task<IReadOnlyList<string>> ListReportsReadBeforeAsync(int dialect, CancellationToken cancellationToken) =>
        ReadAsync(db => db.ListReportsReadBeforeAsync(dialect, cancellationToken));

    public Task<bool> IsMentionedAsync(string sha256, CancellationToken cancellationToken) => ReadAsync(db => db.IsMentionedAsync(sha256, cancellationToken));

    public Task<IReadOnlyList<string>> ListReportsWithRemovalsAsync(CancellationToken cancellationToken) =>
        ReadAsync(db => db.ListReportsWithRemovalsAsync(cancellationToken));

    public Task OverwriteDeletedAsync(CancellationToken cancellationToken) => database.OverwriteDeletedAsync(cancellationToken);

    public Task<ReportRecord?> FindReportAsync(string slug, CancellationToken cancellationToken = default) =>
        ReadAsync(db => db.FindReportAsync(slug, cancellationToken));

    public Task<byte[]> ReadSourceAsync(string sourceSha256, CancellationToken cancellationToken = default) =>
        ReadAsync(db => db.ReadSourceAsync(sourceSha256, cancellationToken));

    public Task<IReadOnlyList<StoredEntry>> ReadLedgerAsync(string slug, long afterSequence, CancellationToken cancellationToken = default) =>
        ReadAsync(db => db.ReadLedgerAsync(slug, afterSequence, cancellationToken));

    public Task<ConversationRecord?> FindConversationAsync(ConversationRef conversation, string slug, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return ReadAsync(db => db.FindConversationAsync(conversation, slug, cancellationToken));
    }

    public Task<ConversationRecord?> FindLatestConversationAsync(ConversationRef conversation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return ReadAsync(db => db.FindLatestConversationAsync(conversation, cancellationToken));
    }

    public Task<ReminderRecord?> FindReminderAsync(string slug, string personId, CancellationToken cancellationToken = default) =>
        ReadAsync(db => db.FindReminderAsync(slug, personId, cancellationToken));

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersAboutAsync(string slug, CancellationToken cancellationToken = default) =>
        ReadAsync(db => db.ReadRemindersAboutAsync(slug, cancellationToken));

    public Task<IReadOnlyList<PolicyLayerRecord>> ReadPolicyLayersAsync(string slug, CancellationToken cancellationToken = default) =>
        ReadAsync(db => db.ReadPolicyLayersAsync(slug, cancellationToken));

    public Task<IReadOnlyList<ReminderLogRecord>> ReadReminderLogAsync(string slug, int newest, CancellationToken cancellationToken) =>
        ReadAsync(db => db.ReadReminderLogAsync(slug, newest, cancellationToken));

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersOfAsync(string personId, int limit, CancellationToken cancellationToken = default) =>
        ReadAsync(db => db.ReadRemindersOfAsync(personId, limit, cancellationToken));

    public Task<IReadOnlyList<UnsentOutbox>> ReadUnsentAsync(IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken) =>
        ReadAsync(db => db.ReadUnsentAsync(idempotencyKeys, cancellationToken));

    public Task<IReadOnlyList<ReminderRecord>> ReadDueRemindersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ReadAsync(db => db.ReadDueRemindersAsync(now, limit, cancellationToken));

    public Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ReadAsync(db => db.ReadPendingOutboxAsync(now, limit, cancellationToken));

    public Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(
        string channel, DateTimeOffset now, int limit, IReadOnlyCollection<long> except, CancellationToken cancellationToken) =>
        ReadAsync(db => db.ReadPendingOutboxAsync(channel, now, limit, except, cancellationToken));

    public Task<IReadOnlyList<string>> ReadUnsentChannelsAsync(
        CancellationToken cancellationToken) => ReadAsync(db => db.ReadUnsentChannelsAsync(cancellationToken));

    public Task<DateTimeOffset?> ReadNextAttemptAsync(string channel, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(db => db.ReadNextAttemptAsync(channel, now, cancellationToken));

    public Task<IReadOnlyList<DeadOutbox>> ReadDeadOutboxAsync(
        int most, CancellationToken cancellationToken) => ReadAsync(db => db.ReadDeadOutboxAsync(most, cancellationToken));

    public Task<IReadOnlyList<OutboxFigures>> ReadOutboxFiguresAsync(
        CancellationToken cancellationToken) => ReadAsync(db => db.ReadOutboxFiguresAsync(cancellationToken));

    public Task<ReminderFigures> ReadReminderFiguresAsync(
        DateTimeOffset now, CancellationToken cancellationToken) => ReadAsync(db => db.ReadReminderFiguresAsync(now, cancellationToken));

    public Task<StoreFigures> ReadFiguresAsync(CancellationToken cancellationToken) => ReadAsync(async db => new StoreFigures(
        await db.Reports.LongCountAsync(cancellationToken),
        await db.Ledger.LongCountAsync(cancellationToken),
        await OutboxTables.Awaited(db).LongCountAsync(cancellationToken),
        await db.Outbox.LongCountAsync(o => o.Status == OutboxStatus.Dead, cancellationToken),
        await db.Reminders.LongCountAsync(r => r.DueAt != null, cancellationToken)));

    private Task<T> ReadAsync<T>(Func<VerifierContext, Task<T>> read) => database.ReadAsync(read);
}
