namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>The days of a rhythm as instants: one on each, whatever the clocks or the zone do in between.</summary>
public static class RhythmSchedule
{
    /// <summary>
    /// A reminder that comes sooner than this after the last one (after a downtime, or when the person's zone has changed) would only repeat it.
    /// </summary>
    public static readonly TimeSpan Least = TimeSpan.FromHours(12);

    /// <summary>Longer than any run of days on which nobody works.</summary>
    private const int LongestHandover = 31;

    // Longer than the longest rhythm with the longest run of holidays behind it.
    private const int MostDays = 800;

    /// <summary>The first reminder of the rhythm behind an instant, as the calendar allows it.</summary>
    /// <param name="after">The person's last act, or the last reminder.</param>
    /// <param name="last">The last reminder as it was planned; null: none since the last act.</param>
    /// <returns>Null: the calendar allows none.</returns>
    public static DateTimeOffset? Next(ReminderPolicy policy, Rhythm.ByDays rhythm, DateTimeOffset after, DateTimeOffset? last)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(rhythm);
        // A day before may have handed its reminder on to a later one.
        var day = policy.Zone.DateOf(after).AddDays(-LongestHandover);
        day = day < rhythm.Since ? rhythm.Since : day;
        for (var ahead = 0; ahead <= MostDays; ahead++, day = day.AddDays(1))
        {
            if (IsIn(rhythm, day)
                && On(policy, day) is { } working
                && policy.Zone.At(working, rhythm.At) is var at && at > after
                && ReminderCalendar.Move(policy, at) is { } allowed
                && !(allowed - last < Least))
            {
                return allowed;
            }
        }

        return null;
    }

    /// <summary>A day on which nobody works hands its reminder to the next on which somebody does; where that has one of its own, they are one.</summary>
    private static DateOnly? On(ReminderPolicy policy, DateOnly day) =>
        ReminderCalendar.IsWorkingDay(policy, day) ? day : ReminderCalendar.WorkingDayAfter(policy, day);

    private static bool IsIn(Rhythm.ByDays rhythm, DateOnly day) =>
        rhythm.On.HasFlag(ReminderCalendar.Of(day.DayOfWeek)) && (day.DayNumber - rhythm.Since.DayNumber) % Math.Max(1, rhythm.Every) == 0;
}
