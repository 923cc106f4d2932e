using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Scheduling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Host.Tests.Scheduling;

public sealed class ScheduleWatchTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly ScheduleWatch _watch;

    public ScheduleWatchTests() => _watch = new(SettingsReader.Read(new ConfigurationBuilder().Build(), "/", []), _time);

    [Fact]
    public void Schedule_ThatTicks_IsNotAProblem_HoweverLong()
    {
        for (var minute = 0; minute < 10; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            _watch.Swept();
            Assert.Null(_watch.Problem);
        }
    }

    [Fact]
    public void Schedule_ThatNeverTicked_IsSaidAfterAWhile()
    {
        _time.Advance(TimeSpan.FromMinutes(3));
        Assert.Null(_watch.Problem);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("The schedule has not run for 4 minutes, so no reminders are sent. It has stopped: restart the program.", _watch.Problem);
    }

    [Fact]
    public void Sweep_ThatFails_IsSaidWithItsFault_UntilOneSucceeds()
    {
        _time.Advance(TimeSpan.FromMinutes(5));
        _watch.Failed(new InvalidOperationException("what must not be told"));
        Assert.Equal(
            "The schedule has not run for 5 minutes, so no reminders are sent. Its last sweep failed at 2026-11-23 09:05:00Z with InvalidOperationException; "
                + "see the log.",
            _watch.Problem);
        _watch.Swept();
        Assert.Null(_watch.Problem);
    }
}
