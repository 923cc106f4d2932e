using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Importing;

internal sealed partial class ReportImports(
    IVerificationStore store, ReportImporting importing, IChangeFeed feed, TimeProvider time, ILogger<ReportImports> logger) : IReportImports
{
    public async Task<ImportOutcome> ImportAsync(byte[] bytes, string fileName, string? slug, string by, CancellationToken cancellationToken)
    {
        var (candidate, name, refusal) = Read(bytes, fileName, slug);
        if (refusal is not null)
        {
            return refusal;
        }

        var (outcome, _, _) = await Retrying.OnConflictAsync(() => store.TransactAsync(
            transaction => importing.ImportAsync(
                transaction, candidate, name, by, time.GetUtcNow(), action: null, isNamed: slug is not null), cancellationToken));
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

    public async Task<ImportOutcome> PreviewAsync(byte[] bytes, string fileName, string? slug, string by, CancellationToken cancellationToken)
    {
        var (candidate, name, refusal) = Read(bytes, fileName, slug);
        return refusal ?? (await importing.PreviewAsync(store, candidate, name, by, time.GetUtcNow(), isNamed: slug is not null)).Outcome;
    }

    private (ImportCandidate Candidate, string Name, ImportOutcome.Refused? Refusal) Read(byte[] bytes, string fileName, string? slug)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var candidate = importing.Read(bytes, Path.GetFileName(fileName));
        var name = slug ?? candidate.DefaultSlug;
        return (
            candidate,
            name,
            candidate.Refusal ?? (Slug.IsValid(name)
                ? null
                : new ImportOutcome.Refused(
                    "bad-slug", $"The name \"{name}\" cannot be used. Use a–z, 0–9 and single hyphens between them, at most {Slug.MaxLength} characters.")));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Imported {Slug} (checks: {Checks})")]
        public static partial void Imported(ILogger logger, string slug, int checks);

        [LoggerMessage(2, LogLevel.Information, "Imported a newer version of {Slug} (checks: {Checks})")]
        public static partial void Reimported(ILogger logger, string slug, int checks);
    }
}
