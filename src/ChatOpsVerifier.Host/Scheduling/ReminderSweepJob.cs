using ChatOpsVerifier.Conversations.Reminders;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>The recurring job's target. Everything that matters is in the sweep, which may run twice or late without harm.</summary>
internal sealed class ReminderSweepJob(ReminderSweep sweep, TimeProvider clock)
{
    public Task RunAsync(CancellationToken cancellationToken) => sweep.RunAsync(clock.GetUtcNow(), cancellationToken);
}
