using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Why a reminder comes, in the words of the message, the ledger and the simulator alike. Pure.</summary>
internal static class WhyWords
{
    public static string Of(ReminderCase one, Person recipient, DateTimeOffset now)
    {
        var stands = recipient.Id == one.Owner.Id ? "" : $" {one.Owner.Name} is away; {recipient.Name} covers.";
        return Reason(one, now) + Step(one, now) + stands;
    }

    private static string Reason(ReminderCase one, DateTimeOffset now) => one.Row switch
    {
        { AskedFor: { } asked } when asked <= now => "You asked to be reminded now.",
        { SnoozedUntil: { } until } when until <= now && one.Row.DueAt == until => "You asked to be reminded now.",
        { AcknowledgedAt: { } on } => $"“I'm on it” was said at {Slots.Tell(on, one.Policy.Zone)}, with no activity since{Count(one.Row)}.",
        _ => $"No answer since {Slots.Tell(one.Row.LastActivityAt, one.Policy.Zone)}{Count(one.Row)}.",
    };

    private static string Count(ReminderRecord row) => row.Sent > 0 ? $"; this is reminder {row.Sent + 1} since then" : "";

    /// <summary>Of the steps above the first it is said what led to them.</summary>
    private static string Step(ReminderCase one, DateTimeOffset now) => ReminderPlanner.Next(one.Row, one.Policy, one.Ladder, isPass: false, now, one.Row.LastActivityAt)?.Step switch
    {
        EscalationStep.Channel => $" The private reminder of {Slots.Tell(one.Row.ReachedAt, one.Policy.Zone)} got no reply.",
        EscalationStep.SecondPerson => $" {(one.Row.Reached == EscalationStep.Channel ? "The mention in the channel" : "The private reminder")} of {Slots.Tell(one.Row.ReachedAt, one.Policy.Zone)} got no reply either.",
        _ => "",
    };
}
