using ChatOpsVerifier.Host.Serving;

namespace ChatOpsVerifier.Host.Tests.Serving;

public sealed class IdleWatchTests
{
    private const long Busy = 2 * IdleWatch.Quiet;
    private const long Tick = IdleWatch.Quiet / 10;

    [Fact]
    public void Rest_AfterABusyTime_IsReportedOnce()
    {
        var watch = new IdleWatch(1_000);

        Assert.False(watch.HasComeToRest(1_000 + Busy));
        Assert.False(watch.HasComeToRest(1_000 + (2 * Busy)));
        Assert.True(watch.HasComeToRest(1_000 + (2 * Busy) + Tick));
        Assert.False(watch.HasComeToRest(1_000 + (2 * Busy) + (2 * Tick)));
    }

    [Fact]
    public void Rest_WithNothingBeforeIt_IsNotReported()
    {
        var watch = new IdleWatch(0);

        Assert.All(Enumerable.Range(1, 100), i => Assert.False(watch.HasComeToRest(i * Tick)));
    }
}
