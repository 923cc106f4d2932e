using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>The same two reads, inside a transaction or beside it.</summary>
internal sealed record ReportSource(Func<long, Task<IReadOnlyList<StoredEntry>>> LedgerAfter, Func<string, Task<byte[]>> SourceOf)
{
    public static ReportSource In(IStoreTransaction transaction, string slug) =>
        new(after => transaction.ReadLedgerAsync(slug, after), transaction.ReadSourceAsync);

    public static ReportSource In(IVerificationStore store, string slug, CancellationToken cancellationToken) =>
        new(after => store.ReadLedgerAsync(slug, after, cancellationToken), sha => store.ReadSourceAsync(sha, cancellationToken));
}
