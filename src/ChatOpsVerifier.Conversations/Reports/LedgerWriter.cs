using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>Chains events behind a report's head and gives the report as it is afterwards.</summary>
internal sealed class LedgerWriter(ReportReader reader, ISalts salts)
{
    public async Task<ReportSnapshot> AppendAsync(
        IStoreTransaction transaction, ReportSnapshot before, IReadOnlyCollection<VerificationEvent> events, string actor, DateTimeOffset at)
    {
        if (events.Count == 0)
        {
            return before;
        }

        var entries = Ledger.Append(before.Record.Version, before.Record.HeadHash, at, actor, events, salts.Next);
        await transaction.AppendAsync(before.Slug, before.Record.Version, entries);
        var ledger = before.Ledger.With(entries);
        // A decision about an unread place changes how the same file is read.
        var parsed = ledger.State.Readings.SequenceEqual(before.Ledger.State.Readings)
            ? before.Parsed
            : reader.Parse(ledger.State.SourceSha256, before.Parsed.Report.Source.Bytes.ToArray(), ledger.State.Readings);
        return reader.Snapshot(before.Record with { Version = ledger.State.Version, HeadHash = ledger.State.HeadHash }, parsed, ledger);
    }
}
