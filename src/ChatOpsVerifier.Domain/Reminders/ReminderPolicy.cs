using NodaTime;

namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>
/// When somebody is reminded of a report: the policy in force, all layers put together (<see cref="PolicyLayer"/>).
/// How long to wait without a reply comes from the waits or from a rhythm; the calendar moves what comes of it later, never earlier.
/// </summary>
public sealed record ReminderPolicy
{
    /// <summary>Time without a reply before the first reminder.</summary>
    public TimeSpan FirstAfter { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Between reminders. Whole days are days by the calendar: the hour on the wall stays, whatever the clocks do.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Each further reminder waits this many times longer; 1: always the same.</summary>
    public double BackOff { get; init; } = 1.5;

    /// <summary>Longest wait.</summary>
    public TimeSpan Cap { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Takes the place of the waits; null: none was asked for.</summary>
    public Rhythm? Rhythm { get; init; }

    /// <summary>The day on which everything is to be settled; the waits grow shorter as it comes near. Null: none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How often a person may put reminders off before anything is recorded again.</summary>
    public int SnoozeBudget { get; init; } = 5;

    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    public Weekdays WorkingDays { get; init; } = Weekdays.All;

    public DayHours WorkingHours { get; init; } = DayHours.WholeDay;

    /// <summary>Never a reminder in them, not even one that was asked for; null: none.</summary>
    public DayHours? QuietHours { get; init; }

    public Holidays Holidays { get; init; } = Holidays.None;

    /// <summary>What a day without an hour means: the beginning of the working hours, or nine.</summary>
    public TimeOnly Morning => WorkingHours.IsWholeDay ? new TimeOnly(9, 0) : WorkingHours.From;
}
