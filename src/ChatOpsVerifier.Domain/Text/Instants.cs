using System.Globalization;
using NodaTime;

namespace ChatOpsVerifier.Domain.Text;

/// <summary>Days and instants as people read them, in English and with the zone's IANA name.</summary>
public static class Instants
{
    /// <returns>"Tue 24 Nov 2026, 09:00 (Europe/Vienna)"; "none" for <c>null</c>.</returns>
    public static string Tell(DateTimeOffset? at, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return at is { } instant ? $"{Local(Instant.FromDateTimeOffset(instant).InZone(zone).ToDateTimeOffset())} ({zone.Id})" : "none";
    }

    /// <returns>"Tue 24 Nov 2026, 09:00", by the offset of <paramref name="local"/>.</returns>
    public static string Local(DateTimeOffset local) => local.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <returns>"Tue 24 Nov 2026".</returns>
    public static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
}
