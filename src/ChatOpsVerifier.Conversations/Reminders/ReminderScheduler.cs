using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Keeps one reminder row for each operator of a report, in the transaction of whatever changed it.</summary>
internal sealed class ReminderScheduler(IPeople people, ReminderPlaces places, IOptions<ReminderOptions> options)
{
    /// <returns>The earliest reminder to come; null: none.</returns>
    public async Task<DateTimeOffset?> RescheduleAsync(IStoreTransaction transaction, string slug, bool isPass, DateTimeOffset now, Deed? deed)
    {
        DateTimeOffset? earliest = null;
        if (!options.Value.Enabled)
        {
            return null;
        }

        foreach (var person in people.All.Where(p => p.Role == PersonRole.Operator))
        {
            var mine = deed?.Person.Id == person.Id ? deed : null;
            var kept = await transaction.FindReminderAsync(slug, person.Id);
            var acted = mine is { CountsAsActivity: true } ? mine.Conversation : kept?.Conversation;
            if ((places.For(person, slug, acted) ?? mine?.Conversation) is not { } place)
            {
                continue;
            }

            var before = kept ?? new ReminderRecord(slug, person.Id, place, null, now, 0, null, null, false);
            var after = mine is { CountsAsActivity: true } ? ReminderPlanner.Active(before, place, now) : before;
            // What is due already is the sweep's to send, whatever else changes the report: planned anew, a reminder that was asked for would be lost.
            var isDue = mine is null && before is { DueAt: { } dueAt, IsPaused: false } && dueAt <= now && !isPass;
            after = isDue ? before : ReminderPlanner.Plan(after, mine?.Effects ?? [], options.Value.ToPolicy(), isPass, now);
            if (kept is null || after != kept)
            {
                await transaction.SaveReminderAsync(after);
            }

            if (Explanation(kept, after, mine?.Effects ?? [], isPass) is { } reason)
            {
                await transaction.LogReminderAsync(new(slug, person.Id, Slots.Of(after.DueAt), "planned", reason, now));
            }

            earliest = after.DueAt is { } due && (earliest is null || due < earliest) ? due : earliest;
        }

        return earliest;
    }

    /// <returns>The earliest reminder to come; null: none.</returns>
    public async Task<DateTimeOffset?> EarliestAsync(IStoreTransaction transaction, string slug)
    {
        DateTimeOffset? earliest = null;
        foreach (var person in people.All.Where(p => p.Role == PersonRole.Operator))
        {
            var due = (await transaction.FindReminderAsync(slug, person.Id))?.DueAt;
            earliest = due is not null && (earliest is null || due < earliest) ? due : earliest;
        }

        return earliest;
    }

    /// <summary>Ordinary activity moves the instant with every turn and is told by the row itself; only what a person would ask about is written down.</summary>
    private static string? Explanation(ReminderRecord? before, ReminderRecord after, IReadOnlyCollection<FlowEffect> effects, bool isPass) => after switch
    {
        { DueAt: null } when isPass => before?.DueAt is null && before is not null ? null : "The report is PASS: nothing is pending.",
        { IsPaused: true } => before is { IsPaused: true } ? null : "Paused on request.",
        { DueAt: { } due } when effects.OfType<FlowEffect.Snooze>().Any() => $"Snoozed on request; next {Slots.Tell(due)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.RemindAt>().Any() => $"Asked for; next {Slots.Tell(due)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.RemindEvery>().Any() => $"A rhythm was asked for; next {Slots.Tell(due)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.RemindAsConfigured>().Any() => $"The configured rhythm was asked for; next {Slots.Tell(due)}.",
        { DueAt: { } due } when before is null => $"The report is not PASS; first reminder {Slots.Tell(due)}.",
        { DueAt: { } due } when before.DueAt is null => $"Reminders start again; next {Slots.Tell(due)}.",
        _ => null,
    };
}
