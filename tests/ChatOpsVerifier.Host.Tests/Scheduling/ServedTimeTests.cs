using ChatOpsVerifier.Host.Clock;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Tests.Programs;
using Microsoft.Extensions.Configuration;

namespace ChatOpsVerifier.Host.Tests.Scheduling;

/// <summary>However the clock jumps, nothing becomes old by it.</summary>
public sealed class ServedTimeTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Keep = TimeSpan.FromDays(30);
    private readonly TempFolder _folder = new();
    private readonly JumpingClock _clock = new(Start);
    private ServedTime _served;

    public ServedTimeTests() => _served = Begin();

    [Fact]
    public void WithoutARecord_NothingIsOldYet_UntilItHasBeenThereForSoLong()
    {
        Assert.True(_served.Before(Keep) < Start.AddYears(-50));
        Run(Keep - TimeSpan.FromHours(1));
        Assert.True(_served.Before(Keep) < Start.AddYears(-50));
        Run(TimeSpan.FromHours(2));
        Assert.Equal(_clock.GetUtcNow() - Keep, _served.Before(Keep));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(3_650)]
    [InlineData(-40)]
    [InlineData(-9_000)]
    public void ClockThatJumps_MakesNothingOlder_NowOrAfterARestart(int days)
    {
        Run(Keep * 3);
        var before = _served.Before(Keep);
        Jump(TimeSpan.FromDays(days));
        Assert.True(_served.Before(Keep) <= before, "A jump made something old.");
        _served = Begin();
        Assert.True(_served.Before(Keep) <= before, "A jump made something old after a restart.");
        Jump(TimeSpan.FromDays(-days));
        Assert.True(_served.Before(Keep) <= before.AddMinutes(1), "The jump back made something old.");
    }

    [Fact]
    public void AfterAJump_WhatIsNewBecomesOldInItsTime()
    {
        Run(Keep * 3);
        Jump(TimeSpan.FromDays(365));
        var written = _clock.GetUtcNow();
        Run(Keep - TimeSpan.FromHours(1));
        Assert.True(_served.Before(Keep) <= written);
        Run(TimeSpan.FromHours(2));
        Assert.True(_served.Before(Keep) > written);
    }

    [Fact]
    public void TimeSwitchedOff_CountsForNothing()
    {
        Run(Keep * 3);
        var before = _served.Before(Keep);
        _clock.Advance(TimeSpan.FromDays(20));
        _served = Begin();
        Assert.True(_served.Before(Keep) <= before);
    }

    public void Dispose() => _folder.Dispose();

    private void Run(TimeSpan length)
    {
        for (var end = _clock.GetUtcNow() + length; _clock.GetUtcNow() < end;)
        {
            _clock.Advance(TimeSpan.FromMinutes(30));
            _served.Observe();
        }
    }

    /// <summary>The clock alone: no time goes by.</summary>
    private void Jump(TimeSpan by)
    {
        _clock.Jump(by);
        _served.Observe();
    }

    private ServedTime Begin()
    {
        var served = new ServedTime(
            SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", _folder.Path)]).Build(), "/", []), _clock);
        served.Observe();
        return served;
    }

    /// <summary>A wall clock and a time that goes by, which only usually agree.</summary>
    private sealed class JumpingClock(DateTimeOffset start) : TimeProvider
    {
        private DateTimeOffset _wall = start;
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public override DateTimeOffset GetUtcNow() => _wall;

        public void Advance(TimeSpan by) => (_wall, _ticks) = (_wall + by, _ticks + by.Ticks);

        public void Jump(TimeSpan by) => _wall += by;
    }
}
