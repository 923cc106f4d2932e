using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Keeps one reminder row for each operator of a report, in the transaction of whatever changed it.</summary>
internal sealed class ReminderScheduler(IPeople people, ReminderPlaces places, ReminderPolicies policies, IOptions<ReminderOptions> options)
{
    public async Task RescheduleAsync(IStoreTransaction transaction, string slug, bool isPass, DateTimeOffset now, Deed? deed)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var book = await policies.ReadAsync(transaction, slug);
        if (deed is not null)
        {
            book = await ReminderPolicies.KeepAsync(transaction, book, slug, deed.Person, deed.Effects, now);
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
            var after = mine is { CountsAsActivity: true } ? ReminderPlanner.Active(before, place, now, mine.Records) : before;
            // What is due already is the sweep's to send, whatever else changes the report: planned anew, a reminder that was asked for would be lost.
            var isDue = mine is null && before is { DueAt: { } dueAt, IsPaused: false } && dueAt <= now && !isPass;
            after = isDue ? before : Plan(book, person, after, mine?.Effects ?? [], isPass, now);
            if (kept is null || after != kept)
            {
                await transaction.SaveReminderAsync(after);
            }

            if (Explanation(kept, after, mine?.Effects ?? [], isPass) is { } reason)
            {
                await transaction.LogReminderAsync(new(slug, person.Id, Slots.Of(after.DueAt), "planned", reason, now));
            }
        }

        if (deed is not null && deed.Effects.Any(IsAboutAllReports))
        {
            await PlanOthersAsync(transaction, slug, deed.Person, now);
        }
    }

    /// <summary>The row with its next reminder, by the policy in force and for whoever gets it now.</summary>
    public static ReminderRecord Plan(PolicyBook book, Person person, ReminderRecord record, IReadOnlyCollection<FlowEffect> effects, bool isPass, DateTimeOffset now)
    {
        var recipient = book.RecipientOf(person, now);
        var row = effects.Any(e => e is FlowEffect.RemindEvery or FlowEffect.RemindAsConfigured) ? null : record;
        var policy = recipient is null ? book.Of(person, row) : book.Of(person, recipient, row);
        return ReminderPlanner.Plan(record, effects, policy, isPass, now, recipient is null ? book.AbsenceOf(person.Id, now)?.Until : null);
    }

    /// <summary>A person's hours hold for all of their reports: what is planned elsewhere is planned anew.</summary>
    private async Task PlanOthersAsync(IStoreTransaction transaction, string slug, Person person, DateTimeOffset now)
    {
        foreach (var report in await transaction.ListReportsAsync())
        {
            if (report.Slug != slug && await transaction.FindReminderAsync(report.Slug, person.Id) is { DueAt: { } due } row && due > now)
            {
                var after = Plan(await policies.ReadAsync(transaction, report.Slug), person, row, [], isPass: false, now);
                if (after != row)
                {
                    await transaction.SaveReminderAsync(after);
                }
            }
        }
    }

    private static bool IsAboutAllReports(FlowEffect effect) =>
        effect is FlowEffect.ResumeReminders || (effect is FlowEffect.ChangePolicy change && change.Field.IsOfThePerson());

    /// <summary>Ordinary activity moves the instant with every turn and is told by the row itself; only what a person would ask about is written down.</summary>
    private static string? Explanation(ReminderRecord? before, ReminderRecord after, IReadOnlyCollection<FlowEffect> effects, bool isPass) => after switch
    {
        { DueAt: null } when isPass => before?.DueAt is null && before is not null ? null : "The report is PASS: nothing is pending.",
        { IsPaused: true } => before is { IsPaused: true } ? null : "Paused on request.",
        { DueAt: { } due } when effects.OfType<FlowEffect.Snooze>().Any() => $"Snoozed on request; next {Slots.Tell(due)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.RemindAt>().Any() => $"Asked for; next {Slots.Tell(due)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.RemindEvery>().Any() => $"A rhythm was asked for; next {Slots.Tell(due)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.RemindAsConfigured>().Any() => $"The configured rhythm was asked for; next {Slots.Tell(due)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.ChangePolicy>().FirstOrDefault() is { } change => $"{Told(change)}; next {Slots.Tell(due)}.",
        { DueAt: { } due } when before is null => $"The report is not PASS; first reminder {Slots.Tell(due)}.",
        { DueAt: { } due } when before.DueAt is null => $"Reminders start again; next {Slots.Tell(due)}.",
        _ => null,
    };

    private static string Told(FlowEffect.ChangePolicy change) => change.Field switch
    {
        PolicyField.Due => "Another due date was asked for",
        PolicyField.Zone => "Another time zone was asked for",
        PolicyField.QuietHours => "Other quiet hours were asked for",
        PolicyField.Away when change.Value.Away is not null => "Out of office, as was said",
        PolicyField.Away => "Back from being out of office",
        _ => "Other working hours or days were asked for",
    };
}
