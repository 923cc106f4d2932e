using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>When somebody is reminded next, in one sentence that is the same wherever it is read.</summary>
public static class ReminderWords
{
    /// <param name="policy">In force for the person and the report.</param>
    public static string Describe(ReminderView reminders, ReminderPolicy policy, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reminders);
        ArgumentNullException.ThrowIfNull(policy);
        var zone = policy.Zone;
        return reminders switch
        {
            { IsPaused: true } => "Reminders are paused.",
            { Away: { } away } when away.Until > now => $"You are away until {Words.Instant(away.Until, zone)}.",
            { SnoozedUntil: { } until } when until > now => $"Snoozed until {Words.Instant(until, zone)}.",
            { NextAt: { } next } when policy.Rhythm is { } rhythm => $"I remind you {RhythmWords.Tell(rhythm)}; next at {Words.Instant(next, zone)}.",
            { NextAt: { } next } => $"The next reminder goes out at {Words.Instant(next, zone)}.",
            _ => "No reminder is planned.",
        };
    }
}
