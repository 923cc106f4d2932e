using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace ChatOpsVerifier.Host.Configuration.Reminders;

/// <summary>
/// Public holidays from an iCalendar file (RFC 5545), as offices and calendar programs export them: events that last whole days, also of several days, also by
/// a rule for every year.
/// </summary>
internal static partial class HolidayFile
{
    /// <summary>Rules without an end are followed this far.</summary>
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2100, 1, 1);

    /// <summary>The last year in which a rule without an end still has a day.</summary>
    public static int LastYear => Last.Year - 1;

    /// <summary>Every day of a century would be one, and a rule that repeats by the hour is none of holidays.</summary>
    private const int MostDays = 20_000;

    private const string Accepted = "an iCalendar file (.ics) of all-day events, DTSTART;VALUE=DATE:20261225";

    /// <returns>Null: it cannot be used; every reason is among the problems, with file and line.</returns>
    public static Holidays? Read(string path, ICollection<string> problems)
    {
        string text;
        try
        {
            using var reader = new StreamReader(new MemoryStream(FoldedLines.WithWholeCharacters(File.ReadAllBytes(path))));
            text = reader.ReadToEnd();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problems.Add($"found \"{path}\", which is not a readable file; use the path of {Accepted}.");
            return null;
        }

        var entries = HolidayEntry.Find(text);
        var before = problems.Count;
        foreach (var problem in entries.SelectMany(e => e.Problems))
        {
            problems.Add($"{path}, {problem}");
        }

        if (entries.Count == 0)
        {
            problems.Add($"{path}: found no event in {Counted.Of(text.Length, "character")}; use {Accepted}.");
        }

        return problems.Count > before ? null : Expand(path, text, problems);
    }

    /// <summary>
    /// Files that were written one behind the other: the first may end without a line break, and each may begin with a byte order mark,
    /// which the library takes for a part of the line.
    /// </summary>
    private static string Apart(string text) => Seam().Replace(text, "END:VCALENDAR\r\nBEGIN:VCALENDAR");

    [GeneratedRegex(@"END:VCALENDAR\s*\uFEFF?BEGIN:VCALENDAR", RegexOptions.IgnoreCase)]
    private static partial Regex Seam();

    private static Holidays? Expand(string path, string text, ICollection<string> problems)
    {
        try
        {
            // A file may hold several calendars one behind the other, which Calendar.Load refuses.
            var calendars = CalendarCollection.Load(Apart(text));
            if (calendars.Count == 0)
            {
                throw new FormatException("there is no calendar in it");
            }

            var days = calendars.SelectMany(Days).Take(MostDays + 1).ToList();
            if (days.Count <= MostDays)
            {
                return new Holidays(days);
            }

            problems.Add($"{path}: found more than {MostDays} days from {First.Year} to {Last.Year}, too many for holidays; use {Accepted}.");
        }
#pragma warning disable CA1031 // The library throws what its parser and its rules throw; whatever it is, the file cannot be used.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            problems.Add($"{path}: cannot be read as a calendar ({fault.Message.ReplaceLineEndings(" ")}); use {Accepted}.");
        }

        return null;
    }

    private static IEnumerable<KeyValuePair<DateOnly, string>> Days(Calendar calendar) =>
        from occurrence in calendar.GetOccurrences<CalendarEvent>(new CalDateTime(First)).TakeWhile(o => o.Period.StartTime.Date < Last)
        let holiday = (CalendarEvent)occurrence.Source
        where !string.Equals(holiday.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase)
        let begin = occurrence.Period.StartTime.Date
        let end = occurrence.Period.EffectiveEndTime?.Date is { } until && until > begin ? until : begin.AddDays(1)
        from day in Enumerable.Range(begin.DayNumber, end.DayNumber - begin.DayNumber)
        select KeyValuePair.Create(DateOnly.FromDayNumber(day), string.IsNullOrWhiteSpace(holiday.Summary) ? "holiday" : holiday.Summary.Trim());
}
