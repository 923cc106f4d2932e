using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Integrity;

/// <summary>
/// Checks a ledger against itself (the hash chain), against heads that were noted elsewhere, and against what belongs to it (evidence and imported files, by
/// their digests).
/// </summary>
public static class LedgerAudit
{
    /// <param name="anchor">A head that the caller has from elsewhere; null: none.</param>
    public static async Task<AuditResult> RunAsync(AuditedLedger ledger, LedgerAnchor? anchor = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var chain = LedgerCheck.Verify(ledger.Entries, anchor);
        var findings = new AuditFindings { IsUnusable = !chain.IsIntact };
        if (!chain.IsIntact)
        {
            findings.Problems.Add(chain.Sentence);
        }

        foreach (var head in ledger.Heads.Where(h => chain.IsIntact && !IsIn(ledger.Entries, h.Head)))
        {
            findings.IsUnusable = true;
            findings.Problems.Add(Missing(head, ledger.Entries));
        }

        findings.IsUnusable |= ledger.Unexpected.Count > 0;
        findings.Problems.AddRange(ledger.Unexpected);

        // What cannot be read was reported with the chain.
        var entries = ledger.Entries.Select(Read).OfType<LedgerEntry>().ToList();
        var compared = ledger.Contents is { } contents
            ? await CompareAsync(entries, contents, findings)
            : NotCompared(entries, findings);
        return new AuditResult(
            ledger.Entries.Count, chain.HeadHash, compared, new StorageFinding(
                [.. findings.Problems], [.. findings.LostEvidence], findings.IsUnusable), [.. findings.Notes], [.. chain.Limits, .. findings.Limits]);
    }

    private static async Task<int> CompareAsync(List<LedgerEntry> entries, IAuditedContents contents, AuditFindings findings)
    {
        var removed = Removed(entries);
        var compared = 0;
        foreach (var item in EvidenceIn(entries))
        {
            // A changed byte may be in the name of a field, which then is not there.
            if (item is not { Id.Length: > 0, Sha256.Length: > 0 })
            {
                findings.IsUnusable = true;
                findings.Problems.Add("An entry of the ledger adds evidence without its id or its digest.");
                continue;
            }

            if (removed.TryGetValue(item.Id, out var removal))
            {
                var bytes = await contents.EvidenceAsync(item.Sha256) == EvidenceIntegrity.Missing
                    ? "its bytes are deleted"
                    : "its bytes are still stored, because other evidence has the same";
                findings.Notes.Add($"Evidence {item.Id} was {removal.How} with entry {removal.Entry}: {bytes}, its digest is kept.");
                continue;
            }

            compared++;
            if (await contents.EvidenceAsync(item.Sha256) is var found and not EvidenceIntegrity.Intact)
            {
                findings.LostEvidence.Add(item.Sha256);
                findings.Problems.Add(EvidenceLoss.Lost($"Evidence {item.Id} ({item.Name})", item.Sha256, found));
            }
        }

        foreach (var source in SourcesIn(entries))
        {
            if (await contents.SourceAsync(source) is var found and not EvidenceIntegrity.Intact)
            {
                findings.IsUnusable = true;
                findings.Problems.Add(EvidenceLoss.Lost("The imported file", source, found));
            }
        }

        return compared;
    }

    private static int NotCompared(List<LedgerEntry> entries, AuditFindings findings)
    {
        var (evidence, sources) = (EvidenceIn(entries).Count(), SourcesIn(entries).Count());
        if (evidence + sources > 0)
        {
            findings.Limits.Add(
                $"Not checked: {Counted.Of(evidence, "piece of evidence")} and {Counted.Of(sources, "imported file")}, which are not in this file. Give the "
                    + "report's name or its export pack.");
        }

        return 0;
    }

    /// <summary>Evidence whose bytes were deleted on purpose, by its id: they are not missed.</summary>
    private static Dictionary<string, (string How, long Entry)> Removed(IEnumerable<LedgerEntry> entries)
    {
        var removed = new Dictionary<string, (string, long)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Event is VerificationEvent.EvidenceRemoved e)
            {
                removed.TryAdd(e.EvidenceId, (e.How == EvidenceRemoval.Discarded ? "discarded" : "redacted", entry.Sequence));
            }
        }

        return removed;
    }

    private static IEnumerable<EvidenceItem> EvidenceIn(IEnumerable<LedgerEntry> entries) =>
        entries.Select(e => e.Event).OfType<VerificationEvent.EvidenceAdded>().Select(e => e.Evidence);

    /// <summary>Digests of the imported files, each once, the oldest first.</summary>
    public static IEnumerable<string> SourcesIn(IEnumerable<LedgerEntry> entries) => entries.Select(e => e.Event switch
    {
        VerificationEvent.ReportImported i => i.SourceSha256,
        VerificationEvent.ReportReimported i => i.SourceSha256,
        _ => null,
    }).OfType<string>().Distinct();

    private static bool IsIn(IReadOnlyList<StoredEntry> entries, LedgerAnchor head) => head.Sequence switch
    {
        0 => head.Hash == Ledger.GenesisHash,
        { } at => at <= entries.Count && entries[(int)at - 1].Hash == head.Hash,
        null => entries.Any(e => e.Hash == head.Hash),
    };

    private static string Missing(NotedHead noted, IReadOnlyList<StoredEntry> entries)
    {
        var said = noted.Head.Sequence is { } at && at > entries.Count
            ? $"{noted.Where} names entry {at} as the ledger's head; the ledger ends at entry {entries.Count}. Its end was cut off."
            : $"{noted.Where} names {Shorten.Hash(noted.Head.Hash)} as the hash of entry {noted.Head.Sequence}; it is not in this ledger. The end was cut off "
                + "or the chain was rewritten.";
        return noted.Remedy is null ? said : $"{said} {noted.Remedy}";
    }

    private static LedgerEntry? Read(StoredEntry entry)
    {
        try
        {
            return Ledger.Read(entry);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private sealed class AuditFindings
    {
        public bool IsUnusable { get; set; }

        public List<string> Problems { get; } = [];

        public List<string> Notes { get; } = [];

        public List<string> Limits { get; } = [];

        public List<string> LostEvidence { get; } = [];
    }
}
