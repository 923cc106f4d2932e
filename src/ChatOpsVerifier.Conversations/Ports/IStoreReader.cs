using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>The reads that mean the same beside a transaction and inside one, so that what only reads is written once.</summary>
public interface IStoreReader
{
    /// <summary>All reports, whatever their verdict.</summary>
    Task<IReadOnlyList<ReportRecord>> ListReportsAsync(CancellationToken cancellationToken = default);

    Task<ReportRecord?> FindReportAsync(string slug, CancellationToken cancellationToken = default);

    /// <summary>Entries behind <paramref name="afterSequence"/>, in order, as stored.</summary>
    Task<IReadOnlyList<StoredEntry>> ReadLedgerAsync(string slug, long afterSequence, CancellationToken cancellationToken = default);

    /// <exception cref="KeyNotFoundException">No source with that digest was ever imported.</exception>
    Task<byte[]> ReadSourceAsync(string sourceSha256, CancellationToken cancellationToken = default);

    Task<ConversationRecord?> FindConversationAsync(ConversationRef conversation, string slug, CancellationToken cancellationToken = default);

    /// <summary>The conversation of that place that was active last, whatever its report.</summary>
    Task<ConversationRecord?> FindLatestConversationAsync(ConversationRef conversation, CancellationToken cancellationToken = default);

    Task<ReminderRecord?> FindReminderAsync(string slug, string personId, CancellationToken cancellationToken = default);

    /// <summary>The reminder rows of one report, of all people.</summary>
    Task<IReadOnlyList<ReminderRecord>> ReadRemindersAboutAsync(string slug, CancellationToken cancellationToken = default);

    /// <summary>What people asked for about this report, and about all reports.</summary>
    Task<IReadOnlyList<PolicyLayerRecord>> ReadPolicyLayersAsync(string slug, CancellationToken cancellationToken = default);

    /// <summary>Reminders of one person that are to come, the earliest first, of all reports.</summary>
    Task<IReadOnlyList<ReminderRecord>> ReadRemindersOfAsync(string personId, int limit, CancellationToken cancellationToken = default);
}
