using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Integrity;

/// <summary>Compares what is stored of a report with its ledger: all entries, imported files and evidence.</summary>
public interface IReportIntegrity
{
    /// <summary>Reads everything from the storage now. The cost follows the ledger and the evidence.</summary>
    /// <param name="anchor">A head that the caller has from elsewhere; null: none.</param>
    /// <returns>Null: no such report.</returns>
    Task<AuditResult?> VerifyAsync(string slug, LedgerAnchor? anchor, CancellationToken cancellationToken);

    /// <summary>
    /// The same for those who ask often: what was found last is given again for twenty times as long as finding it took,
    /// so that comparing never takes more than a twentieth of the time.
    /// </summary>
    Task<StorageFinding> FreshAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Of every report with something wrong: what was found last.</summary>
    IReadOnlyDictionary<string, StorageFinding> Broken { get; }
}
