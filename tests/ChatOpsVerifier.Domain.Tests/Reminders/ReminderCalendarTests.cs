using ChatOpsVerifier.Domain.Reminders;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Reminders;

public class ReminderCalendarTests
{
    private static readonly ReminderPolicy Office = new()
    {
        Zone = TimeZones.Of("Europe/Vienna"),
        WorkingDays = Weekdays.MondayToFriday,
        WorkingHours = new(new(9, 0), new(17, 0)),
        QuietHours = new(new(12, 0), new(13, 0)),
        Holidays = new([new(new(2026, 12, 8), "Immaculate Conception")]),
    };

    [Theory]
    [InlineData("2026-11-24 10:00", "2026-11-24 10:00")]
    [InlineData("2026-11-24 08:59", "2026-11-24 09:00")]
    [InlineData("2026-11-24 12:00", "2026-11-24 13:00")]
    [InlineData("2026-11-24 17:00", "2026-11-25 09:00")]
    [InlineData("2026-11-27 17:00", "2026-11-30 09:00")]
    [InlineData("2026-12-07 18:00", "2026-12-09 09:00")]
    [InlineData("2028-02-29 12:30", "2028-02-29 13:00")]
    [InlineData("2027-03-26 23:00", "2027-03-29 09:00")]
    public void NextAllowed_InVienna_IsTheNextTimeOfTheOffice(string at, string expected) =>
        Assert.Equal(Vienna(expected), ReminderCalendar.NextAllowed(Office, Vienna(at)));

    [Theory]
    [InlineData("2026-11-24 12:30", "12:30 is within quiet hours (12:00–13:00)")]
    [InlineData("2026-12-08 10:00", "2026-12-08 is a holiday (Immaculate Conception)")]
    [InlineData("2026-11-28 10:00", "Saturday is not a working day")]
    [InlineData("2026-11-24 17:00", "17:00 is outside working hours (09:00–17:00)")]
    [InlineData("2026-11-24 16:59", null)]
    public void WhyNot_SaysWhichPartOfTheCalendarForbidsIt(string at, string? why) => Assert.Equal(why, ReminderCalendar.WhyNot(Office, Vienna(at)));

    /// <summary>Hours that lie in the gap of a change of clocks are not there on that day; hours that come twice are there twice.</summary>
    [Fact]
    public void NextAllowed_OnADayOfChange_GoesByWhatTheClockShows()
    {
        var night = new ReminderPolicy { Zone = Office.Zone, WorkingHours = new(new(2, 15), new(2, 45)) };

        Assert.Equal(new(2027, 3, 29, 0, 15, 0, TimeSpan.Zero), ReminderCalendar.NextAllowed(night, new(2027, 3, 28, 0, 50, 0, TimeSpan.Zero)));
        Assert.Equal(new(2027, 10, 31, 0, 15, 0, TimeSpan.Zero), ReminderCalendar.NextAllowed(night, new(2027, 10, 31, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new(2027, 10, 31, 1, 15, 0, TimeSpan.Zero), ReminderCalendar.NextAllowed(night, new(2027, 10, 31, 0, 45, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Move_ToAnotherDay_IsNotAtMidnight()
    {
        var weekdays = new ReminderPolicy { WorkingDays = Weekdays.MondayToFriday };

        Assert.Equal(new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero), ReminderCalendar.Move(weekdays, new(2026, 11, 28, 13, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero), ReminderCalendar.NextAllowed(weekdays, new(2026, 11, 28, 13, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(23, 7)]
    [InlineData(3, 7)]
    [InlineData(12, 12)]
    public void Move_OutOfQuietHours_IsWhenTheyAreOver(int hour, int expected)
    {
        var nights = new ReminderPolicy { QuietHours = new(new(22, 0), new(7, 0)) };

        Assert.Equal(expected, ReminderCalendar.Move(nights, new(2026, 11, 24, hour, 0, 0, TimeSpan.Zero))!.Value.Hour);
    }

    [Fact]
    public void IsPossible_PartsThatContradictEachOther_AreNot()
    {
        Assert.True(ReminderCalendar.IsPossible(Office));
        Assert.False(ReminderCalendar.IsPossible(Office with { QuietHours = new(new(8, 0), new(18, 0)) }));
        Assert.False(ReminderCalendar.IsPossible(Office with { WorkingDays = Weekdays.None }));
        Assert.Null(ReminderCalendar.NextAllowed(Office with { QuietHours = new(new(8, 0), new(18, 0)) }, Vienna("2026-11-24 10:00")));
    }

    [Fact]
    public void NextAllowed_AnyCalendar_IsAllowedAndNothingBeforeItIs() =>
        Gen.Select(Calendars.Policies, Calendars.Instants, Gen.Double[0, 1]).Sample((policy, at, part) =>
    {
        if (ReminderCalendar.NextAllowed(policy, at) is not { } next)
        {
            Assert.False(ReminderCalendar.IsPossible(policy));
            return;
        }

        Assert.True(next >= at && Calendars.MayGoOut(policy, next), Calendars.Tell(policy, next));
        var between = at + ((next - at) * part);
        Assert.True(between >= next || !Calendars.MayGoOut(policy, between), Calendars.Tell(policy, between));
        Assert.Equal(next, ReminderCalendar.NextAllowed(policy, next));
        var move = ReminderCalendar.Move(policy, at)!.Value;
        Assert.True(move >= next && Calendars.MayGoOut(policy, move), Calendars.Tell(policy, move));
    });

    [Fact]
    public void NextNotQuiet_AnyCalendar_HoldsQuietHoursAlone() => Gen.Select(Calendars.Policies, Calendars.Instants).Sample((policy, at) =>
    {
        var next = ReminderCalendar.NextNotQuiet(policy, at)!.Value;

        Assert.False(IsQuiet(policy, next));
        Assert.Equal(IsQuiet(policy, at), next > at);
    });

    private static bool IsQuiet(ReminderPolicy policy, DateTimeOffset at) =>
        policy.QuietHours?.Contains(TimeOnly.FromDateTime(policy.Zone.ToLocal(at).DateTime)) == true;

    private static DateTimeOffset Vienna(string local)
    {
        var at = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return Office.Zone.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }
}
