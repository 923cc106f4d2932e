namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>The days of a rhythm as instants: one on each, whatever the clocks or the zone do in between.</summary>
public static class RhythmSchedule
{
    /// <summary>A reminder that comes sooner than this after the last one (after a downtime, or when the person's zone has changed) would only repeat it.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromHours(12);

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
        var day = policy.Zone.DateOf(after).AddDays(-1);
        day = day < rhythm.Since ? rhythm.Since : day;
        for (var ahead = 0; ahead <= MostDays; ahead++, day = day.AddDays(1))
        {
            if (IsIn(rhythm, day)
                && policy.Zone.At(day, rhythm.At) is var at && at > after
                && ReminderCalendar.NextAllowed(policy, at) is { } allowed
                && !(allowed - last < Least))
            {
                return allowed;
            }
        }

        return null;
    }

    private static bool IsIn(Rhythm.ByDays rhythm, DateOnly day) =>
        rhythm.On.HasFlag(ReminderCalendar.Of(day.DayOfWeek)) && (day.DayNumber - rhythm.Since.DayNumber) % Math.Max(1, rhythm.Every) == 0;
}
