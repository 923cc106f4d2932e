using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Reads how often: "daily", "every 2 hours", "every monday".</summary>
internal static partial class RhythmWords
{
    public const string Accepted = "A rhythm is `daily`, `weekly`, `hourly`, `every monday`, `every 2 hours` or `every 3 days`, from 5 minutes to 90 days; `remind as configured` goes back to the usual one.";

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <returns>The time between two reminders and the instant of the first; null: these words name no rhythm.</returns>
    public static (TimeSpan Interval, DateTimeOffset First)? Read(string text, DateTimeOffset now, DateTimeZone zone)
    {
        var words = text.Trim().ToLowerInvariant().TrimEnd('.');
        var every = words switch
        {
            "hourly" => "hour",
            "daily" => "day",
            "weekly" => "week",
            _ when EveryPattern().Match(words) is { Success: true } match => match.Groups[1].Value,
            _ => null,
        };
        if (every is null)
        {
            return null;
        }

        (TimeSpan Interval, DateTimeOffset? First) rhythm = every switch
        {
            "day" => (TimeSpan.FromDays(1), WhenWords.Read("tomorrow", now, zone)),
            "week" => (TimeSpan.FromDays(7), WhenWords.Read("next week", now, zone)),
            "hour" => (TimeSpan.FromHours(1), now.AddHours(1)),
            _ when CountPattern().IsMatch(every) && WhenWords.Read(every, now, zone) is { } next => (next - now, next),
            _ when WhenWords.Weekday(every) is not null => (TimeSpan.FromDays(7), WhenWords.Read(every, now, zone)),
            _ => default,
        };
        return rhythm.First is { } first && rhythm.Interval >= Shortest && rhythm.Interval <= Longest ? (rhythm.Interval, first.ToUniversalTime()) : null;
    }

    /// <summary>"every day", "every 2 hours", "every 90 minutes".</summary>
    public static string Tell(TimeSpan interval) => interval switch
    {
        { Ticks: TimeSpan.TicksPerDay } => "every day",
        { Ticks: 7 * TimeSpan.TicksPerDay } => "every week",
        { Ticks: TimeSpan.TicksPerHour } => "every hour",
        _ when interval.Ticks % TimeSpan.TicksPerDay == 0 => string.Create(CultureInfo.InvariantCulture, $"every {interval.TotalDays} days"),
        _ when interval.Ticks % TimeSpan.TicksPerHour == 0 => string.Create(CultureInfo.InvariantCulture, $"every {interval.TotalHours} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"every {interval.TotalMinutes:0} minutes"),
    };

    public static bool IsMeant(string text) => EveryPattern().IsMatch(text.Trim().ToLowerInvariant());

    [GeneratedRegex(@"^(?:me\s+)?(?:every|each)\s+(.{1,30})$", RegexOptions.CultureInvariant)]
    private static partial Regex EveryPattern();

    [GeneratedRegex("^[0-9]{1,6}\\s*[a-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex CountPattern();
}
