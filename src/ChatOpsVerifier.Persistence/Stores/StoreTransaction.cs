using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>The port's verbs, on the context of one work.</summary>
/// <param name="listReports">All reports, as they are within this work.</param>
/// <param name="changed">To be told of a report that this work changes.</param>
internal sealed class StoreTransaction(VerifierContext db, Func<VerifierContext, Task<IReadOnlyList<ReportRecord>>> listReports, Action<string> changed) : IStoreTransaction
{
    private readonly ReadOnce<ReportRecord?> reports = new();
    private readonly ReadOnce<IReadOnlyList<PolicyLayerRecord>> policies = new();
    private readonly ReadOnce<IReadOnlyList<ReminderRecord>> reminders = new();

    public Task<bool> TryClaimAsync(IReadOnlyCollection<string> dedupeKeys, DateTimeOffset at) => db.TryClaimAsync(dedupeKeys, at);

    // The list is kept for later transactions, so it is always read to its end.
    public Task<IReadOnlyList<ReportRecord>> ListReportsAsync(CancellationToken cancellationToken = default) => listReports(db);

    public Task<ReportRecord?> FindReportAsync(string slug, CancellationToken cancellationToken = default) => reports.OfAsync(slug, s => db.FindReportAsync(s, cancellationToken));

    public Task<IReadOnlyList<StoredEntry>> ReadLedgerAsync(string slug, long afterSequence, CancellationToken cancellationToken = default) => db.ReadLedgerAsync(slug, afterSequence, cancellationToken);

    public Task<byte[]> ReadSourceAsync(string sourceSha256, CancellationToken cancellationToken = default) => db.ReadSourceAsync(sourceSha256, cancellationToken);

    public Task SaveReportAsync(string slug, string title, string fileName, string sourceSha256, byte[] source, DateTimeOffset at)
    {
        Changed(slug);
        return db.SaveReportAsync(new ReportRecord(slug, title, fileName, sourceSha256, 0, Ledger.GenesisHash, at), source);
    }

    public Task AppendAsync(string slug, long expectedVersion, IReadOnlyList<LedgerEntry> entries)
    {
        Changed(slug);
        return db.AppendAsync(slug, expectedVersion, entries);
    }

    public Task RemoveTextsAsync(string slug, IReadOnlySet<string> digests) => db.RemoveTextsAsync(slug, digests);

    public Task RemoveReportAsync(string slug)
    {
        Changed(slug);
        return db.RemoveReportAsync(slug);
    }

    public Task CleanCopiesAsync(string slug, ICopyCleaner cleaner) => db.CleanCopiesAsync(slug, cleaner);

    public Task<ConversationRecord?> FindConversationAsync(ConversationRef conversation, string slug, CancellationToken cancellationToken = default) => db.FindConversationAsync(conversation, slug, cancellationToken);

    public Task<ConversationRecord?> FindLatestConversationAsync(ConversationRef conversation, CancellationToken cancellationToken = default) => db.FindLatestConversationAsync(conversation, cancellationToken);

    public Task<IReadOnlyList<ConversationRecord>> ListConversationsAsync(string slug) => db.ListConversationsAsync(slug);

    public Task SaveConversationAsync(ConversationRecord conversation) => db.SaveConversationAsync(conversation);

    public async Task EnqueueAsync(OutboxMessage message, DateTimeOffset at)
    {
        await db.EnqueueAsync(message, at);
        if (message.Message.IsWithdrawn && await db.WithdrawUntriedAsync(message, at) is { } post)
        {
            await db.NoteDeliveryAsync(post, "missed", "Replaced by a newer message before it was sent.", null, at);
        }
    }

    public Task MarkNeedlessAsync(long outboxId, DateTimeOffset at) => db.MarkNeedlessAsync(outboxId, at);

    public async Task MarkSentAsync(long outboxId, string reference, DateTimeOffset at)
    {
        await db.MarkSentAsync(outboxId, reference, at);
        await db.NoteDeliveryAsync(outboxId, "sent", "The provider accepted it.", reference, at);
    }

    public Task MarkRetryAsync(long outboxId, DateTimeOffset notBefore, string reason, bool isFault = true) => db.MarkRetryAsync(outboxId, notBefore, reason, isFault);

    public async Task MarkDeadAsync(long outboxId, string reason, DateTimeOffset at)
    {
        await db.MarkDeadAsync(outboxId, reason, at);
        await db.NoteDeliveryAsync(outboxId, "missed", $"It could not be delivered: {reason}", null, at);
    }

    public Task<int> RemoveSentAsync(DateTimeOffset before, int most) => db.RemoveSentAsync(before, most);

    public Task<bool> ReviveAsync(long outboxId, DateTimeOffset at) => db.ReviveAsync(outboxId, at);

    public Task<bool> DropAsync(long outboxId) => db.DropAsync(outboxId);

    public Task<int> RemoveDeadAsync(DateTimeOffset before, int most) => db.RemoveDeadAsync(before, most);

    public Task<ReminderRecord?> FindReminderAsync(string slug, string personId, CancellationToken cancellationToken = default) => db.FindReminderAsync(slug, personId, cancellationToken);

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersAboutAsync(string slug, CancellationToken cancellationToken = default) => reminders.OfAsync(slug, s => db.ReadRemindersAboutAsync(s, cancellationToken));

    public Task SaveReminderAsync(ReminderRecord reminder)
    {
        reminders.Changed(reminder.Slug);
        return db.SaveReminderAsync(reminder);
    }

    public Task<IReadOnlyList<PolicyLayerRecord>> ReadPolicyLayersAsync(string slug, CancellationToken cancellationToken = default) => policies.OfAsync(slug, s => db.ReadPolicyLayersAsync(s, cancellationToken));

    public Task SavePolicyLayerAsync(PolicyLayerRecord layer)
    {
        policies.AllChanged();
        return db.SavePolicyLayerAsync(layer);
    }

    public Task<bool> TryClaimReminderAsync(string slug, string personId, string slot, string reason, DateTimeOffset at) =>
        db.TryClaimReminderAsync(slug, personId, slot, reason, at);

    public Task LogReminderAsync(ReminderLogRecord entry) => db.LogReminderAsync(entry);

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersOfAsync(string personId, int limit, CancellationToken cancellationToken = default) => db.ReadRemindersOfAsync(personId, limit, cancellationToken);

    public Task<int> RemoveReminderLogAsync(DateTimeOffset before, int most) => db.RemoveReminderLogAsync(before, most);

    private void Changed(string slug)
    {
        reports.Changed(slug);
        changed(slug);
    }
}
