using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>The port's verbs, on the context of one work.</summary>
/// <param name="memory">What earlier works read and wrote.</param>
/// <param name="listReports">All reports, as they are within this work.</param>
/// <param name="changed">To be told of a report that this work changes.</param>
internal sealed class StoreTransaction(
    VerifierContext context,
    WriterMemory memory,
    Func<VerifierContext, Task<IReadOnlyList<ReportRecord>>> listReports,
    Action<string> changed) : IStoreTransaction
{
    private readonly KeptRows<ReportRecord?> _reports = new();
    private bool _isEnded;

    private VerifierContext Db
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isEnded, this);
            return context;
        }
    }

    /// <summary>The work is over: what kept this gets an error, since others may be writing now.</summary>
    public void End() => _isEnded = true;

    public Task<bool> TryClaimAsync(IReadOnlyCollection<string> dedupeKeys, DateTimeOffset at) => Db.TryClaimAsync(dedupeKeys, at);

    // The list is kept for later transactions, so it is always read to its end.
    public Task<IReadOnlyList<ReportRecord>> ListReportsAsync(CancellationToken cancellationToken = default) => listReports(Db);

    public Task<ReportRecord?> FindReportAsync(string slug, CancellationToken cancellationToken = default) =>
        _reports.OfAsync(slug, () => Db.FindReportAsync(slug, cancellationToken));

    public Task<IReadOnlyList<StoredEntry>> ReadLedgerAsync(string slug, long afterSequence, CancellationToken cancellationToken = default) =>
        Db.ReadLedgerAsync(slug, afterSequence, cancellationToken);

    public Task<byte[]> ReadSourceAsync(string sourceSha256, CancellationToken cancellationToken = default) =>
        Db.ReadSourceAsync(sourceSha256, cancellationToken);

    public Task SaveReportAsync(string slug, string title, string fileName, string sourceSha256, byte[] source, DateTimeOffset at)
    {
        Changed(slug);
        return Db.SaveReportAsync(new ReportRecord(slug, title, fileName, sourceSha256, 0, Ledger.GenesisHash, at), source);
    }

    public Task AppendAsync(string slug, long expectedVersion, IReadOnlyList<LedgerEntry> entries)
    {
        Changed(slug);
        return Db.AppendAsync(slug, expectedVersion, entries);
    }

    public Task RemoveTextsAsync(string slug, IReadOnlySet<string> digests) => Db.RemoveTextsAsync(slug, digests);

    public Task RemoveReportAsync(string slug)
    {
        Changed(slug);
        memory.AllChanged();
        return Db.RemoveReportAsync(slug);
    }

    public Task CleanCopiesAsync(string slug, ICopyCleaner cleaner)
    {
        memory.AllChanged();
        return Db.CleanCopiesAsync(slug, cleaner);
    }

    public Task<ConversationRecord?> FindConversationAsync(
        ConversationRef conversation,
        string slug,
        CancellationToken cancellationToken = default) =>
        memory.ConversationAsync(conversation, slug, () => Db.FindConversationAsync(conversation, slug, cancellationToken));

    public Task<ConversationRecord?> FindLatestConversationAsync(
        ConversationRef conversation, CancellationToken cancellationToken = default) =>
        memory.LatestAsync(conversation, () => Db.FindLatestConversationAsync(conversation, cancellationToken));

    public Task<IReadOnlyList<ConversationRecord>> ListConversationsAsync(string slug) => Db.ListConversationsAsync(slug);

    public async Task SaveConversationAsync(ConversationRecord conversation)
    {
        await Db.SaveConversationAsync(conversation);
        memory.Saved(conversation);
    }

    public async Task EnqueueAsync(OutboxMessage message, DateTimeOffset at)
    {
        await Db.EnqueueAsync(message, at);
        if (message.Message.IsWithdrawn && await Db.WithdrawUntriedAsync(message, at) is { } post)
        {
            await Db.NoteDeliveryAsync(post, ReminderLogKind.Missed, "Replaced by a newer message before it was sent.", null, at);
        }
    }

    public Task MarkNeedlessAsync(long outboxId, DateTimeOffset at) => Db.MarkNeedlessAsync(outboxId, at);

    public async Task MarkSentAsync(long outboxId, string reference, DateTimeOffset at, DateTimeOffset? again = null)
    {
        await Db.MarkSentAsync(outboxId, reference, at);
        await Db.NoteDeliveryAsync(outboxId, ReminderLogKind.Sent, "The provider accepted it.", reference, at);
        if (again is { } notBefore)
        {
            Db.KeepInLine(outboxId, at, notBefore);
        }
    }

    public Task MarkRetryAsync(long outboxId, DateTimeOffset notBefore, string reason, bool isFault = true) =>
        Db.MarkRetryAsync(outboxId, notBefore, reason, isFault);

    public async Task MarkDeadAsync(long outboxId, string reason, DateTimeOffset at)
    {
        await Db.MarkDeadAsync(outboxId, reason, at);
        await Db.NoteDeliveryAsync(outboxId, ReminderLogKind.Missed, $"It could not be delivered: {reason}", null, at);
    }

    public Task<int> RemoveSentAsync(DateTimeOffset before, int most) => Db.RemoveSentAsync(before, most);

    public Task<bool> ReviveAsync(long outboxId, DateTimeOffset at) => Db.ReviveAsync(outboxId, at);

    public Task<bool> DropAsync(long outboxId) => Db.DropAsync(outboxId);

    public Task<int> RemoveDeadAsync(DateTimeOffset before, int most) => Db.RemoveDeadAsync(before, most);

    public Task<ReminderRecord?> FindReminderAsync(string slug, string personId, CancellationToken cancellationToken = default) =>
        Db.FindReminderAsync(slug, personId, cancellationToken);

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersAboutAsync(string slug, CancellationToken cancellationToken = default) =>
        memory.RemindersAboutAsync(slug, () => Db.ReadRemindersAboutAsync(slug, cancellationToken));

    public Task SaveReminderAsync(ReminderRecord reminder)
    {
        memory.RemindersChanged(reminder.Slug);
        return Db.SaveReminderAsync(reminder);
    }

    public Task<IReadOnlyList<PolicyLayerRecord>> ReadPolicyLayersAsync(string slug, CancellationToken cancellationToken = default) =>
        memory.PoliciesAsync(slug, () => Db.ReadPolicyLayersAsync(slug, cancellationToken));

    public Task SavePolicyLayerAsync(PolicyLayerRecord layer)
    {
        memory.PoliciesChanged();
        return Db.SavePolicyLayerAsync(layer);
    }

    public Task<bool> TryClaimReminderAsync(string slug, string personId, string slot, string reason, DateTimeOffset at) =>
        Db.TryClaimReminderAsync(slug, personId, slot, reason, at);

    public Task LogReminderAsync(ReminderLogRecord entry) => Db.LogReminderAsync(entry);

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersOfAsync(string personId, int limit, CancellationToken cancellationToken = default) =>
        Db.ReadRemindersOfAsync(personId, limit, cancellationToken);

    public Task<int> RemoveReminderLogAsync(DateTimeOffset before, int most) => Db.RemoveReminderLogAsync(before, most);

    private void Changed(string slug)
    {
        _reports.Forget(slug);
        changed(slug);
    }
}
