using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Configuration.Reminders;
using ChatOpsVerifier.Host.Tests.Programs;
using Microsoft.Extensions.Configuration;

namespace ChatOpsVerifier.Host.Tests.Configuration;

public sealed class ReminderSettingsTests : IDisposable
{
    private const string Austria = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//office//holidays//EN
        BEGIN:VEVENT
        UID:national-day
        DTSTAMP:20260101T000000Z
        SUMMARY:National Day
        DTSTART;VALUE=DATE:20201026
        RRULE:FREQ=YEARLY
        EXDATE;VALUE=DATE:20281026
        END:VEVENT
        BEGIN:VEVENT
        UID:christmas
        DTSTAMP:20260101T000000Z
        SUMMARY:Christmas
        DTSTART;VALUE=DATE:20201225
        DTEND;VALUE=DATE:20201227
        RRULE:FREQ=YEARLY
        END:VEVENT
        BEGIN:VEVENT
        UID:leap
        DTSTAMP:20260101T000000Z
        SUMMARY:Leap day
        DTSTART;VALUE=DATE:20200229
        RRULE:FREQ=YEARLY;INTERVAL=4
        END:VEVENT
        BEGIN:VEVENT
        UID:thanks
        DTSTAMP:20260101T000000Z
        SUMMARY:Thanksgiving
        DTSTART;VALUE=DATE:20201126
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH
        END:VEVENT
        BEGIN:VEVENT
        UID:gone
        DTSTAMP:20260101T000000Z
        SUMMARY:Given up
        STATUS:CANCELLED
        DTSTART;VALUE=DATE:20261127
        END:VEVENT
        END:VCALENDAR
        """;

    private readonly TempFolder _folder = new();

    [Fact]
    public void Layers_DefaultReportAndPerson_AreReadEachByItself()
    {
        var settings = Read(
            ("Reminders:TimeZone", "europe/vienna"), (
                "Reminders:WorkingDays",
                "mon-fri"), (
                    "Reminders:WorkingHours", "8:30-17"), ("Reminders:QuietHours", "22-7"), ("Reminders:Rhythm", "weekdays"), ("Reminders:SnoozeBudget", "3"),
            ("Reminders:Reports:backup:Due", "2026-12-15"), (
                "Reminders:Reports:backup:Interval",
                "12:00:00"), ("Reminders:Reports:backup:Cap", "2.00:00:00"), ("Reminders:Reports:backup:TimeZone", "Asia/Kolkata"),
            ("Operators:0:Id", "ada"), ("Operators:0:Web", "ada"), ("Operators:0:QuietHours", "0-24"), ("Operators:0:TimeZone", "America/New_York"),
            ("Operators:1:Id", "bob"), ("Operators:1:Web", "bob"));

        var common = settings.Reminders.ToPolicy();
        Assert.Equal(
            ("Europe/Vienna", Weekdays.MondayToFriday, new DayHours(new(8, 30), new(17, 0)), new DayHours(new(22, 0), new(7, 0)), 3),
            (common.Zone.Id, common.WorkingDays, common.WorkingHours, common.QuietHours!, common.SnoozeBudget));
        Assert.Equal(new Rhythm.ByDays(1, new(8, 30), Weekdays.MondayToFriday, new(1970, 1, 1)), common.Rhythm);
        var backup = settings.Reminders.Reports["backup"].Over(common);
        Assert.Equal(
            (new DateOnly(2026, 12, 15), TimeSpan.FromHours(12), TimeSpan.FromDays(2), "Asia/Kolkata", null),
            (backup.Due!.Value, backup.Interval, backup.Cap, backup.Zone.Id, backup.Rhythm));
        var ada = settings.Operators[0].Reminders!.Over(backup);
        Assert.Equal(("America/New_York", null), (ada.Zone.Id, ada.QuietHours));
        Assert.Equal("Asia/Kolkata", settings.Operators[1].Reminders!.Over(backup).Zone.Id);
        Assert.Equal("Europe/Vienna", settings.Operators[1].TimeZone);
    }

    [Fact]
    public void Waits_OfOnePerson_LieOverThoseOfEverybody()
    {
        var settings = Read(
            ("Reminders:Interval", "12:00:00"), (
                "Operators:0:Id",
                "ada"), (
                    "Operators:0:Web",
                    "ada"), (
                        "Operators:0:FirstAfter",
                        "01:00:00"), ("Operators:0:BackOff", "2"), ("Operators:0:Cap", "3.00:00:00"), ("Operators:0:SnoozeBudget", "1"),
            ("Operators:1:Id", "bob"), ("Operators:1:Web", "bob"));

        var common = settings.Reminders.ToPolicy();
        var (ada, bob) = (settings.Operators[0].Reminders!.Over(common), settings.Operators[1].Reminders!.Over(common));
        Assert.Equal(
            (TimeSpan.FromHours(1), TimeSpan.FromHours(12), 2.0, TimeSpan.FromDays(3), 1),
            (ada.FirstAfter, ada.Interval, ada.BackOff, ada.Cap, ada.SnoozeBudget));
        Assert.Equal((common.FirstAfter, common.BackOff, common.Cap, common.SnoozeBudget), (bob.FirstAfter, bob.BackOff, bob.Cap, bob.SnoozeBudget));
    }

    [Fact]
    public void Waits_ThatContradictEachOther_AreAProblemOfThePerson() => Assert.Equal(
        "Reminders: found an interval of 1.00:00:00 and a cap of 02:00:00 for Ada; use a cap that is not shorter than the interval.",
        Assert.Single(Problems(("Operators:0:Id", "ada"), ("Operators:0:Name", "Ada"), ("Operators:0:Web", "ada"), ("Operators:0:Cap", "02:00:00"))));

    [Fact]
    public void Hours_ThatLeaveNothing_AreAProblemOfBothAndTheirPerson() => Assert.Equal(
        "Reminders:Reports:backup: found working hours 23:00–06:00 and quiet hours 22:00–07:00 for Operator, which leave no time for a reminder; use hours "
            + "that leave some.",
        Assert.Single(Problems(("Reminders:QuietHours", "22-7"), ("Reminders:Reports:backup:WorkingHours", "23-6"))));

    [Theory]
    [InlineData("Reminders:Reports:Backup Report:Due", "2026-12-15", "Reminders:Reports:Backup Report: found \"Backup Report\", which is not a report's name")]
    [InlineData("Reminders:Reports:backup:Duo", "2026-12-15", "Reminders:Reports:backup:Duo: found a setting that does not exist")]
    [InlineData("Reminders:Due", "2026-12-15", "Reminders:Due: found a setting that does not exist")]
    [InlineData("Reminders:Reports:backup:Cap", "01:00:00", "Reminders:Reports:backup:Cap: found \"01:00:00\"; use a duration not shorter than")]
    public void Settings_OfAReport_AreCheckedLikeAllOthers(string key, string value, string problem) =>
        Assert.StartsWith(problem, Assert.Single(Problems((key, value))), StringComparison.Ordinal);

    [Fact]
    public void Holidays_RulesExceptionsAndSeveralDays_AreFollowed()
    {
        var holidays = Read(("Reminders:HolidaysFile", Write(Austria))).Reminders.Calendar.Holidays!;

        Assert.Equal("National Day", holidays.NameOf(new(2026, 10, 26)));
        Assert.Equal("National Day", holidays.NameOf(new(2099, 10, 26)));
        Assert.Null(holidays.NameOf(new(2028, 10, 26)));
        Assert.Equal([null, "Christmas", "Christmas", null], Enumerable.Range(24, 4).Select(day => holidays.NameOf(new(2031, 12, day))));
        Assert.Equal("Leap day", holidays.NameOf(new(2028, 2, 29)));
        Assert.Equal("Thanksgiving", holidays.NameOf(new(2026, 11, 26)));
        Assert.Null(holidays.NameOf(new(2026, 11, 27)));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20201026", "DTSTART:20201026T090000Z",
        "line 8: the event \"National Day\" begins at \"20201026T090000Z\"; use a whole day, DTSTART;VALUE=DATE:20261225.")]
    [InlineData("DTSTART;VALUE=DATE:20201026", "DTSTART;VALUE=DATE:20201326", "line 8: the event \"National Day\" begins at \"20201326\"")]
    [InlineData("DTSTART;VALUE=DATE:20201026\n", "", "line 4: the event \"National Day\" has no DTSTART")]
    [InlineData("DTEND;VALUE=DATE:20201227", "DTEND:later", "line 17: the event \"Christmas\" ends at \"later\"")]
    [InlineData("END:VEVENT\nEND:VCALENDAR", "END:VCALENDAR", "the event \"Given up\" has no END:VEVENT")]
    [InlineData("RRULE:FREQ=YEARLY;INTERVAL=4", "RRULE:FREQ=SOMETIMES", "cannot be read as a calendar")]
    [InlineData("RRULE:FREQ=YEARLY;INTERVAL=4", "RRULE:FREQ=DAILY", "found more than 20000 days")]
    [InlineData("DTSTART;VALUE=DATE:20201026", "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20271026\nDTSTART;VALUE=DATE:20271027",
        "line 8: the event \"National Day\" changes a day and all days after it (RANGE=THISANDFUTURE), which is not read")]
    public void Holidays_OfABrokenFile_AreReportedWithFileAndLine(string good, string bad, string problem)
    {
        var path = Write(Austria.ReplaceLineEndings("\n").Replace(good, bad, StringComparison.Ordinal));
        var told = Problems(("Reminders:HolidaysFile", path))[0];

        Assert.StartsWith($"Reminders:HolidaysFile: {path}", told, StringComparison.Ordinal);
        Assert.Contains(problem, told, StringComparison.Ordinal);
        Assert.Contains("; use", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Holidays_OfSeveralCalendarsInOneFile_AndOfFoldedLines_AreRead()
    {
        const string Two = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:a
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20260101T000000Z
            SUMMARY:First of
              May
            DTSTART;VALUE=DA
             TE:202605
             01
            END:VEVENT
            END:VCALENDAR
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:b
            BEGIN:VEVENT
            UID:2
            DTSTAMP:20260101T000000Z
            SUMMARY:Boxing Day
            DTSTART;VALUE=DATE:
            	20261226
            END:VEVENT
            END:VCALENDAR
            """;
        var settings = Read(("Reminders:HolidaysFile", Write(Two.Replace("\\t", "\t", StringComparison.Ordinal).ReplaceLineEndings("\r\n"))));

        Assert.Equal([new(2026, 5, 1), new DateOnly(2026, 12, 26)], settings.Reminders.Calendar.Holidays!.Days.Select(d => d.Key));
        Assert.Equal("First of May", settings.Reminders.Calendar.Holidays.NameOf(new(2026, 5, 1)));
        Assert.EndsWith("2 days from 2026-05-01 to 2026-12-26: covers until 2026-12-31", Assert.Single(settings.HolidayFiles).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-29", null)]
    [InlineData("2026-11-30", "covers until 2026-12-31, 31 days from now")]
    [InlineData("2026-12-30", "covers until 2026-12-31, 1 day from now")]
    [InlineData("2027-01-05", "covered until 2026-12-31")]
    public void HolidayFile_ThatEnds_IsWarnedOfAMonthAhead(string today, string? warning)
    {
        var file = new HolidayCoverage("/etc/holidays.ics", 13, new(2026, 1, 1), new(2026, 12, 26), new(2026, 12, 31));
        var problem = file.Problem(DateOnly.ParseExact(today, "yyyy-MM-dd"));
        Assert.Equal(warning is null, problem is null);
        Assert.Contains(warning ?? "", problem ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void HolidayFile_WithRulesForEveryYear_NeverEnds()
    {
        var file = Assert.Single(Read(("Reminders:HolidaysFile", Write(Austria))).HolidayFiles);
        Assert.Null(file.Until);
        Assert.Null(file.Problem(new(2098, 12, 31)));
    }

    [Fact]
    public void Holidays_WithoutAFileOrAnEvent_AreAProblem()
    {
        Assert.StartsWith(
            "Reminders:HolidaysFile: found \"/nowhere/holidays.ics\", which is not a readable file",
            Assert.Single(Problems(("Reminders:HolidaysFile", "/nowhere/holidays.ics"))),
            StringComparison.Ordinal);
        Assert.Contains("found no event in 5 characters", Assert.Single(Problems(("Reminders:HolidaysFile", Write("hello")))), StringComparison.Ordinal);
    }

    [Fact]
    public void ConfigShow_NamesWhatIsSetForReportsAndPeople()
    {
        var shown = EffectiveConfiguration
            .Read(Configure(("Reminders:Reports:backup:Due", "2026-12-15"), ("Operators:0:Id", "ada"), ("Operators:0:QuietHours", "22-7")))
            .ToList();

        Assert.Contains(shown, s => s is { Key: "Reminders:Reports:backup:Due", Value: "2026-12-15" });
        Assert.Contains(shown, s => s is { Key: "Operators:0:QuietHours", Value: "22-7" });
        Assert.Contains(shown, s => s is { Key: "Reminders:SnoozeBudget", Value: "5", Origin: "default" });
        Assert.DoesNotContain(shown, s => s.Key.Contains("SLUG", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private string Write(string text)
    {
        var path = Path.Combine(_folder.Path, "holidays.ics");
        File.WriteAllText(path, text);
        return path;
    }

    private static Settings Read(params (string, string)[] values) => SettingsReader.Read(Configure(values), Path.GetTempPath(), []);

    private static ImmutableArray<string> Problems(params (string, string)[] values) => Assert.Throws<SettingsException>(() => Read(values)).Problems;

    private static IConfigurationRoot Configure(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build();
}
