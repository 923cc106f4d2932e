using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Conversations.Status;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>
/// Evidence ages without anybody doing anything: when a day begins, when the daily digest is due, and once after a start, every
/// report is looked at again, the team is notified of what has changed, and reminders start again where PASS was lost.
/// </summary>
internal sealed class DailyReview(
    IVerificationStore store, IReportIntegrity integrity, ReportReader reader, StatusFigures figures, FollowUp followUp, IChangeFeed feed)
{
    private (DateOnly Day, DateTimeOffset Digest)? _reviewed;

    /// <returns>True: something was looked at.</returns>
    public async Task<bool> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = (DateOnly.FromDateTime(now.UtcDateTime), figures.DigestBefore(now));
        if (_reviewed == today)
        {
            return false;
        }

        foreach (var report in await store.ListReportsAsync(cancellationToken))
        {
            // Before anybody is notified that it is PASS; a transaction does no I/O of its own.
            await integrity.FreshAsync(report.Slug, cancellationToken);
            await Retrying.OnConflictAsync(() => store.TransactAsync(t => ReviewAsync(t, report.Slug, now), cancellationToken));
            feed.Publish(Topics.Report(report.Slug));
        }

        _reviewed = today;
        return true;
    }

    private async Task<bool> ReviewAsync(IStoreTransaction transaction, string slug, DateTimeOffset now)
    {
        if (await transaction.FindReportAsync(slug) is not { } record)
        {
            return false;
        }

        await followUp.AfterAsync(transaction, await reader.ReadAsync(record, transaction), now, action: null);
        return true;
    }
}
