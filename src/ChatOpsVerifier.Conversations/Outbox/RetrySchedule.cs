using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>How long to wait after a fault.</summary>
/// <param name="chance">0 to below 1; injected, so that tests can predict it.</param>
internal sealed class RetrySchedule(IOptions<OutboxOptions> options, Func<double> chance)
{
    /// <param name="attempts">Faults before this one.</param>
    public TimeSpan After(int attempts)
    {
        var o = options.Value;
        var wait = Math.Min(o.FirstRetry.Ticks * Math.Pow(2, Math.Min(attempts, 30)), o.LongestRetry.Ticks);
        return TimeSpan.FromTicks((long)(wait * (1 + (o.Jitter * chance()))));
    }
}
