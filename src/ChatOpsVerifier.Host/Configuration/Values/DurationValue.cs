using System.Globalization;
using ChatOpsVerifier.Conversations.Settings;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>Durations as settings write them: <c>1.00:00:00</c> is a day.</summary>
internal static class DurationValue
{
    private const int MostHours = 23;

    public static ValueReading Read(string text, SettingAttribute declaration)
    {
        // First, since "36:30:00" is not readable at all.
        if (Hours(text) is { } meant)
        {
            return ValueReading.Refused(use: $"{meant}, with the days before a dot (hours go up to {MostHours})");
        }

        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration))
        {
            return ValueReading.Refused();
        }

        return duration < declaration.LeastDuration ? ValueReading.Refused()
            : duration > declaration.MostDuration ? ValueReading.Refused([duration.ToString()], $"a duration of at most {declaration.MostDuration}")
            : ValueReading.Accepted(duration);
    }

    public static string? Accepts(SettingAttribute declaration) =>
        declaration.Shortest is null ? "a duration" : $"a duration, at least {Least(declaration.LeastDuration)}";

    /// <summary>"24:00:00" means a day to anyone who writes it; the framework reads 24 days.</summary>
    /// <returns>What was meant, as it is written; <c>null</c> if the text does not begin with more hours than a day has.</returns>
    private static string? Hours(string text) =>
        text.Split(':') is [var first, var minutes, .. { Length: <= 1 } seconds]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
        && hours is > MostHours and < 100_000
        && TimeSpan.TryParse($"0:{minutes}:{(seconds is [var s] ? s : "0")}", CultureInfo.InvariantCulture, out var rest)
            ? (TimeSpan.FromHours(hours) + rest).ToString()
            : null;

    private static string Least(TimeSpan shortest) =>
        shortest == TimeSpan.FromSeconds(1) ? "a second" : shortest == TimeSpan.FromMinutes(1) ? "a minute" : Durations.Of(shortest);
}
