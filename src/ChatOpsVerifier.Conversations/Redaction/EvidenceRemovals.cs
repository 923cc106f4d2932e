using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Texts;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Redaction;

/// <summary>
/// Deletes what the ledger says was removed: texts and copies in the transaction that records it, bytes once that is committed.
/// A program that ends between the two deletes the bytes at its next start.
/// </summary>
internal sealed partial class EvidenceRemovals(IVerificationStore store, IEvidenceStore evidence, ReportReader reader, ILogger<EvidenceRemovals> logger) : IEvidenceRemovals
{
    /// <summary>The part that commits with the ledger's entry.</summary>
    /// <param name="before">The report as it was when the texts were still there.</param>
    public async Task RemoveTextsAsync(IStoreTransaction transaction, ReportSnapshot before, IReadOnlyCollection<VerificationEvent> events)
    {
        var removed = events.OfType<VerificationEvent.EvidenceRemoved>().ToList();
        if (removed.Count == 0)
        {
            return;
        }

        var digests = removed.SelectMany(e => e.Texts).ToHashSet();
        var words = new List<string>();
        foreach (var item in removed)
        {
            words.AddRange(await WordsOfAsync(before, item, digests));
        }

        await transaction.RemoveTextsAsync(before.Slug, digests);
        await transaction.CleanCopiesAsync(before.Slug, new CopyCleaner(new CopiedText(words, before.Parsed.Report.Source.Text)));
    }

    public async Task DeleteBytesAsync(string slug, CancellationToken cancellationToken)
    {
        var reports = await store.ListReportsAsync(cancellationToken);
        reader.Forget(slug);
        var needed = new HashSet<string>();
        var gone = new HashSet<string>();
        foreach (var report in reports)
        {
            var items = (await reader.ReadAsync(report, ReportSource.In(store, report.Slug, cancellationToken))).Ledger.State.Evidence.Values;
            needed.UnionWith(items.Where(e => e.Removed is null).Select(e => e.Sha256));
            if (report.Slug == slug)
            {
                gone.UnionWith(items.Where(e => e.Removed is not null).Select(e => e.Sha256));
            }
        }

        var deleted = 0;
        foreach (var sha256 in gone.Except(needed))
        {
            deleted += await evidence.DeleteAsync(sha256, cancellationToken) ? 1 : 0;
        }

        await store.OverwriteDeletedAsync(cancellationToken);
        if (deleted > 0)
        {
            Log.Deleted(logger, deleted, slug);
        }
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var slug in await store.ListReportsWithRemovalsAsync(cancellationToken))
        {
            await DeleteBytesAsync(slug, cancellationToken);
        }
    }

    private async Task<IEnumerable<string>> WordsOfAsync(ReportSnapshot before, VerificationEvent.EvidenceRemoved removed, HashSet<string> digests)
    {
        var state = before.Ledger.State;
        var item = state.Evidence[removed.EvidenceId];
        var answers = removed.AnswerIds.Select(id => state.Answers[id]);
        var beside = before.Ledger.Entries.SelectMany(e => e.Sealed?.Texts ?? []).Where(t => digests.Contains(t.Digest)).Select(t => t.Text);
        var bytes = item.Kind == EvidenceKind.Text && !IsNeeded(state, removed) ? await evidence.ReadAsync(item.Sha256, CancellationToken.None) : null;
        ImmutableArray<string?> named = [item.Kind == EvidenceKind.Text ? null : item.Name, item.Url, bytes is null ? null : Encoding.UTF8.GetString(bytes)];
        return named.Concat(beside.Where(t => t != item.Name || item.Kind != EvidenceKind.Text)).Concat(answers.SelectMany(a => new[] { a.Value, a.Note, a.Deployment })).OfType<string>();
    }

    /// <summary>Discarded evidence may have the bytes of another piece, which stays.</summary>
    private static bool IsNeeded(VerificationState state, VerificationEvent.EvidenceRemoved removed) =>
        removed.How == EvidenceRemoval.Discarded && state.Evidence.Values.Any(e => e.Sha256 == removed.Sha256 && e.Id != removed.EvidenceId && e.Removed is null);

    private static partial class Log
    {
        [LoggerMessage(12, LogLevel.Information, "Removed evidence of {Slug}: {Deleted} files deleted")]
        public static partial void Deleted(ILogger logger, int deleted, string slug);
    }
}
