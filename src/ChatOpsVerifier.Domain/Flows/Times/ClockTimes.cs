using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Reads times of day, hours from and to, and days of the week, as people write them.</summary>
internal static partial class ClockTimes
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Takes the time off the end: "monday at 9", "daily 9:00", "tomorrow 5pm".</summary>
    /// <returns>What is in front; a time only where there was one. Null: what is there is no time of day.</returns>
    public static (string Words, TimeOnly? Time)? Split(string words)
    {
        if (AtEnd().Match(words) is not { Success: true } match)
        {
            return (words, null);
        }

        return Time(match.Groups["h"].Value, match.Groups["m"].Value, match.Groups["half"].Value) is { } time ? (words[..match.Index].Trim(), time) : null;
    }

    /// <summary>"9-17", "22:30 to 7", "9am-5pm", "0-24".</summary>
    /// <param name="problem">Why it cannot be used; empty: it is not a range of hours at all.</param>
    public static DayHours? Hours(string words, out string problem)
    {
        problem = "";
        if (Range().Match(words) is not { Success: true } match)
        {
            return null;
        }

        if (Time(match.Groups["h"].Value, match.Groups["m"].Value, match.Groups["half"].Value) is not { } from
            || Time(match.Groups["h2"].Value, match.Groups["m2"].Value, match.Groups["half2"].Value) is not { } to)
        {
            problem = "A day has hours from 0 to 24.";
            return null;
        }

        var isBare = match.Groups["half"].Length + match.Groups["half2"].Length + match.Groups["m"].Length + match.Groups["m2"].Length == 0;
        if (isBare && to < from && from.Hour <= 12 && to != TimeOnly.MinValue)
        {
            problem = string.Create(
                CultureInfo.InvariantCulture,
                $"“{words}” could be {from:HH\\:mm}–{to.Hour + 12}:00, {(from.Hour + 12) % 24:00}:00–{to:HH\\:mm} or go over midnight; hours here "
                    + $"count to 24.");
            return null;
        }

        return new DayHours(from, to);
    }

    /// <summary>"mon-fri", "monday, wednesday and friday", "weekdays", "every day".</summary>
    public static Weekdays? Days(string words)
    {
        var days = Weekdays.None;
        foreach (var part in Separator().Split(words).Where(p => p.Length > 0))
        {
            if (part is "weekdays" or "weekday" or "working days")
            {
                days |= Weekdays.MondayToFriday;
            }
            else if (part is "all" or "every day" or "all days" or "daily")
            {
                days |= Weekdays.All;
            }
            else if (part is "weekend" or "weekends")
            {
                days |= Weekdays.Saturday | Weekdays.Sunday;
            }
            else if (DayRange().Match(part) is { Success: true } range && Day(range.Groups[1].Value) is { } first && Day(range.Groups[2].Value) is { } last)
            {
                for (var i = Array.IndexOf(Week, first); ; i = (i + 1) % 7)
                {
                    days |= ReminderCalendar.Of(Week[i]);
                    if (Week[i] == last)
                    {
                        break;
                    }
                }
            }
            else if (Day(part) is { } day)
            {
                days |= ReminderCalendar.Of(day);
            }
            else
            {
                return null;
            }
        }

        return days == Weekdays.None ? null : days;
    }

    /// <summary>A name in full or its beginning, from three letters on; also in the plural.</summary>
    public static DayOfWeek? Day(string name) => name.Length < 3
        ? null
        : Week
            .Select(d => (DayOfWeek?)d)
            .FirstOrDefault(d => d.ToString()!.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                || name.Equals(d + "s", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Monday to Friday", "every day", "Monday, Wednesday".</summary>
    public static string Tell(Weekdays days) => days switch
    {
        Weekdays.All => "every day",
        Weekdays.MondayToFriday => "Monday to Friday",
        _ => string.Join(", ", Week.Where(d => days.HasFlag(ReminderCalendar.Of(d)))),
    };

    private static TimeOnly? Time(string hour, string minute, string half)
    {
        var (h, m) = (int.Parse(hour, CultureInfo.InvariantCulture), minute.Length == 0 ? 0 : int.Parse(minute, CultureInfo.InvariantCulture));
        if (half.Length > 0)
        {
            if (h is < 1 or > 12)
            {
                return null;
            }

            h = (h % 12) + (half[0] == 'p' ? 12 : 0);
        }

        return (h, m) == (24, 0) ? TimeOnly.MinValue : h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }

    // A bare number is a time only behind "at" or behind a day; alone it could be anything.
    [GeneratedRegex(@"(?:^|\s)(?:at\s+(?<h>[0-9]{1,2})(?::(?<m>[0-9]{2}))?\s*(?<half>am|pm)?|(?<h>[0-9]{1,2}):(?<m>[0-9]{2})\s*(?<half>am|pm)?|"
        + @"(?<h>[0-9]{1,2})\s*(?<half>am|pm)|(?<=(?:day|days|daily|tomorrow|week|mon|tue|wed|thu|fri|sat|sun|[0-9]{4}-[0-9]{2}-[0-9]{2})\s+)(?<h>[0-9]"
        + @"{1,2}))$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^(?:from\s+)?(?<h>[0-9]{1,2})(?::(?<m>[0-9]{2}))?\s*(?<half>am|pm)?\s*(?:-|–|—|to|until|till)\s*(?<h2>[0-9]{1,2})(?::(?<m2>[0-9]{2}))"
        + @"?\s*(?<half2>am|pm)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"\s*(?:,|\band\b|&|\+)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^([a-z]{3,9})\s*(?:-|–|—|to|until|through)\s*([a-z]{3,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayRange();
}
