using System.Collections.Concurrent;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Integrity;

internal sealed partial class ReportIntegrity(StoredLedger stored, KnownFindings known, TimeProvider time, ILogger<ReportIntegrity> logger) : IReportIntegrity
{
    private const int Share = 20;

    private readonly ConcurrentDictionary<string, (long FreshUntil, Task<StorageFinding> Finding)> _last = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, StorageFinding> Broken => known.Broken.ToDictionary(StringComparer.Ordinal);

    public async Task<AuditResult?> VerifyAsync(string slug, LedgerAnchor? anchor, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        if (await stored.OpenAsync(slug, cancellationToken) is not { } ledger)
        {
            known.Set(slug, StorageFinding.Intact);
            return null;
        }

        var result = await LedgerAudit.RunAsync(ledger);
        var isNew = known.Set(slug, result.Finding);
        _last[slug] = (FreshUntil(began), Task.FromResult(result.Finding));
        if (isNew && !result.IsIntact)
        {
            Log.Broken(logger, slug, result.Finding.Problems.Length);
        }

        // A head from elsewhere is the caller's: what it shows is said to the caller alone.
        return anchor is null ? result : await LedgerAudit.RunAsync(ledger, anchor);
    }

    public Task<StorageFinding> FreshAsync(string slug, CancellationToken cancellationToken)
    {
        var (until, finding) = _last.AddOrUpdate(
            slug,
            Begin,
            (_, last) => last.Finding is { IsCompleted: false } || (last.Finding.IsCompletedSuccessfully && time.GetTimestamp() < last.FreshUntil)
                ? last
                : Begin(slug));
        return finding.WaitAsync(cancellationToken);
    }

    private (long FreshUntil, Task<StorageFinding> Finding) Begin(string slug) => (long.MinValue, FindAsync(slug));

    private async Task<StorageFinding> FindAsync(string slug)
    {
        // Shared by all who wait for it, so that none of them can cancel it.
        await Task.Yield();
        return (await VerifyAsync(slug, null, CancellationToken.None))?.Finding ?? StorageFinding.Intact;
    }

    private long FreshUntil(long began)
    {
        var now = time.GetTimestamp();
        return now + (Share * (now - began));
    }

    private static partial class Log
    {
        [LoggerMessage(34, LogLevel.Error,
            "Integrity of {Slug} is broken, problems found: {Problems}. Its verdict is FAIL until that is fixed; `ledger verify` lists them")]
        public static partial void Broken(ILogger logger, string slug, int problems);
    }
}
