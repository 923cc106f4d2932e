using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Reads how often: "daily at 9", "weekdays 9:00", "every 2 hours", "every monday".</summary>
internal static partial class RhythmRequests
{
    public static readonly RichText Accepted =
        RichText.Of(
            $"A rhythm is `daily at 9`, `weekdays 9:00`, `weekly`, `every monday`, `every 2 days`, `hourly` or `every 2 hours`, from 5 minutes to 90 days; "
                + $"`remind as configured` goes back to the usual one.");

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private const int LongestDays = 90;

    /// <returns>The rhythm and the instant of its first reminder, as the calendar allows it; null: these words name no rhythm.</returns>
    public static (Rhythm Rhythm, DateTimeOffset First)? Read(string text, DateTimeOffset now, ReminderPolicy policy)
    {
        if (Find(text, policy.Zone.ToLocal(now).DateTime, policy.Morning) is not { } rhythm)
        {
            return null;
        }

        var first = ReminderSchedule.NextDue(policy with { Rhythm = rhythm }, new ReminderHistory(now, 0, null, null, IsPaused: false, IsPass: false), now);
        return first is { } at ? (rhythm, at) : null;
    }

    /// <param name="now">On the wall: every second day begins with the day after tomorrow.</param>
    /// <param name="morning">What a rhythm by days means without an hour.</param>
    public static Rhythm? Find(string text, DateTime now, TimeOnly morning)
    {
        var words = EachPattern().Replace(LeadPattern().Replace(text.Trim().ToLowerInvariant().TrimEnd('.'), ""), "every ");
        if (ClockTimes.Split(words) is not { } said)
        {
            return null;
        }

        return said.Words switch
        {
            "hourly" or "every hour" when said.Time is null => new Rhythm.Elapsed(TimeSpan.FromHours(1)),
            "daily" or "every day" => Days(1),
            "weekdays" or "every weekday" or "working days" or "every working day" => Days(1, Weekdays.MondayToFriday),
            "weekly" or "every week" => Days(1, Weekdays.Monday),
            "every other day" => Days(2),
            "every other week" => Days(14),
            _ when CountPattern().Match(said.Words) is { Success: true } count => Counted(count),
            _ when EveryPattern().Match(said.Words) is { Success: true } every && ClockTimes.Days(every.Groups[1].Value) is { } days => Days(1, days),
            _ => null,
        };

        Rhythm Days(int every, Weekdays on = Weekdays.All, TimeOnly? at = null) =>
            new Rhythm.ByDays(every, said.Time ?? at ?? morning, on, DateOnly.FromDateTime(now).AddDays(every == 1 ? 0 : every));

        Rhythm? Counted(Match count)
        {
            var number = int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture);
            return (count.Groups[2].Value[0], said.Time) switch
            {
                ('d', _) when number is > 0 and <= LongestDays => Days(number),
                ('w', _) when number is > 0 and <= LongestDays / 7 => Days(7 * number),
                ('h', null) when number is > 0 and <= 24 * LongestDays =>
                    number % 24 == 0 ? Days(number / 24, at: new TimeOnly(now.Hour, now.Minute)) : new Rhythm.Elapsed(TimeSpan.FromHours(number)),
                ('m', null) when number >= Shortest.TotalMinutes && number <= 24 * 60 * LongestDays => new Rhythm.Elapsed(TimeSpan.FromMinutes(number)),
                _ => null,
            };
        }
    }

    /// <summary>"every day at 09:00", "Monday to Friday at 09:00", "every 2 hours".</summary>
    public static string Tell(Rhythm rhythm) => rhythm switch
    {
        Rhythm.ByDays days => string.Create(CultureInfo.InvariantCulture, $"{Days(days)} at {days.At:HH\\:mm}"),
        Rhythm.Elapsed elapsed => Tell(elapsed.Every),
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm.GetType().Name, "Unknown."),
    };

    /// <summary>"every 2 hours", "every 90 minutes".</summary>
    public static string Tell(TimeSpan interval) => interval switch
    {
        { Ticks: TimeSpan.TicksPerDay } => "every day",
        { Ticks: TimeSpan.TicksPerHour } => "every hour",
        _ when interval.Ticks % TimeSpan.TicksPerDay == 0 =>
            string.Create(CultureInfo.InvariantCulture, $"every {Counted.Of((long)interval.TotalDays, "day")}"),
        _ when interval.Ticks % TimeSpan.TicksPerHour == 0 =>
            string.Create(CultureInfo.InvariantCulture, $"every {Counted.Of((long)interval.TotalHours, "hour")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"every {Counted.Of((long)Math.Round(interval.TotalMinutes), "minute")}"),
    };

    public static bool IsMeant(string text) => EveryPattern().IsMatch(LeadPattern().Replace(text.Trim().ToLowerInvariant(), ""));

    private static string Days(Rhythm.ByDays days) => days switch
    {
        { Every: 1, On: Weekdays.All } => "every day",
        { Every: 1, On: Weekdays.MondayToFriday } => "Monday to Friday",
        { Every: 1 } => "every " + ClockTimes.Tell(days.On),
        { Every: 7 } => "every week",
        _ => string.Create(CultureInfo.InvariantCulture, $"every {days.Every} days"),
    };

    [GeneratedRegex(@"^(?:me\s+)?(?:on\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern();

    [GeneratedRegex(@"^each\s+", RegexOptions.CultureInvariant)]
    private static partial Regex EachPattern();

    [GeneratedRegex(@"^(?:every|each)\s+(.{1,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex EveryPattern();

    [GeneratedRegex(@"^every\s+([0-9]{1,6})\s*(m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$", RegexOptions.CultureInvariant)]
    private static partial Regex CountPattern();
}
