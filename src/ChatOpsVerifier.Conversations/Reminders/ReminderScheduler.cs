using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Keeps one reminder row for each operator of a report, in the transaction of the change that moves it.</summary>
internal sealed class ReminderScheduler(
    IPeople people, ReminderPlaces places, ReminderPolicies policies, EscalationLadders ladders, IOptions<ReminderOptions> options)
{
    /// <param name="action">What somebody just did; null: the calendar or an import changed the report.</param>
    public async Task RescheduleAsync(IStoreTransaction transaction, string slug, bool isPass, DateTimeOffset now, PersonAction? action)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var book = await policies.ReadAsync(transaction, slug);
        if (action is not null)
        {
            book = await ReminderPolicies.KeepAsync(transaction, book, slug, action.Person, action.Effects, now);
        }

        var rows = (await transaction.ReadRemindersAboutAsync(slug)).ToDictionary(r => r.PersonId, StringComparer.Ordinal);
        foreach (var person in Operators())
        {
            var change = DecisionFor(book, slug, person, rows.GetValueOrDefault(person.Id), action, isPass, now).Decide();
            await ApplyAsync(transaction, slug, person, change, book.ZoneOf(person.Id), now);
        }

        if (action is not null)
        {
            await RescheduleOtherReportsAsync(transaction, slug, action, now);
        }
    }

    /// <summary>The row with its next reminder, by the policy in force and for the person who gets it now.</summary>
    public ReminderRecord Plan(PolicyBook book, Person person, ReminderRecord record, IReadOnlyCollection<FlowEffect> effects, bool isPass, DateTimeOffset now)
    {
        var recipient = book.RecipientOf(person, now);
        var isNewPolicy = effects.Any(e => e is FlowEffect.RemindEvery or FlowEffect.RemindAsConfigured
            || (e is FlowEffect.ChangePolicy change && change.Field.IsWaitOrCap()));
        var row = isNewPolicy ? null : record;
        var policy = recipient is null ? book.Of(person, row) : book.Of(person, recipient, row);
        return ReminderPlanner.Plan(
            record,
            effects,
            policy,
            isPass,
            now,
            recipient is null ? book.AbsenceOf(person.Id, now)?.Until : null,
            ladders.Of(recipient ?? person, record.Slug));
    }

    private RescheduleDecision DecisionFor(
        PolicyBook book, string slug, Person person, ReminderRecord? row, PersonAction? action, bool isPass, DateTimeOffset now) => new(
        slug,
        person,
        row,
        action,
        Mine(book, person, action, now),
        isPass,
        now,
        book.ZoneOf(person.Id),
        acted => places.For(person, slug, acted),
        (record, effects) => Plan(book, person, record, effects, isPass, now));

    private static PersonAction? Mine(PolicyBook book, Person person, PersonAction? action, DateTimeOffset now) =>
        action is null ? null
        : action.Person.Id == person.Id ? action
        : book.RecipientOf(person, now)?.Id == action.Person.Id ? OnBehalf(action)
        : null;

    /// <summary>A person who covers acts for the other person too; what they ask for about their own reminders in general is theirs alone.</summary>
    private static PersonAction OnBehalf(PersonAction action) =>
        action with { Effects = [.. action.Effects.Where(e => e is FlowEffect.Snooze or FlowEffect.RemindAt or FlowEffect.Acknowledge)] };

    private static async Task ApplyAsync(
        IStoreTransaction transaction, string slug, Person person, ReminderChange change, DateTimeZone zone, DateTimeOffset now)
    {
        if (change.Row is { } row)
        {
            await transaction.SaveReminderAsync(row);
        }

        foreach (var line in change.Log)
        {
            await transaction.LogReminderAsync(line);
        }

        if (change.Resolved is { } because)
        {
            await EscalationPosts.CloseAsync(transaction, person.Id, slug, because, zone, now);
        }
    }

    private async Task RescheduleOtherReportsAsync(IStoreTransaction transaction, string slug, PersonAction action, DateTimeOffset now)
    {
        if (action.Effects.Any(IsAboutAllReports))
        {
            await PlanOthersAsync(transaction, slug, action.Person, now);
        }

        if (action.Effects.Any(e => e is FlowEffect.Acknowledge))
        {
            await AcknowledgeOthersAsync(transaction, slug, action, now);
        }
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

    /// <summary>One message was about several reports, so "I'm on it" holds for all of them.</summary>
    private async Task AcknowledgeOthersAsync(IStoreTransaction transaction, string slug, PersonAction action, DateTimeOffset now)
    {
        var rows = await transaction.ReadRemindersOfAsync(action.Person.Id, ReminderLoader.Most);
        foreach (var row in rows.Where(r => r.Slug != slug && r.LastSlot is not null))
        {
            var book = await policies.ReadAsync(transaction, row.Slug);
            var after = Plan(book, action.Person, ReminderPlanner.Active(row, row.Conversation, now), [new FlowEffect.Acknowledge()], isPass: false, now);
            var change = new ReminderChange(after, []).Then(RescheduleDecision.Answer(row, after, action, now));
            await ApplyAsync(transaction, row.Slug, action.Person, change, book.ZoneOf(row.PersonId), now);
            foreach (var other in Operators().Where(p => p.Id != action.Person.Id))
            {
                if (await transaction.FindReminderAsync(row.Slug, other.Id) is { } theirs)
                {
                    var restarted = DecisionFor(book, row.Slug, other, theirs, action, isPass: false, now).RestartEscalation(theirs, action.Person);
                    await ApplyAsync(transaction, row.Slug, other, restarted, book.ZoneOf(other.Id), now);
                }
            }
        }
    }

    private IEnumerable<Person> Operators() => people.All.Where(p => p.Role == PersonRole.Operator);

    private static bool IsAboutAllReports(FlowEffect effect) =>
        effect is FlowEffect.ResumeReminders || (effect is FlowEffect.ChangePolicy change && change.Field.IsPersonal());
}
