using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>
/// What goes out now to one person, of all reminders that are to come to them: one message for each step of the ladder. Pure: the
/// sweep does what it says, and the simulator shows it.
/// </summary>
/// <param name="Messages">The lowest step first.</param>
/// <param name="Postponed">Due by their row, but not any more: the calendar changed, or the person was at work elsewhere meanwhile.</param>
internal sealed record ReminderRound(ImmutableArray<RoundMessage> Messages, ImmutableArray<(ReminderCase Case, DateTimeOffset? Until)> Postponed)
{
    /// <param name="cases">All that are to come to one person.</param>
    public static ReminderRound Decide(IReadOnlyList<ReminderCase> cases, DateTimeOffset now)
    {
        var acts = cases.GroupBy(c => c.Owner.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(c => c.Row.LastActivityAt), StringComparer.Ordinal);
        var due = new List<(ReminderCase Case, EscalationStep Step)>();
        var postponed = ImmutableArray.CreateBuilder<(ReminderCase, DateTimeOffset?)>();
        foreach (var one in cases.Where(c => c.Row.DueAt <= now))
        {
            var next = ReminderPlanner.Next(one.Row, one.Policy, one.Ladder, isPass: false, now, acts[one.Owner.Id]);
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

        var rest = cases.Where(c => !(c.Row.DueAt <= now)).ToList();
        return new([.. due.GroupBy(d => d.Step, d => d.Case).OrderBy(g => g.Key).Select(g => Message(g.Key, [.. g], rest, acts, now))], postponed.ToImmutable());
    }

    private static RoundMessage Message(EscalationStep step, ImmutableArray<ReminderCase> due, List<ReminderCase> rest, Dictionary<string, DateTimeOffset> acts, DateTimeOffset now)
    {
        if (step != EscalationStep.Private)
        {
            return new(step, due, [], []);
        }

        var open = rest.Where(c => !(c.Row.SnoozedUntil > now)).ToList();
        ImmutableArray<ReminderCase> along = [.. open.Where(c => c.Row.AskedFor is null && c.Policy.Rhythm is null && ReminderPlanner.Next(c.Row, c.Policy, c.Ladder, isPass: false, now, acts[c.Owner.Id])?.Step == EscalationStep.Private)];
        return new(step, due, along, [.. open.Except(along)]);
    }
}

/// <param name="Due">Not empty.</param>
/// <param name="Along">Not due yet, but to come by the waits alone: said in the same message, and it counts for them, so that no second one follows on its heels.</param>
/// <param name="Listed">Pending too, and only named: they come in their own rhythm.</param>
internal sealed record RoundMessage(EscalationStep Step, ImmutableArray<ReminderCase> Due, ImmutableArray<ReminderCase> Along, ImmutableArray<ReminderCase> Listed)
{
    public IEnumerable<ReminderCase> Counted => Due.Concat(Along);

    public IEnumerable<ReminderCase> All => Counted.Concat(Listed);

    public bool IsAbout(string slug) => Counted.Any(c => c.Slug == slug);

    public RoundMessage Only(IReadOnlySet<string> slugs) =>
        this with { Due = In(Due, slugs), Along = In(Along, slugs), Listed = In(Listed, slugs) };

    private static ImmutableArray<ReminderCase> In(ImmutableArray<ReminderCase> cases, IReadOnlySet<string> slugs) => [.. cases.Where(c => slugs.Contains(c.Slug))];
}
