using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>When somebody is reminded next, in one sentence that is the same wherever it is read.</summary>
public static class NextReminderNotice
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
            { Away: { } away } when away.Until > now => $"You are away until {Instants.Tell(away.Until, zone)}.",
            { SnoozedUntil: { } until } when until > now => $"Snoozed until {Instants.Tell(until, zone)}.",
            { NextAt: { } next } when policy.Rhythm is { } rhythm => $"I remind you {RhythmRequests.Tell(rhythm)}; next at {Instants.Tell(next, zone)}.",
            { NextAt: { } next } => $"The next reminder goes out at {Instants.Tell(next, zone)}.",
            _ => "No reminder is planned.",
        };
    }
}
