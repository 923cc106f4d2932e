using ChatOpsVerifier.Domain.Rendering;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class ForecastTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    /// <summary>Settled each day, oldest first; the last one is yesterday.</summary>
    private static readonly Gen<int[]> Work = Gen.Frequency((3, Gen.Const(0)), (4, Gen.Int[1, 9]), (1, Gen.Int[-3, -1])).Array[0, 40];

    private static readonly Gen<(int[] Work, int Open, DateOnly Today)> Any =
        Gen.Select(Work, Gen.Int[1, 200], Gen.Int[0, 3000], (work, open, day) => (work, open, Monday.AddDays(day)));

    [Fact]
    public void From_ASteadyPace_GivesOneDay()
    {
        var history = History([0, 2, 2, 2, 2, 2], Monday.AddDays(5));

        // Saturday is asked, five are open, two a day: Monday, Tuesday, Wednesday.
        var forecast = Assert.IsType<Forecast.Between>(Forecast.From(history, 5, 0, Monday.AddDays(5)));
        Assert.Equal((Monday.AddDays(9), Monday.AddDays(9)), (forecast.Earliest, forecast.Latest));
        Assert.Equal("2026-12-02 (the last 5 working days: 2 settled a day)", forecast.Words);
    }

    [Fact]
    public void From_AnUnsteadyPace_GivesARange()
    {
        var forecast = Assert.IsType<Forecast.Between>(Forecast.From(History([1, 0, 1, 6, 6], Monday.AddDays(5)), 20, 0, Monday.AddDays(5)));

        // Stretches of three days: 2, 7 and 13 settled. Twenty are open: 5 days from today on, or 30 from tomorrow on.
        Assert.Equal((2 / 3.0, 13 / 3.0, 5), (forecast.Slowest, forecast.Fastest, forecast.Days));
        Assert.Equal((Monday.AddDays(11), Monday.AddDays(46)), (forecast.Earliest, forecast.Latest));
    }

    [Fact]
    public void From_SlowestStretchWithoutAnything_PromisesNoEnd()
    {
        var forecast = Assert.IsType<Forecast.Between>(Forecast.From(History([4, 4, 4, 0, 0, 0, 0, 0, 0], Monday.AddDays(9)), 12, 0, Monday.AddDays(9)));

        Assert.Null(forecast.Latest);
        Assert.Contains("there is no end in sight", forecast.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void From_TwoDaysOfWork_IsNotAPace() =>
        Assert.Equal(
            "not possible: checks were settled on 2 of the last 10 working days; a forecast needs 3",
            Forecast.From(History([5, 5], Monday.AddDays(2)), 12, 0, Monday.AddDays(2)).Words);

    [Fact]
    public void From_SomethingRefuted_IsNotAForecast() =>
        Assert.Equal(
            "not possible: 1 check is refuted or in conflict, and no pace predicts when that is fixed",
            Forecast.From(History([5, 5, 5, 5], Monday.AddDays(4)), 12, 1, Monday.AddDays(4)).Words);

    [Fact]
    public void From_WorkOnAFreeDay_CountsToTheWorkingDayBefore()
    {
        // Monday to Sunday; asked on the Monday after.
        var weekend = Forecast.From(History([1, 1, 1, 1, 1, 2, 2], Monday.AddDays(7)), 10, 0, Monday.AddDays(7));
        var friday = Forecast.From(History([1, 1, 1, 1, 5, 0, 0], Monday.AddDays(7)), 10, 0, Monday.AddDays(7));

        Assert.Equal(friday, weekend);
    }

    [Fact]
    public void From_NoWorkingDayEver_Ends() =>
        Assert.IsType<Forecast.None>(Forecast.From(History([1, 1, 1, 1], Monday), 10, 0, Monday, _ => false));

    [Fact]
    public void From_AnyHistory_GivesDaysThatThePaceBacks() => Any.Sample(
        c =>
        {
            var history = History(c.Work, c.Today);
            switch (Forecast.From(history, c.Open, 0, c.Today))
            {
                case Forecast.Between f:
                    Assert.True(WorkingDays(c.Work, c.Today).TakeLast(Forecast.LookBack).Count(g => g > 0) >= Forecast.LeastDays);
                    Assert.True(f.Earliest >= c.Today && IsWorking(f.Earliest));
                    Assert.True(f.Latest is null || (f.Latest >= f.Earliest && IsWorking(f.Latest.Value)));
                    Assert.True(f.Slowest <= f.Fastest && f.Fastest > 0);
                    // Enough working days lie between for all that is open, and one fewer would not do.
                    Assert.True((Count(c.Today, f.Earliest) * f.Fastest) + 0.001 >= c.Open);
                    Assert.True((Count(c.Today, f.Earliest) - 1) * f.Fastest < c.Open);
                    if (f.Latest is { } latest)
                    {
                        Assert.True((Count(c.Today.AddDays(1), latest) * f.Slowest) + 0.001 >= c.Open);
                        Assert.True((Count(c.Today.AddDays(1), latest) - 1) * f.Slowest < c.Open);
                    }

                    break;
                case Forecast.None none:
                    Assert.NotEmpty(none.Because);
                    break;
            }
        },
        iter: 5_000);

    [Fact]
    public void From_AWeekLater_IsTheSameAWeekLater() => Any.Sample(
        c =>
        {
            var now = Forecast.From(History(c.Work, c.Today), c.Open, 0, c.Today);
            var later = Forecast.From(History(c.Work, c.Today.AddDays(7)), c.Open, 0, c.Today.AddDays(7));
            Assert.Equal(now is Forecast.Between f ? f with { Earliest = f.Earliest.AddDays(7), Latest = f.Latest?.AddDays(7) } : now, later);
        },
        iter: 2_000);

    [Fact]
    public void From_MoreOpen_IsNeverEarlier() => Any.Sample(
        c =>
        {
            if (Forecast.From(History(c.Work, c.Today), c.Open, 0, c.Today) is Forecast.Between less
                && Forecast.From(History(c.Work, c.Today), c.Open + 1, 0, c.Today) is Forecast.Between more)
            {
                Assert.True(more.Earliest >= less.Earliest);
                Assert.True(less.Latest is null ? more.Latest is null : more.Latest is null || more.Latest >= less.Latest);
            }
        },
        iter: 2_000);

    [Fact]
    public void From_DaysWithoutARecordLeftOut_IsTheSame() => Any.Sample(
        c =>
        {
            var all = History(c.Work, c.Today);
            var recorded = all.Where((d, i) => i == 0 || d.Settled != all[i - 1].Settled).ToList();
            Assert.Equal(Forecast.From(all, c.Open, 0, c.Today).Words, Forecast.From(recorded, c.Open, 0, c.Today).Words);
        },
        iter: 2_000);

    private static List<DaysEnd> History(int[] work, DateOnly today)
    {
        var settled = 0;
        return [.. work.Select((gain, i) => new DaysEnd(today.AddDays(i - work.Length), settled += gain))];
    }

    private static List<int> WorkingDays(int[] work, DateOnly today)
    {
        // Counted another way than the forecast does: forwards, a free day's gain added to the entry before it.
        var gains = new List<int>();
        for (var i = 0; i < work.Length; i++)
        {
            if (IsWorking(today.AddDays(i - work.Length)) || gains.Count == 0)
            {
                gains.Add(work[i]);
            }
            else
            {
                gains[^1] += work[i];
            }
        }

        return gains;
    }

    private static int Count(
        DateOnly from, DateOnly to) => Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Count(i => IsWorking(from.AddDays(i)));

    private static bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
