using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Why a reminder goes out, in sentences. Pure.</summary>
internal static class ReminderExplanation
{
    /// <param name="step">The step that was decided. It depends on what the person did on other reports as well, so it cannot be found from this reminder
    /// alone.</param>
    public static string Of(ScheduledReminder one, EscalationStep step, Person recipient, DateTimeOffset now)
    {
        var covers = recipient.Id == one.Owner.Id ? "" : $" {one.Owner.Name} is away; {recipient.Name} covers.";
        return Reason(one, now) + Escalated(one, step) + covers;
    }

    private static string Reason(ScheduledReminder one, DateTimeOffset now) => one.Row switch
    {
        { AskedFor: { } asked } when asked <= now => "You asked to be reminded now.",
        { SnoozedUntil: { } until } when until <= now && one.Row.DueAt == until => "You asked to be reminded now.",
        { AcknowledgedAt: { } on } => $"“I'm on it” was said at {Instants.Tell(on, one.Policy.Zone)}, with no activity since{Count(one.Row)}.",
        _ => $"No answer since {Instants.Tell(one.Row.LastActivityAt, one.Policy.Zone)}{Count(one.Row)}.",
    };

    private static string Count(ReminderRecord row) => row.Sent > 0 ? $"; this is reminder {row.Sent + 1} since then" : "";

    /// <summary>What led to a step after the first.</summary>
    private static string Escalated(ScheduledReminder one, EscalationStep step) => step switch
    {
        EscalationStep.Channel => $" The private reminder of {Instants.Tell(one.Row.ReachedAt, one.Policy.Zone)} got no reply.",
        EscalationStep.SecondPerson =>
            $" {(one.Row.Reached == EscalationStep.Channel ? "The mention in the channel" : "The private reminder")} of "
                + $"{Instants.Tell(one.Row.ReachedAt, one.Policy.Zone)} got no reply either.",
        _ => "",
    };
}
