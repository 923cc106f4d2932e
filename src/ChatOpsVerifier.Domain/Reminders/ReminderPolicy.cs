namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>When to remind. Durations are elapsed time; the calendar (working hours, holidays, quiet hours) narrows them.</summary>
public sealed record ReminderPolicy
{
    /// <summary>Silence before the first reminder.</summary>
    public TimeSpan FirstAfter { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Between reminders.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Each further reminder waits this many times longer; 1: always the same.</summary>
    public double BackOff { get; init; } = 1.5;

    /// <summary>Longest wait.</summary>
    public TimeSpan Cap { get; init; } = TimeSpan.FromDays(7);
}
