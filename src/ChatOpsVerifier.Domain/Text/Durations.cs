using System.Globalization;
using Humanizer;

namespace ChatOpsVerifier.Domain.Text;

/// <summary>Time spans as people read them, in one unit, so that what is shown can also be typed: "36 hours", not "1 day 12 hours".</summary>
public static class Durations
{
    /// <returns>"4 hours", "36 hours", "7 days", "90 seconds": in the largest unit that needs no fraction; seconds are cut off.</returns>
    public static string Of(TimeSpan span) => In(
        span.Ticks % TimeSpan.TicksPerDay == 0 ? TimeUnit.Day
        : span.Ticks % TimeSpan.TicksPerHour == 0 ? TimeUnit.Hour
        : span.Ticks % TimeSpan.TicksPerMinute == 0 ? TimeUnit.Minute
        : TimeUnit.Second,
        span);

    /// <returns>"about 5 days" where the span is not a whole number of what a person would count it in.</returns>
    public static string About(TimeSpan span) =>
        (span.Ticks % TimeSpan.TicksPerHour == 0 && span < TimeSpan.FromDays(2)) || span.Ticks % TimeSpan.TicksPerDay == 0 ? Of(span)
        : span >= TimeSpan.FromHours(2) ? $"about {Rounded(span)}"
        : span >= TimeSpan.FromMinutes(2) ? Rounded(span)
        : Of(span);

    /// <returns>"5 days", "30 hours", "90 minutes": from two of a unit on, to the nearest.</returns>
    public static string Rounded(TimeSpan span) =>
        span >= TimeSpan.FromDays(2) ? In(TimeUnit.Day, TimeSpan.FromDays(Math.Round(span.TotalDays)))
        : span >= TimeSpan.FromHours(2) ? In(TimeUnit.Hour, TimeSpan.FromHours(Math.Round(span.TotalHours)))
        : In(TimeUnit.Minute, TimeSpan.FromMinutes(Math.Round(span.TotalMinutes)));

    private static string In(TimeUnit unit, TimeSpan span) => span.Humanize(1, CultureInfo.InvariantCulture, maxUnit: unit, minUnit: unit);
}
