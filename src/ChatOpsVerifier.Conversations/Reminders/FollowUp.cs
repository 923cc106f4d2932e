using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Conversations.Status;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>What follows every change of a report, in the same transaction: reminders are planned again and the team is notified.</summary>
internal sealed class FollowUp(ReminderScheduler reminders, StatusPublisher status)
{
    public async Task AfterAsync(IStoreTransaction transaction, ReportSnapshot report, DateTimeOffset now, PersonAction? action)
    {
        await reminders.RescheduleAsync(transaction, report.Slug, report.IsPass, now, action);
        await status.PublishAsync(transaction, report, now);
    }
}
