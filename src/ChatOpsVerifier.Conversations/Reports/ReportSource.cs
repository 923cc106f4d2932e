using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>What a report is read from: its ledger behind an entry already known, and the file by its digest.</summary>
internal sealed record ReportSource(Func<long, Task<IReadOnlyList<StoredEntry>>> LedgerAfter, Func<string, Task<byte[]>> SourceOf)
{
    public static ReportSource In(IStoreReader store, string slug, CancellationToken cancellationToken = default) =>
        new(after => store.ReadLedgerAsync(slug, after, cancellationToken), sha => store.ReadSourceAsync(sha, cancellationToken));
}
