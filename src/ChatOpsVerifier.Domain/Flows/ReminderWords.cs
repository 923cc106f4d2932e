using ChatOpsVerifier.Domain.Flows.Commands;
using ChatOpsVerifier.Domain.Flows.Saying;
using NodaTime;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>When somebody is reminded next, in one sentence that is the same wherever it is read.</summary>
public static class ReminderWords
{
    /// <param name="zone">The person's own.</param>
    public static string Describe(ReminderView reminders, DateTimeOffset now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(reminders);
        ArgumentNullException.ThrowIfNull(zone);
        return reminders switch
        {
            { IsPaused: true } => "Reminders are paused.",
            { SnoozedUntil: { } until } when until > now => $"Snoozed until {Words.Instant(until, zone)}.",
            { NextAt: { } next, Interval: { } interval } => $"I remind you {RhythmWords.Tell(interval)}, as you asked; next at {Words.Instant(next, zone)}.",
            { NextAt: { } next } => $"The next reminder comes at {Words.Instant(next, zone)}.",
            _ => "No reminder is planned.",
        };
    }
}
