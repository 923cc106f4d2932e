using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>A reminder row with everything that decides about it.</summary>
/// <param name="Owner">Whose reminder it is; somebody else may get it in their stead.</param>
/// <param name="Policy">The owner's, by the clock and calendar of who gets it.</param>
internal sealed record ScheduledReminder(ReminderRecord Row, Person Owner, ReminderPolicy Policy, EscalationPolicy Ladder)
{
    public string Slug => Row.Slug;

    /// <summary>
    /// Why it goes out now, in sentences; the message, the ledger and the simulator say the same. Empty until <see cref="DispatchPlan.Decide"/> includes it in
    /// a message.
    /// </summary>
    public string Why { get; init; } = "";

    /// <summary>The row with its next reminder, after what was just done with it.</summary>
    public ReminderRecord PlanNext(ReminderRecord row, DateTimeOffset now)
    {
        var next = ReminderPlanner.Plan(row, [], Policy, isPass: false, now, ladder: Ladder);
        // A plan that is due at once again would make the sweep run in circles.
        return next.DueAt <= now ? next with { DueAt = now + Policy.Interval } : next;
    }
}
