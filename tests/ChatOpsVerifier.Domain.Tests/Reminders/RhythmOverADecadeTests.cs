using ChatOpsVerifier.Domain.Reminders;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Reminders;

/// <summary>Ten years of reminders, one after the other, as the sweep would send them.</summary>
public class RhythmOverADecadeTests
{
    public static TheoryData<string> Zones => [.. Calendars.Zones];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Daily_OverADecade_ComesOnEveryDayOnceAndAtItsHour(string zone)
    {
        foreach (var at in new TimeOnly[] { new(9, 0), new(2, 15), new(2, 30), new(0, 0), new(23, 45) })
        {
            var policy = new ReminderPolicy { Zone = TimeZones.Of(zone), Rhythm = new Rhythm.ByDays(1, at, Weekdays.All, new(2020, 1, 1)) };
            var sent = Send(policy, Calendars.Begin.AddDays(1), Calendars.End);

            var days = sent.Select(s => policy.Zone.DateOf(s)).ToList();
            Assert.Equal(Enumerable.Range(0, days.Count).Select(n => days[0].AddDays(n)), days);
            Assert.InRange(days.Count, 3650, 3653);
            Assert.Contains(new DateOnly(2024, 2, 29), days);
            // Where the clocks leave the hour out, it comes when they go on; at most once or twice a year.
            var moved = sent.Count(s => TimeOnly.FromDateTime(policy.Zone.ToLocal(s).DateTime) != at);
            Assert.InRange(moved, 0, 20);
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Daily_InTheOffice_ComesOnEveryWorkingDayAndOnNoOther(string zone)
    {
        var holidays = Enumerable
            .Range(2020, 10)
            .SelectMany(y => new DateOnly[] { new(y, 1, 1), new(y, 5, 1), new(y, 12, 24), new(y, 12, 25), new(y, 12, 26) });
        var policy = new ReminderPolicy
        {
            Zone = TimeZones.Of(zone),
            WorkingDays = Weekdays.MondayToFriday,
            WorkingHours = new(new(8, 30), new(17, 0)),
            QuietHours = new(new(17, 0), new(8, 45)),
            Holidays = new(holidays.Select(h => KeyValuePair.Create(h, "holiday"))),
            Rhythm = new Rhythm.ByDays(1, new(8, 30), Weekdays.All, new(2020, 1, 1)),
        };
        var days = Send(policy, Calendars.Begin, Calendars.End).Select(s => policy.Zone.DateOf(s)).ToList();

        var expected = Enumerable
            .Range(0, days[^1].DayNumber - days[0].DayNumber + 1)
            .Select(n => days[0].AddDays(n))
            .Where(d => ReminderCalendar.IsWorkingDay(policy, d));
        Assert.Equal(expected, days);
    }

    [Fact]
    public void Daily_AcrossADayThatWasLeftOut_IsNeitherDoubledNorStuck()
    {
        // Samoa went over the date line: there was no 30 December 2011.
        var policy = new ReminderPolicy { Zone = TimeZones.Of("Pacific/Apia"), Rhythm = new Rhythm.ByDays(1, new(9, 0), Weekdays.All, new(2011, 12, 1)) };
        var days = Send(policy, new(2011, 12, 28, 0, 0, 0, TimeSpan.Zero), new(2012, 1, 3, 0, 0, 0, TimeSpan.Zero)).Select(s => policy.Zone.DateOf(s));

        Assert.Equal([new(2011, 12, 28), new(2011, 12, 29), new(2011, 12, 31), new(2012, 1, 1), new(2012, 1, 2), new(2012, 1, 3)], days);
    }

    /// <summary>Every second hour of ten years, quiet by night: none by night, none twice, and none left out by day.</summary>
    [Theory]
    [MemberData(nameof(Zones))]
    public void EveryTwoHours_QuietByNight_OverADecade_LeavesOutTheNightAlone(string zone)
    {
        var policy = new ReminderPolicy
        {
            Zone = TimeZones.Of(zone),
            QuietHours = new(new(22, 0), new(7, 0)),
            Rhythm = new Rhythm.Elapsed(TimeSpan.FromHours(2))
        };
        var sent = Send(policy, Calendars.Begin, Calendars.End);

        Assert.All(sent, s => Assert.InRange(policy.Zone.ToLocal(s).TimeOfDay, TimeSpan.FromHours(7), TimeSpan.FromHours(22) - TimeSpan.FromTicks(1)));
        foreach (var (before, after) in sent.Zip(sent.Skip(1)))
        {
            // Two hours, or until the night is over: ten hours where a change makes it longer.
            var isNight = policy.Zone.DateOf(after) != policy.Zone.DateOf(before);
            Assert.True(
                isNight ? after - before <= TimeSpan.FromHours(12) : after - before == TimeSpan.FromHours(2),
                $"{Calendars.Tell(policy, before)} → {Calendars.Tell(policy, after)}");
            Assert.True(!isNight || TimeOnly.FromDateTime(policy.Zone.ToLocal(after).DateTime) == new TimeOnly(7, 0), Calendars.Tell(policy, after));
        }

        var days = sent.Select(s => policy.Zone.DateOf(s)).Distinct().ToList();
        Assert.Equal(Enumerable.Range(0, days.Count).Select(n => days[0].AddDays(n)), days);
        Assert.InRange(days.Count, 3653, 3654);
    }

    [Fact]
    public void EverySecondDay_OverADecade_KeepsItsDays()
    {
        var policy = new ReminderPolicy { Zone = TimeZones.Of("America/New_York"), Rhythm = new Rhythm.ByDays(2, new(9, 0), Weekdays.All, new(2020, 1, 2)) };
        var days = Send(policy, Calendars.Begin, Calendars.End).Select(s => policy.Zone.DateOf(s)).ToList();

        Assert.Equal(Enumerable.Range(0, days.Count).Select(n => new DateOnly(2020, 1, 2).AddDays(2 * n)), days);
        Assert.True(days.Count > 1800);
    }

    [Fact]
    public void AnyRhythmAndCalendar_GoesOnForEver_WithinTheCalendar() =>
        Gen.Select(Calendars.Possible, Rhythms, Calendars.Instants).Sample((policy, rhythm, from) =>
    {
        policy = policy with { Rhythm = rhythm };
        var sent = Send(policy, from, from.AddDays(200)).ToList();

        Assert.All(sent, s => Assert.True(Calendars.MayGoOut(policy, s), Calendars.Tell(policy, s)));
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second > pair.First));
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(rhythm is not Rhythm.ByDays || pair.Second - pair.First >= RhythmSchedule.Least));
        // Not silently stopped: the next always comes, at the latest behind the longest run of days off.
        Assert.NotNull(Next(policy, sent.Count == 0 ? from : sent[^1], sent.Count, sent.Count == 0 ? null : sent[^1], from.AddDays(200)));
    });

    [Fact]
    public void AnyWaits_WithinTheCalendar_OverADecade() =>
        Gen.Select(Calendars.Possible, Calendars.Instants, Gen.Int[1, 96], Gen.Double[1, 3]).Sample((policy, from, hours, backOff) =>
    {
        policy = policy with { Interval = TimeSpan.FromHours(hours), BackOff = backOff, Cap = TimeSpan.FromDays(14) };
        var (at, last, sent) = (from, (DateTimeOffset?)null, 0);
        for (; sent < 25; sent++)
        {
            var next = Next(policy, from, sent, last, at)!.Value;
            Assert.True(Calendars.MayGoOut(policy, next), Calendars.Tell(policy, next));
            Assert.True(next >= at, Calendars.Tell(policy, next));
            (at, last) = (next, next);
        }
    });

    [Theory]
    [MemberData(nameof(Zones))]
    public void WaitsOfWholeDays_OverADecade_KeepTheHourOnTheWall(string zone)
    {
        var policy = new ReminderPolicy { Zone = TimeZones.Of(zone), Interval = TimeSpan.FromDays(1), BackOff = 1 };
        var from = policy.Zone.At(new(2020, 1, 6), new(10, 0));
        var (last, sent) = (from, 0);
        while (last < Calendars.End)
        {
            last = Next(policy, from, ++sent, last, last)!.Value;
            Assert.Equal(new TimeOnly(10, 0), TimeOnly.FromDateTime(policy.Zone.ToLocal(last).DateTime));
        }

        Assert.Equal(policy.Zone.DateOf(from).AddDays(sent), policy.Zone.DateOf(last));
    }

    [Fact]
    public void AnAnswer_NeverMovesTheHour() => Gen.Select(Calendars.AnyZone, Calendars.Times, Calendars.Instants).Sample((zone, at, answered) =>
    {
        var policy = new ReminderPolicy { Zone = zone, Rhythm = new Rhythm.ByDays(1, at, Weekdays.All, new(2019, 1, 1)) };
        var next = Next(policy, answered, 0, null, answered)!.Value;

        Assert.InRange(next - answered, TimeSpan.FromTicks(1), TimeSpan.FromHours(26));
        Assert.Equal(zone.At(zone.DateOf(next), at), next);
    });

    [Fact]
    public void AMachineAsleepForAWeek_CatchesUpExactlyOnce() =>
        Gen.Select(Calendars.Possible, Rhythms, Calendars.Instants, Gen.Int[1, 14 * 24]).Sample((policy, rhythm, from, hours) =>
    {
        policy = policy with { Rhythm = rhythm };
        var due = Next(policy, from, 0, null, from)!.Value;
        var back = due.AddHours(hours);
        // What is due is sent when the machine wakes, or, where that may not be, when it may.
        var sent = ReminderCalendar.Move(policy, back)!.Value;
        var slot = sent - due < RhythmSchedule.Least ? due : sent;
        var next = Next(policy, from, 1, slot, sent)!.Value;

        Assert.True(Calendars.MayGoOut(policy, sent), Calendars.Tell(policy, sent));
        Assert.True(next > sent || rhythm is Rhythm.Elapsed, $"{Calendars.Tell(policy, sent)}: again at {next:O}");
        Assert.True(next > slot);
    });

    [Fact]
    public void AnotherZone_NeverDoublesADay() =>
        Gen.Select(Calendars.AnyZone, Calendars.AnyZone, Calendars.Times, Calendars.Instants).Sample((here, there, at, from) =>
    {
        var policy = new ReminderPolicy { Zone = here, Rhythm = new Rhythm.ByDays(1, at, Weekdays.All, new(2019, 1, 1)) };
        var sent = Next(policy, from, 0, null, from)!.Value;
        var next = Next(policy with { Zone = there }, from, 1, sent, sent)!.Value;

        Assert.InRange(next - sent, RhythmSchedule.Least, TimeSpan.FromHours(38));
        Assert.Equal(there.At(there.DateOf(next), at), next);
    });

    [Fact]
    public void AClockSetBack_NeverSendsASlotTwiceAndNeverFallsSilent() =>
        Gen.Select(Calendars.AnyZone, Calendars.Times, Calendars.Instants, Gen.Int[1, 72 * 60]).Sample((zone, at, from, minutes) =>
    {
        var policy = new ReminderPolicy { Zone = zone, Rhythm = new Rhythm.ByDays(1, at, Weekdays.All, new(2019, 1, 1)) };
        var sent = Next(policy, from, 0, null, from)!.Value;
        var now = sent.AddMinutes(-minutes);
        var next = Next(policy, from, 1, sent, now)!.Value;

        Assert.InRange(next - now, RhythmSchedule.Least, TimeSpan.FromHours(38));
    });

    [Fact]
    public void ADueDate_TightensTheWaitsAsItComesNear()
    {
        var policy = new ReminderPolicy { Zone = TimeZones.Of("Europe/Vienna"), Due = new(2026, 12, 15), BackOff = 2, Cap = TimeSpan.FromDays(14) };
        var end = policy.Zone.At(new(2026, 12, 16), TimeOnly.MinValue);

        Assert.Equal(TimeSpan.FromDays(8), ReminderSchedule.Wait(policy, 4, end.AddDays(-60)));
        Assert.Equal(TimeSpan.FromDays(5), ReminderSchedule.Wait(policy, 4, end.AddDays(-20)));
        Assert.Equal(TimeSpan.FromDays(1), ReminderSchedule.Wait(policy, 4, end.AddDays(-4)));
        Assert.Equal(TimeSpan.FromHours(6), ReminderSchedule.Wait(policy, 4, end.AddHours(-3)));
        Assert.Equal(TimeSpan.FromDays(1), ReminderSchedule.Wait(policy, 4, end));
        Assert.Equal(TimeSpan.FromDays(1), ReminderSchedule.Wait(policy, 1, end.AddDays(-20)));
    }

    private static readonly Gen<Rhythm> Rhythms = Gen.Frequency(
        (4, Gen
            .Select(Gen.Int[1, 15], Calendars.Times, Gen.Int[1, 127])
            .Select((every, at, on) => (Rhythm)new Rhythm.ByDays(every, at, every == 1 ? (Weekdays)on : Weekdays.All, new(2020, 1, 1)))),
        (1, Gen.Int[5, 3000].Select(minutes => (Rhythm)new Rhythm.Elapsed(TimeSpan.FromMinutes(minutes)))));

    private static List<DateTimeOffset> Send(ReminderPolicy policy, DateTimeOffset from, DateTimeOffset until)
    {
        var sent = new List<DateTimeOffset>();
        for (var next = Next(policy, from, 0, null, from); next is { } at && at < until; next = Next(policy, from, sent.Count, at, at))
        {
            sent.Add(at);
        }

        return sent;
    }

    private static DateTimeOffset? Next(ReminderPolicy policy, DateTimeOffset activity, int sent, DateTimeOffset? last, DateTimeOffset now) =>
        ReminderSchedule.NextDue(policy, new ReminderHistory(activity, sent, last, null, IsPaused: false, IsPass: false), now);
}
