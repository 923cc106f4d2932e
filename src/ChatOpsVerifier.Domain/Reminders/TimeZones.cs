using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>
/// IANA time zones from data that is shipped with the program, so that the same instant is the same local time on every
/// machine, and in a container that has no zone data at all.
/// </summary>
public static class TimeZones
{
    /// <summary>An hour that the clocks show twice means the first of the two; one that they leave out means what they show instead.</summary>
    private static readonly ZoneLocalMappingResolver Asked = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <summary>The same, but a time that is left out becomes the first instant after the gap: what is counted must keep its order.</summary>
    private static readonly ZoneLocalMappingResolver Counted = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly FrozenDictionary<string, string> Ids = DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(i => i, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whatever upper and lower case: people type "europe/vienna".</summary>
    /// <returns>Null: there is no such zone.</returns>
    public static DateTimeZone? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Ids.TryGetValue(id.Trim(), out var known) ? DateTimeZoneProviders.Tzdb[known] : null;
    }

    /// <summary>Zones that a word may mean: "vienna" → Europe/Vienna.</summary>
    public static string[] Like(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var part = word.Trim().Replace(' ', '_');
        return part.Length < 3
            ? []
            : [.. Ids.Values.Where(i => i.Split('/')[^1].Contains(part, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(3)];
    }

    /// <summary>For an id that was checked when it was configured; UTC where it is no longer known.</summary>
    public static DateTimeZone Of(string id) => Find(id) ?? DateTimeZone.Utc;

    /// <summary>The same instant, with the offset of the zone.</summary>
    public static DateTimeOffset ToLocal(this DateTimeZone zone, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Instant.FromDateTimeOffset(at).InZone(zone).ToDateTimeOffset();
    }

    public static DateOnly DateOf(this DateTimeZone zone, DateTimeOffset at) => DateOnly.FromDateTime(zone.ToLocal(at).DateTime);

    /// <summary>The instant of a local time, in UTC.</summary>
    public static DateTimeOffset At(this DateTimeZone zone, DateOnly day, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Resolve(zone, LocalDateTime.FromDateTime(day.ToDateTime(time)), Asked);
    }

    /// <summary>So many days later at the same time on the wall.</summary>
    internal static DateTimeOffset PlusDays(this DateTimeZone zone, DateTimeOffset at, int days) =>
        Resolve(zone, Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime.PlusDays(days), Counted);

    private static DateTimeOffset Resolve(DateTimeZone zone, LocalDateTime local, ZoneLocalMappingResolver resolver) =>
        zone.ResolveLocal(local, resolver).ToInstant().ToDateTimeOffset();
}
