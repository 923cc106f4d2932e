using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Host.Clock;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>The daily job's target: what the reminder ledger has kept long enough goes.</summary>
internal sealed class ReminderRetentionJob(ReminderRetention retention, ServedTime served)
{
    public Task RunAsync(CancellationToken cancellationToken) => retention.RunAsync(served.Before, cancellationToken);
}
