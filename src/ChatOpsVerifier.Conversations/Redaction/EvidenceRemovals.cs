using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Files;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Redaction;

/// <summary>
/// Deletes what the ledger says was removed: texts and copies in the transaction that records it, bytes once that is committed.
/// A program that ends between the two deletes the bytes at its next start.
/// </summary>
internal sealed partial class EvidenceRemovals(
    IVerificationStore store, IEvidenceStore evidence, ReportReader reader, ILogger<EvidenceRemovals> logger) : IEvidenceRemovals
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
        var ids = removed.Select(e => e.EvidenceId).ToHashSet();
        var words = new List<string>();
        foreach (var item in removed)
        {
            words.AddRange(await WordsOfAsync(before, item, digests, ids));
        }

        await transaction.RemoveTextsAsync(before.Slug, digests);
        await transaction.CleanCopiesAsync(
            before.Slug, new CopyCleaner(new CopyDetector(words.Where(w => !ProgramLabels.Are(w)), before.Parsed.Report.Source.Text)));
    }

    /// <summary>Evidence of other reports that needs the bytes of what is removed here, so that they are kept.</summary>
    public async Task<ImmutableArray<SharedEvidence>> SharedAsync(IStoreReader reads, ReportSnapshot before, IReadOnlyCollection<VerificationEvent> events)
    {
        var gone = events.OfType<VerificationEvent.EvidenceRemoved>().SelectMany(e => StoredBytes.Of(before.Ledger.State, e.EvidenceId)).ToHashSet();
        if (gone.Count == 0)
        {
            return [];
        }

        var shared = ImmutableArray.CreateBuilder<SharedEvidence>();
        foreach (var record in (await reads.ListReportsAsync()).Where(r => r.Slug != before.Slug))
        {
            var state = (await reader.ReadAsync(record, reads)).Ledger.State;
            var same = state.Evidence.Values.Where(e => e.Removed is null && StoredBytes.Of(state, e.Id).Any(gone.Contains));
            shared.AddRange(same
                .OrderBy(e => e.Id.Length)
                .ThenBy(e => e.Id, StringComparer.Ordinal)
                .Select(e => new SharedEvidence(record.Slug, record.Title, e.Id)));
        }

        return shared.ToImmutable();
    }

    public async Task DeleteBytesAsync(string slug, CancellationToken cancellationToken)
    {
        var reports = await store.ListReportsAsync(cancellationToken);
        reader.Forget(slug);
        var needed = new HashSet<string>();
        var gone = new HashSet<string>();
        foreach (var report in reports)
        {
            var state = (await reader.ReadAsync(report, store, cancellationToken)).Ledger.State;
            needed.UnionWith(StoredBytes.Needed(state));
            if (report.Slug == slug)
            {
                gone.UnionWith(StoredBytes.Removed(state));
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

    private async Task<IEnumerable<string>> WordsOfAsync(
        ReportSnapshot before, VerificationEvent.EvidenceRemoved removed, HashSet<string> digests, HashSet<string> ids)
    {
        var state = before.Ledger.State;
        var item = state.Evidence[removed.EvidenceId];
        var answers = removed.AnswerIds.Select(id => state.Answers[id]);
        var beside = before.Ledger.Entries.SelectMany(e => e.Sealed?.Texts ?? []).Where(t => digests.Contains(t.Digest)).Select(t => t.Text);
        var stored = new List<string>();
        foreach (var sha256 in StoredBytes.Of(state, item.Id).Where(d => !IsKept(state, d, ids)))
        {
            // The later texts of an edited message are texts, whatever the evidence is.
            if (await ReadAsync(sha256, sha256 == item.Sha256 ? item : null) is { } text)
            {
                stored.Add(text);
            }
        }

        string?[] named = [item.Kind.HasGeneratedName ? null : item.Name, item.Url];
        return named
            .Concat(stored)
            .Concat(beside.Where(t => t != item.Name || !item.Kind.HasGeneratedName))
            .Concat(answers.SelectMany(a => new[] { a.Value, a.Note, a.Deployment }))
            .OfType<string>();
    }

    /// <summary>Another piece of evidence of this report has the same bytes and stays.</summary>
    private static bool IsKept(VerificationState state, string sha256, HashSet<string> removedIds) =>
        state.Evidence.Values.Any(e => e.Sha256 == sha256 && e.Removed is null && !removedIds.Contains(e.Id));

    /// <summary>What was lost or changed on disk has no copies that could be recognised; redacting it must still work.</summary>
    /// <param name="item">What has these bytes; null: a text.</param>
    /// <returns>Null: there is no text, or it is not there. Of a text file, the part that conversations keep.</returns>
    private async Task<string?> ReadAsync(string sha256, EvidenceItem? item)
    {
        var isTyped = item is null or { Kind.IsTyped: true };
        var form = isTyped ? null : EvidenceEncoding.Of(item!.MediaType);
        if (form is null && !isTyped)
        {
            return null;
        }

        try
        {
            return await evidence.ReadAsync(sha256, CancellationToken.None) is not { } bytes ? null
                : form is null ? Encoding.UTF8.GetString(bytes)
                : TextCleaning.Excerpt(form.Decode(bytes));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(12, LogLevel.Information, "Removed evidence of {Slug} (files deleted: {Deleted})")]
        public static partial void Deleted(ILogger logger, int deleted, string slug);
    }
}
