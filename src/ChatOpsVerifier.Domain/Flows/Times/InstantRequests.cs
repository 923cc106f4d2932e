using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>
/// Reads when: a duration, a day, a time, all in the person's zone. A day alone means its morning: the beginning of the working hours, or nine.
/// </summary>
internal static partial class InstantRequests
{
    public static readonly RichText Accepted =
        RichText.Of(
            $"I accept `2h`, `45 minutes`, `3 days`, `tomorrow`, `tomorrow 14:30`, `monday`, `friday at 14`, `next working day`, `17:00`, `2026-12-01` or "
                + $"`2026-12-01 09:00`, at most a year ahead.");

    /// <returns>UTC; null: no time to come within a year.</returns>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, ReminderPolicy policy) =>
        Find(text, now, policy) is { } instant && instant > now && instant <= now.AddDays(366) ? instant.ToUniversalTime() : null;

    /// <summary>Why these words name no time to come, in sentences that end with what is accepted.</summary>
    public static RichText Objection(string text, DateTimeOffset now, ReminderPolicy policy)
    {
        var said = Shorten.To(text, 60);
        var bare = Bare(text);
        return Find(text, now, policy) switch
        {
            { } past when past <= now => RichText.Of($"“{said}” is past: here it is {Instants.Tell(now, policy.Zone)}. {Accepted}"),
            { } far => RichText.Of($"“{said}” would be {Instants.Tell(far, policy.Zone)}, more than a year ahead. {Accepted}"),
            null when NumberPattern().IsMatch(bare) =>
                RichText.Of($"“{said}” could be minutes, hours, days or an hour of the clock. Say `{bare}h`, `{bare} days` or `at {bare}`. {Accepted}"),
            null when DatePattern().IsMatch(bare) => RichText.Of($"“{said}” could be two different days. Write the year first: `2026-12-01`. {Accepted}"),
            null => RichText.Of($"I could not read “{said}” as a time in the future. {Accepted}"),
        };
    }

    /// <summary>A day without a time, or with one that does not matter.</summary>
    public static DateOnly? Day(string text, DateTimeOffset now, ReminderPolicy policy) => DayOf(Bare(text), policy.Zone.DateOf(now), policy);

    private static DateTimeOffset? Find(string text, DateTimeOffset now, ReminderPolicy policy)
    {
        var words = Bare(text);
        return Duration(words, now) ?? AtTime(words, now, policy);
    }

    private static string Bare(string text) => LeadPattern().Replace(text.Trim().ToLowerInvariant(), "").Trim().TrimEnd('.');

    private static DateTimeOffset? Duration(string words, DateTimeOffset now) => now + Span(words);

    /// <summary>"2h", "45 minutes", "3 days", "an hour".</summary>
    public static TimeSpan? Span(string words)
    {
        if (words is "an hour" or "1 h" or "hour" or "one hour" or "eine stunde"
            or "einer stunde" or "une heure" or "una hora" or "un'ora" or "uma hora" or "een uur" or "час")
        {
            return TimeSpan.FromHours(1);
        }

        if (words is "half an hour" or "half hour" or "a half hour" or "einer halben stunde" or "eine halbe stunde" or "une demi-heure"
            or "media hora" or "mezz'ora" or "meia hora" or "een half uur" or "pół godziny" or "полчаса")
        {
            return TimeSpan.FromMinutes(30);
        }

        if (words is "an hour and a half" or "one and a half hours" or "anderthalb stunden")
        {
            return TimeSpan.FromMinutes(90);
        }

        if (HoursAndMinutes().Match(words) is { Success: true } both)
        {
            return TimeSpan.FromHours(int.Parse(both.Groups[1].Value, CultureInfo.InvariantCulture))
                + TimeSpan.FromMinutes(int.Parse(both.Groups[2].Value, CultureInfo.InvariantCulture));
        }

        if (words is "a day" or "one day" or "a week" or "one week")
        {
            return TimeSpan.FromDays(words.EndsWith("day", StringComparison.Ordinal) ? 1 : 7);
        }

        if (DurationPattern().Match(words) is not { Success: true } match
            || !int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is 0 or > 600_000)
        {
            return null;
        }

        return match.Groups switch
        {
            var g when g["m"].Success => TimeSpan.FromMinutes(number),
            var g when g["h"].Success => TimeSpan.FromHours(number),
            var g when g["d"].Success => TimeSpan.FromDays(number),
            _ => TimeSpan.FromDays(7 * number),
        };
    }

    private static DateTimeOffset? AtTime(string words, DateTimeOffset now, ReminderPolicy policy)
    {
        var local = policy.Zone.ToLocal(now);
        var today = DateOnly.FromDateTime(local.DateTime);
        if (DayParts.Split(words, policy) is { } part)
        {
            return Day(part.Words, part.Time, today, local, policy);
        }

        if (WorkingDays().Match(words) is { Success: true } ahead)
        {
            return InWorkingDays(int.Parse(ahead.Groups[1].Value, CultureInfo.InvariantCulture), today, policy) is { } working
                ? policy.Zone.At(working, policy.Morning)
                : null;
        }

        if (ClockTimes.Split(words) is not { } said)
        {
            return null;
        }

        DateOnly? day = said switch
        {
            { Words: "", Time: { } time } => TimeOnly.FromDateTime(local.DateTime) < time ? today : today.AddDays(1),
            { Words: "today", Time: null } => null,
            _ => DayOf(said.Words, today, policy),
        };
        return day is { } found ? policy.Zone.At(found, said.Time ?? policy.Morning) : null;
    }

    /// <summary>A part of the day without a day is the next one.</summary>
    private static DateTimeOffset? Day(string words, TimeOnly time, DateOnly today, DateTimeOffset local, ReminderPolicy policy)
    {
        var day = words.Length > 0 ? DayOf(words, today, policy) : TimeOnly.FromDateTime(local.DateTime) < time ? today : today.AddDays(1);
        return day is { } found ? policy.Zone.At(found, time) : null;
    }

    private static DateOnly? InWorkingDays(int days, DateOnly today, ReminderPolicy policy)
    {
        DateOnly? day = today;
        for (var counted = 0; counted < days && day is { } from; counted++)
        {
            day = ReminderCalendar.WorkingDayAfter(OnWeekdays(policy), from);
        }

        return days is > 0 and <= 260 ? day : null;
    }

    private static DateOnly? DayOf(string words, DateOnly today, ReminderPolicy policy) => DayParts.Day(words) switch
    {
        "today" => today,
        "tomorrow" => today.AddDays(1),
        "next working day" or "working day" or "next workday" or "next business day" => ReminderCalendar.WorkingDayAfter(OnWeekdays(policy), today),
        "next week" => After(today, DayOfWeek.Monday),
        var named when Weekday(named) is { } weekday => After(today, weekday),
        _ when DayParts.Date(words, today) is { } date => date,
        _ => DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
    };

    /// <summary>Where nobody said which days are worked, no Saturday is meant by "working day".</summary>
    private static ReminderPolicy OnWeekdays(ReminderPolicy policy) =>
        policy.WorkingDays == Weekdays.All ? policy with { WorkingDays = Weekdays.MondayToFriday } : policy;

    private static DateOnly After(DateOnly day, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return day.AddDays(ahead == 0 ? 7 : ahead);
    }

    internal static DayOfWeek? Weekday(string words) =>
        ClockTimes.Day(words.StartsWith("next ", StringComparison.Ordinal) ? words[5..] : words);

    [GeneratedRegex(
        @"^(?:me\s+)?(?:(?:in|until|till|on|for|by|bis|am|um|an|dans|jusqu'à|jusqu'au|hasta|dentro de|fino a|tra|fra|até|em|tot|over|do|za|через|до|om)\s+)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern();

    [GeneratedRegex(
        @"^([0-9]{1,6})\s*(?:(?<m>m|min|mins|minutes?|minuten?|minutos?|minuti|minuut|minut[yę]?|минут[уы]?)"
        + @"|(?<h>h|hrs?|hours?|std|stunden?|heures?|horas?|ore|uur|godzin[yę]?|час(?:а|ов)?)"
        + @"|(?<d>d|days?|tage?n?|jours?|días?|dias?|giorni|dag(?:en|ar)?|dni|дн(?:я|ей)|день)"
        + @"|(?<w>w|weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|tygodni[ea]?|недел[иь]))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();

    /// <summary>"1 hour 30 minutes", "1h30", "2 h and 15 min".</summary>
    [GeneratedRegex(
        @"^([0-9]{1,3})\s*(?:h|hrs?|hours?|stunden?|heures?|horas?)\s*(?:,|and|und|et|y)?\s*([0-9]{1,3})\s*(?:m|min|mins|minutes?|minuten|minutos)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex("^([0-9]{1,3}) (?:(?:business|working|work) ?days?|arbeitstagen?|werktagen?)$", RegexOptions.CultureInvariant)]
    private static partial Regex WorkingDays();

    [GeneratedRegex("^[0-9]{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[0-9]{1,2}\s*[./-]\s*[0-9]{1,2}(?:\s*[./-]\s*[0-9]{0,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
