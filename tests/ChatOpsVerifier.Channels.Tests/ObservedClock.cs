using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Channels.Tests;

/// <summary>A clock that a test moves, and that says when somebody has begun to wait on it: so no test has to guess.</summary>
internal sealed class ObservedClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Returns once somebody waits for a time that fits, and says how long; earlier waits are passed over.</summary>
    public async Task<TimeSpan> WaitedForAsync(Func<TimeSpan, bool> fits)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var wait = await _waits.Reader.ReadAsync(patience.Token);
            if (fits(wait))
            {
                return wait;
            }
        }
    }

    /// <summary>Waits for such a wait and lets it pass.</summary>
    public async Task PassAsync(Func<TimeSpan, bool> fits) => Advance(await WaitedForAsync(fits));

    public Task PassAsync(TimeSpan wait) => PassAsync(w => w == wait);
}
