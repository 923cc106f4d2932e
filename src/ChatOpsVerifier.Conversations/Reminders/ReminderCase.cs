using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>A reminder row with everything that decides about it.</summary>
/// <param name="Owner">Whose reminder it is; somebody else may get it in their stead.</param>
/// <param name="Policy">The owner's, by the clock and calendar of who gets it.</param>
internal sealed record ReminderCase(ReminderRecord Row, Person Owner, ReminderPolicy Policy, EscalationPolicy Ladder)
{
    public string Slug => Row.Slug;

    /// <summary>What the row becomes behind what was just done with it.</summary>
    public ReminderRecord PlanNext(ReminderRecord row, DateTimeOffset now)
    {
        var next = ReminderPlanner.Plan(row, [], Policy, isPass: false, now, ladder: Ladder);
        // A plan that is due at once again would make the sweep run in circles.
        return next.DueAt <= now ? next with { DueAt = now + Policy.Interval } : next;
    }
}
