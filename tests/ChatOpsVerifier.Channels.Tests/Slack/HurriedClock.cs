using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Channels.Tests.Slack;

/// <summary>A clock that a test moves, and that does not keep anybody waiting for long: a short wait passes as soon as somebody begins it.</summary>
internal sealed class HurriedClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    /// <summary>Pacing and short retries; how long a call may take is longer, and is not to be over at once.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= Short)
        {
            // Not before the one who waits has its timer in hands.
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
