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
        if (words is "an hour" or "1 h" or "hour")
        {
            return TimeSpan.FromHours(1);
        }

        if (DurationPattern().Match(words) is not { Success: true } match
            || !int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is 0 or > 600_000)
        {
            return null;
        }

        return match.Groups[2].Value[0] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => TimeSpan.FromDays(7 * number),
        };
    }

    private static DateTimeOffset? AtTime(string words, DateTimeOffset now, ReminderPolicy policy)
    {
        if (ClockTimes.Split(words) is not { } said)
        {
            return null;
        }

        var local = policy.Zone.ToLocal(now);
        var today = DateOnly.FromDateTime(local.DateTime);
        DateOnly? day = said switch
        {
            { Words: "", Time: { } time } => TimeOnly.FromDateTime(local.DateTime) < time ? today : today.AddDays(1),
            { Words: "today", Time: null } => null,
            _ => DayOf(said.Words, today, policy),
        };
        return day is { } found ? policy.Zone.At(found, said.Time ?? policy.Morning) : null;
    }

    private static DateOnly? DayOf(string words, DateOnly today, ReminderPolicy policy) => words switch
    {
        "today" => today,
        "tomorrow" => today.AddDays(1),
        "next working day" or "working day" or "next workday" or "next business day" => ReminderCalendar.WorkingDayAfter(OnWeekdays(policy), today),
        "next week" => After(today, DayOfWeek.Monday),
        _ when Weekday(words) is { } weekday => After(today, weekday),
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

    [GeneratedRegex(@"^(?:me\s+)?(?:(?:in|until|till|on|for)\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern();

    [GeneratedRegex(@"^([0-9]{1,6})\s*(m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();

    [GeneratedRegex("^[0-9]{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[0-9]{1,2}\s*[./-]\s*[0-9]{1,2}(?:\s*[./-]\s*[0-9]{0,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
