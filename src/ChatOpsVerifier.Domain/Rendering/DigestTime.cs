using ChatOpsVerifier.Domain.Reminders;
using NodaTime;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>The instant of each day from which "what is new" is counted. Pure; every local day has exactly one.</summary>
public static class DigestTime
{
    /// <param name="at">Local time; where a clock change skips it, what the clocks show instead; where one repeats it, the first of the two.</param>
    /// <returns>UTC; never after <paramref name="now"/>.</returns>
    public static DateTimeOffset LastUpTo(DateTimeOffset now, TimeOnly at, DateTimeZone zone)
    {
        var today = zone.DateOf(now);
        var latest = zone.At(today, at);
        return latest <= now ? latest : zone.At(today.AddDays(-1), at);
    }
}
