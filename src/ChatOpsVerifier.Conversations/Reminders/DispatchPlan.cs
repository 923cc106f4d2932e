using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>
/// What goes out now to one person, of all reminders that they get: one message for each escalation step. Pure: the sweep carries it
/// out, and the simulator shows it.
/// </summary>
/// <param name="Messages">The lowest step first.</param>
/// <param name="Postponed">Due by their row, but not any longer: the calendar changed, or the person was at work elsewhere meanwhile.</param>
internal sealed record DispatchPlan(ImmutableArray<PlannedMessage> Messages, ImmutableArray<(ScheduledReminder Reminder, DateTimeOffset? Until)> Postponed)
{
    /// <param name="reminders">All that <paramref name="recipient"/> gets.</param>
    public static DispatchPlan Decide(IReadOnlyList<ScheduledReminder> reminders, Person recipient, DateTimeOffset now)
    {
        var activity = reminders
            .GroupBy(c => c.Owner.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(c => c.Row.LastActivityAt), StringComparer.Ordinal);
        var due = new List<(ScheduledReminder Reminder, EscalationStep Step)>();
        var postponed = ImmutableArray.CreateBuilder<(ScheduledReminder, DateTimeOffset?)>();
        foreach (var one in reminders.Where(c => c.Row.DueAt <= now))
        {
            var next = ReminderPlanner.Next(one.Row, one.Policy, one.Ladder, isPass: false, now, activity[one.Owner.Id]);
            if (next is null || next.DueAt > now)
            {
                postponed.Add((one, next?.DueAt));
            }
            else if (ReminderPlanner.Postponed(one.Row, one.Policy, now) is { } later)
            {
                postponed.Add((one, later));
            }
            else
            {
                due.Add((one, next.Step));
            }
        }

        var rest = reminders.Where(c => !(c.Row.DueAt <= now)).ToList();
        return new(
            [.. due.GroupBy(d => d.Step, d => d.Reminder).OrderBy(g => g.Key).Select(g => Message(g.Key, [.. g], rest, activity, recipient, now))],
            postponed.ToImmutable());
    }

    private static PlannedMessage Message(
        EscalationStep step,
        ImmutableArray<ScheduledReminder> due,
        List<ScheduledReminder> rest,
        Dictionary<string, DateTimeOffset> activity,
        Person recipient,
        DateTimeOffset now)
    {
        if (step != EscalationStep.Private)
        {
            return new(step, Explained(due), [], []);
        }

        var open = rest.Where(c => !(c.Row.SnoozedUntil > now)).ToList();
        ImmutableArray<ScheduledReminder> along = [.. open.Where(c => c.Row.AskedFor is null
            && c.Policy.Rhythm is null
            && ReminderPlanner.Next(c.Row, c.Policy, c.Ladder, isPass: false, now, activity[c.Owner.Id])?.Step == EscalationStep.Private)];
        return new(step, Explained(due), Explained(along), [.. open.Except(along)]);

        ImmutableArray<ScheduledReminder> Explained(ImmutableArray<ScheduledReminder> included) =>
            [.. included.Select(one => one with { Why = ReminderExplanation.Of(one, step, recipient, now) })];
    }
}

/// <param name="Due">Not empty.</param>
/// <param name="Along">Not due yet, but to come by the waits alone: said in the same message, and it counts for them, so that no second one follows on its
/// heels.</param>
/// <param name="Listed">Pending too, and only named: they come in their own rhythm.</param>
internal sealed record PlannedMessage(
    EscalationStep Step, ImmutableArray<ScheduledReminder> Due, ImmutableArray<ScheduledReminder> Along, ImmutableArray<ScheduledReminder> Listed)
{
    public IEnumerable<ScheduledReminder> Counted => Due.Concat(Along);

    public IEnumerable<ScheduledReminder> All => Counted.Concat(Listed);

    public bool IsAbout(string slug) => Counted.Any(c => c.Slug == slug);

    public PlannedMessage Only(IReadOnlySet<string> slugs) =>
        this with { Due = In(Due, slugs), Along = In(Along, slugs), Listed = In(Listed, slugs) };

    private static ImmutableArray<ScheduledReminder> In(
        ImmutableArray<ScheduledReminder> reminders, IReadOnlySet<string> slugs) => [.. reminders.Where(c => slugs.Contains(c.Slug))];
}
