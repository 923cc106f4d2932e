using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Importing;

/// <summary>An import's part inside the transaction: decides, appends, and lets everything follow that follows a change.</summary>
internal sealed class ReportImporting(ReportReader reader, FollowUp followUp)
{
    /// <summary>Reads bytes as a report, or says why they are none. Needs no transaction.</summary>
    public ImportCandidate Read(byte[] bytes, string fileName)
    {
        var sha = Domain.Evidence.Digest.Of(bytes);
        return ReportImporter.Import(bytes) switch
        {
            ImportResult.Imported imported => new(fileName, sha, bytes, reader.Keep(sha, imported), null),
            ImportResult.Refused refused => new(fileName, sha, bytes, null, new ImportOutcome.Refused(refused.Code, refused.Message)),
            _ => throw new InvalidOperationException("An import is accepted or refused."),
        };
    }

    /// <summary>What an import would come to; nothing is written.</summary>
    /// <param name="isNamed">As for <see cref="ImportAsync"/>.</param>
    public async Task<ImportDone> PreviewAsync(
        IStoreReader store, ImportCandidate candidate, string slug, string by, DateTimeOffset at, bool isNamed = true)
    {
        var (outcome, before, _, _) = await DecideAsync(store, candidate, slug, by, at, isNamed);
        return new(outcome, before, before);
    }

    /// <param name="action">What somebody did in a chat that brought it here; null: it came another way.</param>
    /// <param name="isNamed">Somebody named the report. False: the name was made from the file's, so that a file with nothing in common with the report of that
    /// name is asked about.</param>
    public async Task<ImportDone> ImportAsync(
        IStoreTransaction transaction, ImportCandidate candidate, string slug, string by, DateTimeOffset at, PersonAction? action, bool isNamed = true)
    {
        var (outcome, before, parsed, events) = await DecideAsync(transaction, candidate, slug, by, at, isNamed);
        if (outcome is not ImportOutcome.Imported imported || parsed is null)
        {
            return new(outcome, before, before);
        }

        var state = before?.Ledger.State ?? VerificationState.Empty;
        await transaction.SaveReportAsync(slug, parsed.Report.Title, candidate.FileName, candidate.Sha256, candidate.Bytes, at);
        var record = new ReportRecord(slug, parsed.Report.Title, candidate.FileName, candidate.Sha256, state.Version, state.HeadHash, at);
        var entries = Ledger.Append(state.Version, state.HeadHash, at, by, events);
        await transaction.AppendAsync(slug, state.Version, entries);
        var ledger = (before?.Ledger ?? FoldedLedger.Empty).With(entries);
        var after = reader.Snapshot(record with { Version = ledger.State.Version, HeadHash = ledger.State.HeadHash }, parsed, ledger);
        await followUp.AfterAsync(transaction, after, at, action);
        return new(imported with { Plan = after.Assessment.Plan, Lint = after.Assessment.Lint }, before, after);
    }

    private async Task<(ImportOutcome Outcome, ReportSnapshot? Before, ParsedReport? Parsed, IReadOnlyCollection<VerificationEvent> Events)> DecideAsync(
        IStoreReader store, ImportCandidate candidate, string slug, string by, DateTimeOffset at, bool isNamed)
    {
        var record = await store.FindReportAsync(slug);
        var before = record is null ? null : await reader.ReadAsync(record, store);
        if (Parse(candidate, before) is not { } parsed)
        {
            return (candidate.Refusal!, before, null, []);
        }

        if (before?.Storage is { IsUnusable: true } broken)
        {
            return (
                new ImportOutcome.Refused(
                    "integrity-broken",
                    $"The stored record of \"{slug}\" cannot be trusted, so nothing is added to it: {broken.Problems[0]} `ledger verify {slug}` lists what "
                        + "is wrong."),
                before,
                candidate.Parsed,
                []);
        }

        if (before is null && Slug.IsReserved(slug))
        {
            return (new ImportOutcome.Refused("bad-slug", $"The name \"{slug}\" is reserved for commands. Choose another one."), before, parsed, []);
        }

        if (before?.Record.SourceSha256 == candidate.Sha256)
        {
            return (new ImportOutcome.Unchanged(slug), before, parsed, []);
        }

        Command command = before is null
            ? new Command.Import(slug, parsed.Report, candidate.Sha256) { By = by, At = at }
            : new Command.Reimport(before.Parsed.Report, parsed.Report, candidate.Sha256, before.Parsed.Plan) { By = by, At = at };
        switch (Decider.Decide(command, before?.Ledger.State ?? VerificationState.Empty, parsed.Report, parsed.Plan))
        {
            case Decision.Refused refused:
                return (new ImportOutcome.Refused(refused.Code, refused.Message), before, parsed, []);
            case Decision.Accepted accepted:
                var changes = accepted.Events.OfType<VerificationEvent.ReportReimported>().FirstOrDefault();
                if (!isNamed
                    && changes is not null
                    && ReportKinship.Of(before!.Parsed.Report, parsed.Report, changes) is { IsOther: true } kinship)
                {
                    return (OtherReport(slug, before, kinship), before, parsed, []);
                }

                return (new ImportOutcome.Imported(slug, parsed.Report, parsed.Plan, parsed.Lint, before is null, changes), before, parsed, accepted.Events);
            default:
                throw new InvalidOperationException("A decision is an acceptance or a refusal.");
        }
    }

    private static ImportOutcome.Refused OtherReport(string slug, ReportSnapshot before, ReportKinship kinship) =>
        new(
            "other-report",
            $"A report \"{slug}\" already exists: \"{before.Parsed.Report.Title}\" from {before.Record.FileName}, "
            + $"and this file shares {kinship.Words} with it. "
            + $"Give it its own name, or name \"{slug}\" to import it as a newer version of that report.");

    /// <summary>What people decided about places of the report holds for its newer version, as far as the places are still there.</summary>
    private ParsedReport? Parse(ImportCandidate candidate, ReportSnapshot? before)
    {
        if (before is null || before.Ledger.State.Readings.IsEmpty)
        {
            return candidate.Parsed;
        }

        return ReportImporter.Import(candidate.Bytes, null, before.Ledger.State.Readings) is ImportResult.Imported
            ? reader.Parse(candidate.Sha256, candidate.Bytes, before.Ledger.State.Readings)
            : null;
    }
}
