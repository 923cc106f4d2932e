using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>Knows when the schedule last ticked. Nobody would miss a reminder that never came, so somebody has to look whether they still can.</summary>
internal sealed class ScheduleWatch(Settings settings, TimeProvider time)
{
    /// <summary>Sweeps that may be missing before it is said: one may run long, one may be late.</summary>
    private const int Missing = 3;

    private readonly Lock _gate = new();
    private DateTimeOffset _last = time.GetUtcNow();
    private DateTimeOffset? _failedAt;
    private string? _fault;

    /// <summary>Since the last sweep that did its work; at first, since the start.</summary>
    public TimeSpan Age
    {
        get
        {
            lock (_gate)
            {
                return time.GetUtcNow() - _last;
            }
        }
    }

    /// <summary>In words that say what to do; null: it ticks.</summary>
    public string? Problem
    {
        get
        {
            var age = Age;
            if (age < Allowed)
            {
                return null;
            }

            lock (_gate)
            {
                var why = _failedAt is null
                    ? "It has stopped: restart the program."
                    : $"Its last sweep failed at {_failedAt:yyyy-MM-dd HH:mm:ss}Z with {_fault}; see the log.";
                return $"The schedule has not run for {Durations.Rounded(age)}, so no reminders are sent. {why}";
            }
        }
    }

    private TimeSpan Allowed => Missing * TimeSpan.FromSeconds(settings.Schedule.SweepSeconds ?? 60) + TimeSpan.FromSeconds(30);

    public void Swept()
    {
        lock (_gate)
        {
            (_last, _failedAt, _fault) = (time.GetUtcNow(), null, null);
        }
    }

    public void Failed(Exception fault)
    {
        lock (_gate)
        {
            (_failedAt, _fault) = (time.GetUtcNow(), fault.GetType().Name);
        }
    }
}
