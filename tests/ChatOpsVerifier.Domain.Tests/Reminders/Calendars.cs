using ChatOpsVerifier.Domain.Reminders;
using CsCheck;
using NodaTime;

namespace ChatOpsVerifier.Domain.Tests.Reminders;

/// <summary>Policies and instants of a decade, in zones whose clocks misbehave in different ways.</summary>
internal static class Calendars
{
    /// <summary>
    /// Changes of an hour in both hemispheres and of half an hour; a zone half an hour off and one without changes; one that gave changes up; one that once
    /// left out a day.
    /// </summary>
    public static readonly string[] Zones =
        ["UTC", "Europe/Vienna", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "Africa/Casablanca"];

    public static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset End = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly Gen<DateTimeZone> AnyZone = Gen.Int[0, Zones.Length - 1].Select(n => Zones[n]).Select(TimeZones.Of);

    public static readonly Gen<DateTimeOffset> Instants = Gen.Frequency(
        (2, Gen.Long[Begin.UtcTicks, End.UtcTicks].Select(t => new DateTimeOffset(t, TimeSpan.Zero))),
        (2, Gen.Select(AnyZone, Gen.Int[0, 30], Gen.Int[-240, 240]).Select((zone, n, minutes) => Change(zone, n).AddMinutes(minutes))));

    public static readonly Gen<TimeOnly> Times = Gen.Int[0, 95].Select(q => TimeOnly.MinValue.AddMinutes(15 * q));

    public static readonly Gen<ReminderPolicy> Policies = Gen.Select(
        AnyZone,
        Gen.Int[1, 127],
        Gen.Select(Gen.Bool, Times, Times),
        Gen.Select(Gen.Bool, Times, Times),
        Gen.Int[0, 3652].Array[0, 40]).Select((zone, days, working, quiet, holidays) => new ReminderPolicy
        {
            Zone = zone,
            WorkingDays = (Weekdays)days,
            WorkingHours = working.Item1 ? new(working.Item2, working.Item3) : DayHours.WholeDay,
            QuietHours = quiet.Item1 && quiet.Item2 != quiet.Item3 ? new(quiet.Item2, quiet.Item3) : null,
            Holidays = new(holidays.Select(h => KeyValuePair.Create(DateOnly.FromDateTime(Begin.Date).AddDays(h), $"holiday {h}"))),
        });

    /// <summary>With something left of each working day: what people have, and what the program lets them have.</summary>
    public static readonly Gen<ReminderPolicy> Possible = Policies.Where(ReminderCalendar.IsPossible);

    /// <summary>What a calendar allows, said once more in other words: a test that asked the calendar itself would believe whatever it says.</summary>
    public static bool MayGoOut(ReminderPolicy policy, DateTimeOffset at)
    {
        var local = Instant.FromDateTimeOffset(at).InZone(policy.Zone).LocalDateTime;
        var isWorked = ((int)policy.WorkingDays & (1 << ((int)local.DayOfWeek - 1))) != 0;
        var isHoliday = policy.Holidays.Days.Any(d => d.Key == new DateOnly(local.Year, local.Month, local.Day));
        return isWorked
            && !isHoliday
            && IsWithin(policy.WorkingHours, local.TimeOfDay)
            && !(policy.QuietHours is { } quiet && IsWithin(quiet, local.TimeOfDay));
    }

    private static bool IsWithin(DayHours hours, LocalTime time)
    {
        // Counted from the beginning, around the clock.
        const long Day = NodaConstants.TicksPerDay;
        var (length, passed) = ((hours.To.Ticks - hours.From.Ticks + Day) % Day, (time.TickOfDay - hours.From.Ticks + Day) % Day);
        return length == 0 || passed < length;
    }

    public static string Tell(ReminderPolicy policy, DateTimeOffset at) =>
        $"{policy.Zone.ToLocal(at):ddd yyyy-MM-dd HH:mm zzz} in {policy.Zone.Id}; {policy.WorkingDays}, working {policy.WorkingHours}, quiet "
            + $"{policy.QuietHours}";

    private static DateTimeOffset Change(DateTimeZone zone, int number)
    {
        var changes = zone
            .GetZoneIntervals(Instant.FromDateTimeOffset(Begin), Instant.FromDateTimeOffset(End))
            .Where(i => i.HasEnd && i.End < Instant.FromDateTimeOffset(End))
            .ToList();
        return changes.Count == 0 ? Begin.AddDays(100 * number) : changes[number % changes.Count].End.ToDateTimeOffset();
    }
}
