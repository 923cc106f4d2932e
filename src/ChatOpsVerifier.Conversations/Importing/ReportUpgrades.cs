using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Importing;

internal sealed partial class ReportUpgrades(
    IVerificationStore store, ReportReader reader, LedgerWriter ledger, FollowUp followUp, TimeProvider time, ILogger<ReportUpgrades> logger) : IReportUpgrades
{
    /// <summary>Who reads again, as the ledger says it: the program does, and no person.</summary>
    private const string Actor = "system";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var slug in await store.ListReportsReadBeforeAsync(ReportImporter.Dialect, cancellationToken))
        {
            try
            {
                await store.TransactAsync(transaction => UpgradeAsync(transaction, slug), cancellationToken);
            }
            catch (Exception fault) when (fault is InvalidDataException or KeyNotFoundException)
            {
                Log.Unreadable(logger, slug, fault.Message);
            }
        }
    }

    private async Task<bool> UpgradeAsync(IStoreTransaction transaction, string slug)
    {
        if (await transaction.FindReportAsync(slug) is not { } record)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var before = await reader.ReadAsync(record, transaction);
        if ((before.Parsed.Fault ?? before.Ledger.Fault) is { } fault)
        {
            // What takes its place says nothing of its checks: nothing of the ledger may follow it.
            Log.Unreadable(logger, slug, fault);
            return false;
        }

        var decision = Decider.Decide(new Command.Reread { By = Actor, At = now }, before.Ledger.State, before.Parsed.Report, before.Parsed.Plan);
        if (decision is not Decision.Accepted { Events: [VerificationEvent.ReportReimported changes, ..] events })
        {
            return false;
        }

        var after = await ledger.AppendAsync(transaction, before, events, Actor, now);
        await followUp.AfterAsync(transaction, after, now, action: null);
        Log.ReadAgain(logger, slug, ReportImporter.Dialect, changes.Moved.Length, changes.Added.Length, changes.Removed.Length);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(4, LogLevel.Information, "Read {Slug} again by version {Dialect} of the rules (checks renamed: {Moved}, new: {Added}, gone: {Removed})")]
        public static partial void ReadAgain(ILogger logger, string slug, int dialect, int moved, int added, int removed);

        [LoggerMessage(5, LogLevel.Error, "The stored source of {Slug} cannot be read ({Fault}); the report is unavailable, and its ledger is left as it is")]
        public static partial void Unreadable(ILogger logger, string slug, string fault);
    }
}
