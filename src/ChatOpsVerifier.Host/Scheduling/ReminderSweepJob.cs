using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Host.Clock;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>The recurring job's target. Everything that matters is in the sweep, which may run twice or late without harm.</summary>
internal sealed class ReminderSweepJob(ReminderSweep sweep, ScheduleWatch watch, ServedTime served, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        served.Observe();
        try
        {
            await sweep.RunAsync(clock.GetUtcNow(), cancellationToken);
            watch.Swept();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            watch.Failed(fault);
            throw;
        }
    }
}
