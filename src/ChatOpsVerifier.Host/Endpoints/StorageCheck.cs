using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>Readiness' look at everything stored: read from the storage, and never for longer than a health check may take.</summary>
internal sealed class StorageCheck(IVerificationStore store, IReportIntegrity integrity, TimeProvider time)
{
    private const int MostNamed = 10;

    /// <returns>One sentence for each problem. Null: comparing takes longer than the patience, and nothing is known to be wrong.</returns>
    public async Task<IReadOnlyList<string>?> AskAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            foreach (var report in await store.ListReportsAsync(either.Token))
            {
                await integrity.FreshAsync(report.Slug, either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return integrity.Broken.Count == 0 ? null : Problems();
        }

        return Problems();
    }

    private List<string> Problems() =>
        [.. integrity.Broken.OrderBy(b => b.Key, StringComparer.Ordinal).SelectMany(b => b.Value.Problems.Take(MostNamed).Select(p => $"{b.Key}: {p}"))];
}
