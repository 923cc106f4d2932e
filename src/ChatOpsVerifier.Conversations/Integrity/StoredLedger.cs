using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Integrity;

/// <summary>The ledger of a report in the database, with the data folder's evidence and the heads that were noted.</summary>
public sealed class StoredLedger(IVerificationStore store, IEvidenceStore evidence, ILedgerHeads heads)
{
    /// <returns>Null: no such report.</returns>
    public async Task<AuditedLedger?> OpenAsync(string slug, CancellationToken cancellationToken)
    {
        // What cannot be a report's name has no head either.
        if (!Slug.IsValid(slug))
        {
            return null;
        }

        // The noted head is read first and the record second: an entry that is added meanwhile lies behind both.
        var (noted, unreadable) = await HeadAsync(slug, cancellationToken);
        if (await store.FindReportAsync(slug, cancellationToken) is not { } record)
        {
            return null;
        }

        var entries = await store.ReadLedgerAsync(slug, 0, cancellationToken);
        var now = await store.FindReportAsync(slug, cancellationToken) ?? record;
        List<NotedHead> all = [new(new LedgerAnchor(record.HeadHash, record.Version), "The report's record")];
        if (noted is not null)
        {
            all.Add(noted);
        }

        return new AuditedLedger(entries, new Contents(store, evidence, cancellationToken))
        {
            Heads = all,
            Unexpected = [.. unreadable is null ? [] : new[] { unreadable }, .. entries.Count > now.Version ? new[] { Appended(now, entries.Count) } : []],
        };
    }

    private async Task<(NotedHead? Head, string? Unreadable)> HeadAsync(string slug, CancellationToken cancellationToken)
    {
        try
        {
            return await heads.ReadAsync(slug, cancellationToken) is { } head
                ? (new NotedHead(head, "The head recorded by this program", $"If an older backup was restored on purpose, remove {heads.PlaceOf(slug)}."), null)
                : (null, null);
        }
        catch (InvalidDataException e)
        {
            return (null, e.Message);
        }
    }

    private static string Appended(ReportRecord record, int entries) =>
        $"The ledger has {Counted.Of(entries, "entry")}, but the report's record ends at entry {record.Version}. Something added entries without this program.";

    private sealed class Contents(IVerificationStore store, IEvidenceStore evidence, CancellationToken cancellationToken) : IAuditedContents
    {
        public Task<EvidenceIntegrity> EvidenceAsync(string sha256) => evidence.CheckAsync(sha256, cancellationToken);

        public async Task<EvidenceIntegrity> SourceAsync(string sha256)
        {
            try
            {
                return Digest.Of(await store.ReadSourceAsync(sha256, cancellationToken)) == sha256 ? EvidenceIntegrity.Intact : EvidenceIntegrity.Changed;
            }
            catch (KeyNotFoundException)
            {
                return EvidenceIntegrity.Missing;
            }
        }
    }
}
