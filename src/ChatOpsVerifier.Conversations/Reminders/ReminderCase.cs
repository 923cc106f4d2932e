using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>A reminder row with everything that decides about it.</summary>
/// <param name="Owner">Whose reminder it is; somebody else may get it in their stead.</param>
/// <param name="Policy">The owner's, by the clock and calendar of who gets it.</param>
internal sealed record ReminderCase(ReminderRecord Row, Person Owner, ReminderPolicy Policy, EscalationPolicy Ladder)
{
    public string Slug => Row.Slug;
}
