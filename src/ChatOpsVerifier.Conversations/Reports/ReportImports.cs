using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Local;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Publishing;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Reports;

internal sealed partial class ReportImports(
    IVerificationStore store, ReportReader reader, FollowUp followUp, IChangeFeed feed, TimeProvider time, ILogger<ReportImports> logger) : IReportImports
{
    public async Task<ImportOutcome> ImportAsync(byte[] bytes, string fileName, string? slug, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var result = ReportImporter.Import(bytes);
        if (result is ImportResult.Refused refused)
        {
            return new ImportOutcome.Refused(refused.Code, refused.Message);
        }

        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var name = slug ?? Slug.FromFileName(fileName) ?? $"report-{sha[..8]}";
        if (!Slug.IsValid(name))
        {
            return new ImportOutcome.Refused("bad-slug", $"The name \"{name}\" cannot be used: accepted are a–z, 0–9 and single hyphens between them, at most {Slug.MaxLength} characters.");
        }

        var parsed = reader.Parse(sha, bytes);
        var outcome = await Retrying.OnConflictAsync(() => store.TransactAsync(
            transaction => ImportAsync(transaction, new Candidate(name, Path.GetFileName(fileName), sha, bytes, parsed), by), cancellationToken));
        if (outcome is ImportOutcome.Imported imported)
        {
            if (imported.IsNew)
            {
                Log.Imported(logger, imported.Slug, imported.Report.Checks.Count());
            }
            else
            {
                Log.Reimported(logger, imported.Slug, imported.Report.Checks.Count());
            }

            feed.Publish(Topics.Report(imported.Slug));
            feed.Publish(Topics.Outbox);
        }

        return outcome;
    }

    private async Task<ImportOutcome> ImportAsync(IStoreTransaction transaction, Candidate candidate, string by)
    {
        var at = time.GetUtcNow();
        var record = await transaction.FindReportAsync(candidate.Slug);
        var before = record is null ? null : await reader.ReadAsync(record, ReportSource.In(transaction, candidate.Slug));
        if (before?.Record.SourceSha256 == candidate.Sha256)
        {
            return new ImportOutcome.Unchanged(candidate.Slug);
        }

        var (report, plan) = (candidate.Parsed.Report, candidate.Parsed.Plan);
        Command command = before is null
            ? new Command.Import(candidate.Slug, report, candidate.Sha256) { By = by, At = at }
            : new Command.Reimport(before.Parsed.Report, report, candidate.Sha256, before.Parsed.Plan) { By = by, At = at };
        var state = before?.Ledger.State ?? VerificationState.Empty;
        switch (Decider.Decide(command, state, report, plan))
        {
            case Decision.Refused refused:
                return new ImportOutcome.Refused(refused.Code, refused.Message);
            case Decision.Accepted accepted:
                await transaction.SaveReportAsync(candidate.Slug, report.Title, candidate.FileName, candidate.Sha256, candidate.Bytes, at);
                var imported = new ReportRecord(candidate.Slug, report.Title, candidate.FileName, candidate.Sha256, state.Version, state.HeadHash, at);
                var ledger = before?.Ledger ?? FoldedLedger.Empty;
                var entries = Ledger.Append(state.Version, state.HeadHash, at, by, accepted.Events);
                await transaction.AppendAsync(candidate.Slug, state.Version, entries);
                ledger = ledger.With(entries);
                var after = reader.Snapshot(imported with { Version = ledger.State.Version, HeadHash = ledger.State.HeadHash }, candidate.Parsed, ledger);
                await followUp.AfterAsync(transaction, after, at, deed: null);
                var changes = accepted.Events.OfType<VerificationEvent.ReportReimported>().FirstOrDefault();
                return new ImportOutcome.Imported(candidate.Slug, report, after.Assessment.Plan, after.Assessment.Lint, before is null, changes);
            default:
                throw new InvalidOperationException("A decision is an acceptance or a refusal.");
        }
    }

    private sealed record Candidate(string Slug, string FileName, string Sha256, byte[] Bytes, ParsedReport Parsed);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Imported {Slug}: {Checks} checks")]
        public static partial void Imported(ILogger logger, string slug, int checks);

        [LoggerMessage(2, LogLevel.Information, "Imported a newer version of {Slug}: {Checks} checks")]
        public static partial void Reimported(ILogger logger, string slug, int checks);
    }
}
