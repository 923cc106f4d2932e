using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>Works on what is stored and reads no report, so that one whose file cannot be read can be removed, too.</summary>
internal sealed partial class ReportRemovals(
    IVerificationStore store, ILedgerHeads heads, ReportReader reader, IChangeFeed feed, ILogger<ReportRemovals> logger) : IReportRemovals
{
    public async Task<bool> RemoveAsync(
        string slug, Func<IReadOnlyList<StoredEntry>, IReadOnlyDictionary<string, byte[]>, Task> archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        while (await store.FindReportAsync(slug, cancellationToken) is { } record)
        {
            var entries = await store.ReadLedgerAsync(slug, 0, cancellationToken);
            await archive(entries, await SourcesAsync(record, entries, cancellationToken));
            if (!await store.TransactAsync(transaction => DeleteAsync(transaction, slug, entries.Count), cancellationToken))
            {
                continue;
            }

            // One that is imported under this name later begins a ledger of its own.
            await heads.RemoveAsync(slug, cancellationToken);
            reader.Forget(slug);
            await store.OverwriteDeletedAsync(cancellationToken);
            Log.Removed(logger, slug, entries.Count);
            feed.Publish(Topics.Report(slug));
            return true;
        }

        return false;
    }

    /// <returns>False: the ledger is no longer what was archived.</returns>
    private static async Task<bool> DeleteAsync(IStoreTransaction transaction, string slug, int entries)
    {
        if ((await transaction.ReadLedgerAsync(slug, 0)).Count != entries)
        {
            return false;
        }

        await transaction.RemoveReportAsync(slug);
        return true;
    }

    private async Task<IReadOnlyDictionary<string, byte[]>> SourcesAsync(
        ReportRecord record, IReadOnlyList<StoredEntry> entries, CancellationToken cancellationToken)
    {
        var sources = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var sha256 in entries.Select(DigestIn).OfType<string>().Append(record.SourceSha256).Distinct(StringComparer.Ordinal))
        {
            try
            {
                sources[sha256] = await store.ReadSourceAsync(sha256, cancellationToken);
            }
            catch (KeyNotFoundException)
            {
                // It is lost, which is a good reason to remove the report.
            }
        }

        return sources;
    }

    /// <returns><c>null</c>: the entry imports nothing, or is damaged.</returns>
    private static string? DigestIn(StoredEntry entry)
    {
        try
        {
            return Ledger.Read(entry).Event switch
            {
                VerificationEvent.ReportImported e => e.SourceSha256,
                VerificationEvent.ReportReimported e => e.SourceSha256,
                _ => null,
            };
        }
        catch (Exception damaged) when (damaged is InvalidDataException or System.Text.Json.JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Warning, "Removed the report {Slug} (ledger entries: {Entries})")]
        public static partial void Removed(ILogger logger, string slug, int entries);
    }
}
