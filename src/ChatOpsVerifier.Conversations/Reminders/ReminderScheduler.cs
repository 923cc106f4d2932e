using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Keeps one reminder row for each operator of a report, in the transaction of whatever changed it.</summary>
internal sealed class ReminderScheduler(IPeople people, ReminderPlaces places, ReminderPolicies policies, EscalationLadders ladders, IOptions<ReminderOptions> options)
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

        var rows = (await transaction.ReadRemindersAboutAsync(slug)).ToDictionary(r => r.PersonId, StringComparer.Ordinal);
        foreach (var person in people.All.Where(p => p.Role == PersonRole.Operator))
        {
            var mine = deed is null ? null : deed.Person.Id == person.Id ? deed : book.RecipientOf(person, now)?.Id == deed.Person.Id ? InTheirStead(deed) : null;
            var kept = rows.GetValueOrDefault(person.Id);
            var zone = book.ZoneOf(person.Id);
            if (kept is not null && mine is null && deed is { IsWork: true } && !isPass)
            {
                kept = await RelieveAsync(transaction, book, person, kept, deed, now);
            }

            var own = mine?.Person.Id == person.Id ? mine.Conversation : null;
            var acted = mine is { CountsAsActivity: true } ? own ?? kept?.Conversation : kept?.Conversation;
            if ((places.For(person, slug, acted) ?? own) is not { } place)
            {
                continue;
            }

            var before = kept ?? new ReminderRecord(slug, person.Id, place, null, now, 0, null, null, false);
            var after = mine is { CountsAsActivity: true } ? ReminderPlanner.Active(before, place, now, mine.Records) : before;
            // What is due already is the sweep's to send, whatever else changes the report: planned again, a reminder that was asked for would be lost.
            var isDue = mine is null && before is { DueAt: { } dueAt, IsPaused: false } && dueAt <= now && !isPass;
            after = mine is { CountsAsActivity: false } && after is { LastSlot: not null, SeenAt: null } ? after with { SeenAt = now } : after;
            after = isPass ? ReminderPlanner.AtPass(after) : after;
            after = isDue ? before : Plan(book, person, after, mine?.Effects ?? [], isPass, now);
            if (kept is null || after != kept)
            {
                await transaction.SaveReminderAsync(after);
            }

            await NoteAnswerAsync(transaction, before, after, mine, zone, now);
            if (isPass && mine is null && before.Reached >= EscalationStep.Channel)
            {
                await EscalationPosts.CloseAsync(transaction, person.Id, slug, "The report is PASS", zone, now);
            }

            if (Explanation(kept, after, mine?.Effects ?? [], isPass, zone) is { } reason)
            {
                await transaction.LogReminderAsync(new(slug, person.Id, Slots.Of(after.DueAt), "planned", reason, now));
            }
        }

        if (deed is not null && deed.Effects.Any(IsAboutAllReports))
        {
            await PlanOthersAsync(transaction, slug, deed.Person, now);
        }

        if (deed is not null && deed.Effects.Any(e => e is FlowEffect.Acknowledge))
        {
            await AcknowledgeOthersAsync(transaction, slug, deed, now);
        }
    }

    /// <summary>The row with its next reminder, by the policy in force and for anyone who gets it now.</summary>
    public ReminderRecord Plan(PolicyBook book, Person person, ReminderRecord record, IReadOnlyCollection<FlowEffect> effects, bool isPass, DateTimeOffset now)
    {
        var recipient = book.RecipientOf(person, now);
        var row = effects.Any(e => e is FlowEffect.RemindEvery or FlowEffect.RemindAsConfigured || (e is FlowEffect.ChangePolicy change && change.Field.IsOfTheSilence())) ? null : record;
        var policy = recipient is null ? book.Of(person, row) : book.Of(person, recipient, row);
        return ReminderPlanner.Plan(record, effects, policy, isPass, now, recipient is null ? book.AbsenceOf(person.Id, now)?.Until : null, ladders.Of(recipient ?? person, record.Slug));
    }

    /// <summary>A person's hours hold for all of their reports: what is planned elsewhere is planned again.</summary>
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

    /// <summary>The person who covers acts for the other person; what they ask for about their own reminders in general is theirs alone.</summary>
    private static Deed InTheirStead(Deed deed) => deed with { Effects = [.. deed.Effects.Where(e => e is FlowEffect.Snooze or FlowEffect.RemindAt or FlowEffect.Acknowledge)] };

    /// <summary>What came of the last reminder, and an end to what was said higher up the ladder.</summary>
    private static async Task NoteAnswerAsync(IStoreTransaction transaction, ReminderRecord before, ReminderRecord after, Deed? mine, DateTimeZone zone, DateTimeOffset now)
    {
        if (mine is null || before.LastSlot is not { } slot)
        {
            return;
        }

        var (what, reason) = mine switch
        {
            { CountsAsActivity: true } when mine.Effects.Any(e => e is FlowEffect.Acknowledge) => ("acted", $"{mine.Person.Name} said: I'm on it. That settles nothing; reminders resume if nothing follows."),
            { CountsAsActivity: true } => ("acted", $"{mine.Person.Name} {(mine.Records ? "recorded something" : "answered")}: escalation starts over."),
            _ when before.SeenAt is null && after.SeenAt is not null => ("seen", $"{mine.Person.Name} opened the conversation."),
            _ => ("", ""),
        };
        if (what.Length > 0)
        {
            await transaction.LogReminderAsync(new(before.Slug, before.PersonId, slot, what, reason, now) { Step = before.Reached, Recipient = mine.Person.Id });
        }

        if (mine.CountsAsActivity && before.Reached >= EscalationStep.Channel)
        {
            await EscalationPosts.CloseAsync(transaction, before.PersonId, before.Slug, $"{mine.Person.Name} has answered", zone, now);
        }
    }

    /// <summary>Silence is the report's: nobody is called in the channel about one that another operator has just worked on.</summary>
    private async Task<ReminderRecord> RelieveAsync(IStoreTransaction transaction, PolicyBook book, Person person, ReminderRecord before, Deed deed, DateTimeOffset now)
    {
        if (before.Reached == EscalationStep.None)
        {
            return before;
        }

        var zone = book.ZoneOf(person.Id);
        var relieved = ReminderPlanner.Relieved(before);
        // One that was asked for and is due is the sweep's to send; planned again, it would be lost.
        var after = before.AskedFor <= now ? relieved : Plan(book, person, relieved, [], isPass: false, now);
        await transaction.SaveReminderAsync(after);
        await transaction.LogReminderAsync(new(before.Slug, person.Id, Slots.Of(after.DueAt), "planned", $"{deed.Person.Name} worked on this report: escalation starts over. Next {Slots.Tell(after.DueAt, zone)}.", now));
        if (before.Reached >= EscalationStep.Channel)
        {
            await EscalationPosts.CloseAsync(transaction, person.Id, before.Slug, $"{deed.Person.Name} has worked on it", zone, now);
        }

        return after;
    }

    /// <summary>One message spoke of several reports, and whoever is on it is on all of them.</summary>
    private async Task AcknowledgeOthersAsync(IStoreTransaction transaction, string slug, Deed deed, DateTimeOffset now)
    {
        var rows = await transaction.ReadRemindersOfAsync(deed.Person.Id, ReminderCases.Most);
        foreach (var row in rows.Where(r => r.Slug != slug && r.LastSlot is not null))
        {
            var book = await policies.ReadAsync(transaction, row.Slug);
            var after = Plan(book, deed.Person, ReminderPlanner.Active(row, row.Conversation, now), [new FlowEffect.Acknowledge()], isPass: false, now);
            await transaction.SaveReminderAsync(after);
            await NoteAnswerAsync(transaction, row, after, deed, book.ZoneOf(row.PersonId), now);
            foreach (var other in people.All.Where(p => p.Role == PersonRole.Operator && p.Id != deed.Person.Id))
            {
                if (await transaction.FindReminderAsync(row.Slug, other.Id) is { } theirs)
                {
                    await RelieveAsync(transaction, book, other, theirs, deed, now);
                }
            }
        }
    }

    private static bool IsAboutAllReports(FlowEffect effect) =>
        effect is FlowEffect.ResumeReminders || (effect is FlowEffect.ChangePolicy change && change.Field.IsOfThePerson());

    /// <summary>Ordinary activity moves the instant with every turn and is told by the row itself; only what a person would ask about is written down.</summary>
    private static string? Explanation(ReminderRecord? before, ReminderRecord after, IReadOnlyCollection<FlowEffect> effects, bool isPass, DateTimeZone zone) => after switch
    {
        { DueAt: null } when isPass => before?.DueAt is null && before is not null ? null : "The report is PASS: nothing is pending.",
        { IsPaused: true } => before is { IsPaused: true } ? null : "Paused on request.",
        { DueAt: { } due } when effects.OfType<FlowEffect.Snooze>().Any() => $"Snoozed on request; next {Slots.Tell(due, zone)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.Acknowledge>().Any() => $"“I'm on it”; if nothing follows, escalation starts over {Slots.Tell(due, zone)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.RemindAt>().Any() => $"Requested; next {Slots.Tell(due, zone)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.RemindEvery>().Any() => $"A rhythm was requested; next {Slots.Tell(due, zone)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.RemindAsConfigured>().Any() => $"The configured rhythm was requested; next {Slots.Tell(due, zone)}.",
        { DueAt: { } due } when effects.OfType<FlowEffect.ChangePolicy>().FirstOrDefault() is { } change => $"{Told(change)}; next {Slots.Tell(due, zone)}.",
        { DueAt: { } due } when before is null => $"The report is not PASS; first reminder {Slots.Tell(due, zone)}.",
        { DueAt: { } due } when before.DueAt is null => $"Reminders start again; next {Slots.Tell(due, zone)}.",
        _ => null,
    };

    private static string Told(FlowEffect.ChangePolicy change) => change.Field switch
    {
        PolicyField.FirstAfter => "A different wait before the first reminder was requested",
        PolicyField.Interval or PolicyField.BackOff or PolicyField.Cap => "Different waits between reminders were requested",
        PolicyField.Due => "A different due date was requested",
        PolicyField.Zone => "A different time zone was requested",
        PolicyField.QuietHours => "Different quiet hours were requested",
        PolicyField.Away when change.Value.Away is not null => "Out of office",
        PolicyField.Away => "Back from being out of office",
        _ => "Different working hours or days were requested",
    };
}
