using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>Checks a ledger against itself (the hash chain) and against what lies beside it (evidence and imported files, by their digests).</summary>
internal static class LedgerAudit
{
    public static async Task<AuditResult> RunAsync(AuditedLedger ledger, LedgerAnchor? anchor)
    {
        var chain = LedgerCheck.Verify(ledger.Entries, anchor);
        List<string> problems = chain.IsIntact ? [] : [chain.Sentence];
        List<string> limits = [.. chain.Limits];
        if (ledger.ExpectedHead is { } head && chain.IsIntact && head != chain.HeadHash)
        {
            problems.Add($"The report's record names {Short(head)} as the ledger's head; the last entry has {Short(chain.HeadHash)}. Entries at the end were cut off or put there from elsewhere.");
        }

        var events = ledger.Entries.Select(Read).OfType<VerificationEvent>().ToList();
        var evidence = events.OfType<VerificationEvent.EvidenceAdded>().Select(e => e.Evidence).ToList();
        var removed = events.OfType<VerificationEvent.EvidenceRemoved>().Select(e => e.EvidenceId).ToHashSet();
        if (removed.Count > 0)
        {
            limits.Add($"Not looked at: {string.Join(", ", evidence.Where(e => removed.Contains(e.Id)).Select(e => e.Id))}, which the ledger says was discarded or redacted. Its digest is still in the chain.");
            evidence.RemoveAll(e => removed.Contains(e.Id));
        }

        var sources = events.Select(e => e switch
        {
            VerificationEvent.ReportImported i => i.SourceSha256,
            VerificationEvent.ReportReimported i => i.SourceSha256,
            _ => null,
        }).OfType<string>().Distinct().ToList();
        if (ledger.Contents is { } contents)
        {
            foreach (var item in evidence)
            {
                Complain($"Evidence {item.Id} ({item.Name})", item.Sha256, await contents.EvidenceAsync(item.Sha256), problems);
            }

            foreach (var source in sources)
            {
                Complain("The imported file", source, await contents.SourceAsync(source), problems);
            }
        }
        else if (evidence.Count + sources.Count > 0)
        {
            limits.Add($"Not looked at: {evidence.Count} pieces of evidence and {sources.Count} imported files, which do not lie beside this ledger. Give the report's name or its export pack.");
        }

        return new AuditResult(ledger.Entries.Count, chain.HeadHash, ledger.Contents is null ? 0 : evidence.Count, problems, limits);
    }

    private static VerificationEvent? Read(StoredEntry entry)
    {
        try
        {
            return Ledger.Read(entry).Event;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            // The chain's check has already said so.
            return null;
        }
    }

    private static void Complain(string what, string digest, EvidenceIntegrity found, List<string> problems)
    {
        if (found != EvidenceIntegrity.Intact)
        {
            problems.Add($"{what} {(found == EvidenceIntegrity.Missing ? "is missing" : "was changed")}; its digest is recorded as {Short(digest)}.");
        }
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] + "…" : hash;
}

/// <param name="Evidence">How many pieces were looked at.</param>
/// <param name="Problems">Empty: nothing was found.</param>
/// <param name="Limits">What this check could not find.</param>
internal sealed record AuditResult(int Entries, string Head, int Evidence, IReadOnlyList<string> Problems, IReadOnlyList<string> Limits)
{
    public bool IsIntact => Problems.Count == 0;
}
