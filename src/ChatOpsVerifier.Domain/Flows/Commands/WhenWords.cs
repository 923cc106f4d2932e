using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reminders;
using NodaTime;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Reads when: a duration, a day, a time. A day alone means nine in the morning in the person's zone.</summary>
internal static partial class WhenWords
{
    public const string Accepted = "I accept `2h`, `45 minutes`, `3 days`, `tomorrow`, `tomorrow 14:30`, `monday`, `next working day`, `17:00`, `2026-12-01` or `2026-12-01 09:00`, at most a year ahead.";

    private static readonly TimeOnly Morning = new(9, 0);

    /// <returns>UTC; null: no time to come within a year.</returns>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, DateTimeZone zone)
    {
        var words = LeadPattern().Replace(text.Trim().ToLowerInvariant(), "").Trim().TrimEnd('.');
        var at = Duration(words, now) ?? Day(words, now, zone);
        return at is { } instant && instant > now && instant <= now.AddDays(366) ? instant.ToUniversalTime() : null;
    }

    private static DateTimeOffset? Duration(string words, DateTimeOffset now)
    {
        if (words is "an hour" or "1 h" or "hour")
        {
            return now.AddHours(1);
        }

        if (DurationPattern().Match(words) is not { Success: true } match
            || !int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is 0 or > 600_000)
        {
            return null;
        }

        return match.Groups[2].Value[0] switch
        {
            'm' => now.AddMinutes(number),
            'h' => now.AddHours(number),
            'd' => now.AddDays(number),
            _ => now.AddDays(7.0 * number),
        };
    }

    private static DateTimeOffset? Day(string words, DateTimeOffset now, DateTimeZone zone)
    {
        var time = Morning;
        var hasTime = false;
        if (TimePattern().Match(words) is { Success: true } match)
        {
            if (!TimeOnly.TryParseExact(match.Groups[1].Value, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
            {
                return null;
            }

            hasTime = true;
            words = words[..match.Index].Trim();
        }

        var local = zone.ToLocal(now);
        var today = DateOnly.FromDateTime(local.DateTime);
        DateOnly? day = words switch
        {
            "" when hasTime => TimeOnly.FromDateTime(local.DateTime) < time ? today : today.AddDays(1),
            "today" when hasTime => today,
            "tomorrow" => today.AddDays(1),
            "next working day" or "working day" or "next workday" or "next business day" => WorkingDayAfter(today),
            "next week" => After(today, DayOfWeek.Monday),
            _ when Weekday(words) is { } weekday => After(today, weekday),
            _ when DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            _ => null,
        };
        return day is { } found ? zone.At(found, time) : null;
    }

    private static DateOnly WorkingDayAfter(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }

    private static DateOnly After(DateOnly day, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return day.AddDays(ahead == 0 ? 7 : ahead);
    }

    internal static DayOfWeek? Weekday(string words)
    {
        var name = words.StartsWith("next ", StringComparison.Ordinal) ? words[5..] : words;
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var full = day.ToString().ToLowerInvariant();
            if (name.Length >= 3 && full.StartsWith(name, StringComparison.Ordinal))
            {
                return day;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:me\s+)?(?:(?:in|until|till|on|at|for)\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern();

    [GeneratedRegex(@"^([0-9]{1,6})\s*(m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"(?:^|\s)(?:at\s+)?([0-9]{1,2}:[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();
}
