using System.Globalization;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Tests.Flows;

public class InstantRequestsTests
{
    // Tuesday, 10:30 in the zone below.
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);

    private static readonly ReminderPolicy Vienna = new() { Zone = TimeZones.Of("Europe/Vienna") };

    [Theory]
    [InlineData("2h", "2026-11-24T11:30Z")]
    [InlineData("in 5 minutes", "2026-11-24T09:35Z")]
    [InlineData("45 min", "2026-11-24T10:15Z")]
    [InlineData("for 3 days", "2026-11-27T09:30Z")]
    [InlineData("1 week", "2026-12-01T09:30Z")]
    [InlineData("an hour", "2026-11-24T10:30Z")]
    [InlineData("tomorrow", "2026-11-25T08:00Z")]
    [InlineData("until tomorrow at 14:30", "2026-11-25T13:30Z")]
    [InlineData("17:00", "2026-11-24T16:00Z")]
    [InlineData("at 10:00", "2026-11-25T09:00Z")]
    [InlineData("monday", "2026-11-30T08:00Z")]
    [InlineData("next tue", "2026-12-01T08:00Z")]
    [InlineData("Friday 08:15", "2026-11-27T07:15Z")]
    [InlineData("next working day", "2026-11-25T08:00Z")]
    [InlineData("next week", "2026-11-30T08:00Z")]
    [InlineData("until friday 14:00", "2026-11-27T13:00Z")]
    [InlineData("monday at 9", "2026-11-30T08:00Z")]
    [InlineData("monday 9", "2026-11-30T08:00Z")]
    [InlineData("tomorrow 5pm", "2026-11-25T16:00Z")]
    [InlineData("at 9 pm", "2026-11-24T20:00Z")]
    [InlineData("12am", "2026-11-24T23:00Z")]
    [InlineData("next working day at 10", "2026-11-25T09:00Z")]
    [InlineData("today 24:00", null)]
    [InlineData("until 2026-12-01", "2026-12-01T08:00Z")]
    [InlineData("2026-12-01", "2026-12-01T08:00Z")]
    [InlineData("2027-07-01 09:00", "2027-07-01T07:00Z")]
    [InlineData("2027-03-28 02:30", "2027-03-28T01:30Z")]
    [InlineData("after lunch", "2026-11-24T12:00Z")]
    [InlineData("EOD", "2026-11-24T16:00Z")]
    [InlineData("by end of day", "2026-11-24T16:00Z")]
    [InlineData("tonight", "2026-11-24T19:00Z")]
    [InlineData("this evening", "2026-11-24T17:00Z")]
    [InlineData("noon", "2026-11-24T11:00Z")]
    [InlineData("morning", "2026-11-25T08:00Z")]
    [InlineData("monday morning", "2026-11-30T08:00Z")]
    [InlineData("on friday afternoon", "2026-11-27T13:00Z")]
    [InlineData("tomorrow evening", "2026-11-25T17:00Z")]
    [InlineData("in half an hour", "2026-11-24T10:00Z")]
    [InlineData("in 1 hour 30 minutes", "2026-11-24T11:00Z")]
    [InlineData("1h30", "2026-11-24T11:00Z")]
    [InlineData("2 hours and 15 min", "2026-11-24T11:45Z")]
    [InlineData("in an hour and a half", "2026-11-24T11:00Z")]
    [InlineData("in a week", "2026-12-01T09:30Z")]
    [InlineData("in 3 business days", "2026-11-27T08:00Z")]
    [InlineData("in 4 working days", "2026-11-30T08:00Z")]
    [InlineData("until the 15th", "2026-12-15T08:00Z")]
    [InlineData("the 25th", "2026-11-25T08:00Z")]
    [InlineData("the 31st", "2026-12-31T08:00Z")]
    [InlineData("15.12.", "2026-12-15T08:00Z")]
    [InlineData("12/15", "2026-12-15T08:00Z")]
    [InlineData("15/12", "2026-12-15T08:00Z")]
    [InlineData("23.11.", "2027-11-23T08:00Z")]
    [InlineData("15 december", "2026-12-15T08:00Z")]
    [InlineData("Dec 15th", "2026-12-15T08:00Z")]
    [InlineData("15 december at 14:00", "2026-12-15T13:00Z")]
    [InlineData("morgen früh", "2026-11-25T08:00Z")]
    [InlineData("heute abend", "2026-11-24T19:00Z")]
    [InlineData("am Montag", "2026-11-30T08:00Z")]
    [InlineData("in 2 Stunden", "2026-11-24T11:30Z")]
    [InlineData("demain matin", "2026-11-25T08:00Z")]
    [InlineData("dans 2 heures", "2026-11-24T11:30Z")]
    [InlineData("cet après-midi", "2026-11-24T13:00Z")]
    [InlineData("mañana por la mañana", "2026-11-25T08:00Z")]
    [InlineData("domani mattina", "2026-11-25T08:00Z")]
    [InlineData("amanhã de manhã", "2026-11-25T08:00Z")]
    [InlineData("morgen middag", "2026-11-25T13:00Z")]
    [InlineData("jutro rano", "2026-11-25T08:00Z")]
    [InlineData("завтра утром", "2026-11-25T08:00Z")]
    [InlineData("через 2 часа", "2026-11-24T11:30Z")]
    [InlineData("明天", "2026-11-25T08:00Z")]
    public void Read_AWayToSayWhen_GivesTheInstant(string words, string? expected) =>
        Assert.Equal(expected, InstantRequests.Read(words, Now, Vienna)?.ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("0h")]
    [InlineData("yesterday")]
    [InlineData("2026-11-23")]
    [InlineData("2026-02-30")]
    [InlineData("25:00")]
    [InlineData("2029-01-01")]
    [InlineData("999999 weeks")]
    [InlineData("-3h")]
    [InlineData("m")]
    [InlineData("t")]
    [InlineData("5")]
    [InlineData("12/01/2026")]
    [InlineData("13pm")]
    [InlineData("monday 25")]
    [InlineData("12/11")]
    [InlineData("3.12.")]
    [InlineData("31.2.")]
    [InlineData("13/13")]
    [InlineData("the 32nd")]
    [InlineData("0 business days")]
    [InlineData("999 business days")]
    [InlineData("mornings off")]
    public void Read_NoTimeToCome_GivesNull(string words) => Assert.Null(InstantRequests.Read(words, Now, Vienna));

    [Theory]
    [InlineData("5", "could be minutes, hours, days or an hour of the clock. Say `5h`, `5 days` or `at 5`.")]
    [InlineData("1/12", "could be two different days. Write the year first")]
    [InlineData("1.12.2026", "could be two different days. Write the year first")]
    [InlineData("2026-11-23", "is past: here it is Tue 24 Nov 2026, 10:30 (Europe/Vienna).")]
    [InlineData("2029-01-01", "would be Mon 1 Jan 2029, 09:00 (Europe/Vienna), more than a year ahead.")]
    [InlineData("soon", "I could not read “soon” as a time in the future.")]
    public void Objection_NoTimeToCome_SaysWhatIsWrongAndWhatIsAccepted(string words, string said)
    {
        Assert.Null(InstantRequests.Read(words, Now, Vienna));
        var objection = InstantRequests.Objection(words, Now, Vienna).Typed;
        Assert.Contains(said, objection, StringComparison.Ordinal);
        Assert.EndsWith(InstantRequests.Accepted.Typed, objection, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ADayAlone_IsTheBeginningOfItsWorkingHours()
    {
        var early = Vienna with
        {
            WorkingHours = new(new(7, 30), new(16, 0)),
            WorkingDays = Weekdays.MondayToFriday,
            Holidays = new([new(new(2026, 11, 25), "Feast")])
        };

        Assert.Equal(new DateTimeOffset(2026, 11, 25, 6, 30, 0, TimeSpan.Zero), InstantRequests.Read("tomorrow", Now, early));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 6, 30, 0, TimeSpan.Zero), InstantRequests.Read("next working day", Now, early));
    }

    [Fact]
    public void Read_NextWorkingDayOnAFriday_IsMonday() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero),
            InstantRequests.Read("next working day", new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero), Vienna));
}
