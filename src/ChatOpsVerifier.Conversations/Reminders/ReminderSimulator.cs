using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Reads everything that decides about reminders once, and runs the sweep's plans over it with a clock that jumps.</summary>
internal sealed class ReminderSimulator(
    IVerificationStore store,
    ReportReader reader,
    ReminderPolicies policies,
    ReminderFactsBuilder factsOf,
    EscalationLadders ladders,
    ReminderScheduler scheduler,
    ReminderPlaces places,
    IPeople people,
    IOptions<ReminderOptions> options,
    IOptions<EscalationOptions> escalation,
    TimeProvider time) : IReminderSimulator
{
    /// <summary>More messages than this are not an simulation.</summary>
    private const int Most = 1_000;

    public async Task<ReminderSimulation?> ReadAsync(string slug, int days, CancellationToken cancellationToken)
    {
        if (await store.FindReportAsync(slug, cancellationToken) is not { } record)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var report = await reader.ReadAsync(record, store, cancellationToken);
        var run = new Run(now, now.AddDays(days));
        var book = await policies.ReadAsync(store, slug, cancellationToken);
        var log = await ReminderLogs.ReadAsync(store, slug, 60, book.ZoneOf, cancellationToken);
        var persons = ImmutableArray.CreateBuilder<SimulatedPerson>();
        var operators = people.All.Where(p => p.Role == PersonRole.Operator).ToList();
        foreach (var person in operators)
        {
            await LoadAsync(run, report, person, cancellationToken);
            var row = run.Rows.GetValueOrDefault((slug, person.Id));
            var facts = factsOf.Of(run.Books[slug], person, slug, row, report.IsPass, log.Where(l => l.PersonId == person.Id), now);
            persons.Add(new(person.Id, person.Name, facts.IsEnabled ? row?.DueAt : null, WhyNotReminded.WhyNot(facts, now), facts.Policy.Zone));
        }

        var messages = options.Value.Enabled ? Simulate(run, slug) : [];
        return new(record, now, run.Until, messages, persons.ToImmutable(), operators is [var first, ..] ? book.ZoneOf(first.Id).Id : "UTC");
    }

    private async Task LoadAsync(Run run, ReportSnapshot asked, Person person, CancellationToken cancellationToken)
    {
        run.Books[asked.Slug] = run.Books.GetValueOrDefault(asked.Slug) ?? await policies.ReadAsync(store, asked.Slug, cancellationToken);
        var kept = await store.FindReminderAsync(asked.Slug, person.Id, cancellationToken);
        if (kept is null && !asked.IsPass && places.For(person, asked.Slug, null) is { } place)
        {
            // Nobody has planned it yet: as the next change of the report will.
            kept = scheduler.Plan(
                run.Books[asked.Slug], person, new(asked.Slug, person.Id, place, null, run.Now, 0, null, null, false), [], isPass: false, run.Now);
        }

        var rows = await store.ReadRemindersOfAsync(person.Id, ReminderLoader.Most, cancellationToken);
        foreach (var row in rows.Where(r => r.Slug != asked.Slug).Concat(kept is null ? [] : [kept]))
        {
            if (await store.FindReportAsync(row.Slug, cancellationToken) is { } record
                && await reader.ReadAsync(record, store, cancellationToken) is var report)
            {
                run.Books[row.Slug] = run.Books.GetValueOrDefault(row.Slug) ?? await policies.ReadAsync(store, row.Slug, cancellationToken);
                run.Rows[(row.Slug, person.Id)] = report.IsPass ? row with { DueAt = null } : row;
                var state = places.For(person, row.Slug, row.Conversation) is { } home
                    && await store.FindConversationAsync(home, row.Slug, cancellationToken) is { } talk ? FlowStateJson.Read(talk.StateJson) : null;
                run.Work[row.Slug] = PendingWork.Of(report.Assessment, state);
            }
        }
    }

    private ImmutableArray<SimulatedMessage> Simulate(Run run, string slug)
    {
        var messages = ImmutableArray.CreateBuilder<SimulatedMessage>();
        for (var rounds = 0; rounds < Most * 4 && messages.Count < Most; rounds++)
        {
            if (run.Rows.Values
                .Where(r => r.DueAt is not null)
                .OrderBy(r => r.DueAt)
                .ThenBy(r => r.Slug, StringComparer.Ordinal)
                .FirstOrDefault() is not { DueAt: { } due } row || due > run.Until)
            {
                break;
            }

            run.Now = due > run.Now ? due : run.Now;
            var owner = people.All.First(p => p.Id == row.PersonId);
            var book = run.Books[row.Slug];
            if (book.RecipientOf(owner, run.Now) is not { } recipient)
            {
                var later = scheduler.Plan(book, owner, row, [], isPass: false, run.Now);
                run.Keep(later.DueAt <= run.Now ? later with { DueAt = run.Now.AddDays(1) } : later);
                continue;
            }

            messages.AddRange(DispatchTo(run, book, recipient).Where(m => m.IsAbout(slug)).Select(m => Tell(run, recipient, m, slug)));
        }

        return messages.ToImmutable();
    }

    /// <summary>What goes out to one person now, and the rows behind it.</summary>
    private ImmutableArray<PlannedMessage> DispatchTo(Run run, PolicyBook book, Person recipient)
    {
        var owners = people.All
            .Where(p => p.Role == PersonRole.Operator && book.RecipientOf(p, run.Now)?.Id == recipient.Id)
            .ToDictionary(p => p.Id, StringComparer.Ordinal);
        List<ScheduledReminder> reminders =
        [
            .. run.Rows.Values.Where(r => r.DueAt is not null && owners.ContainsKey(r.PersonId))
                .Select(r => new ScheduledReminder(
                    r, owners[r.PersonId], run.Books[r.Slug].Of(owners[r.PersonId], recipient, r), ladders.Of(recipient, r.Slug))),
        ];
        var plan = DispatchPlan.Decide(reminders, recipient, run.Now);
        foreach (var (one, until) in plan.Postponed)
        {
            run.Keep(one.Row with { DueAt = until });
        }

        foreach (var message in plan.Messages)
        {
            foreach (var one in message.Counted)
            {
                run.Keep(one.PlanNext(ReminderPlanner.Sent(one.Row, one.Policy, run.Now, message.Step), run.Now));
            }
        }

        return plan.Messages;
    }

    private SimulatedMessage Tell(Run run, Person recipient, PlannedMessage message, string slug)
    {
        var one = message.Counted.First(c => c.Slug == slug);
        var counted = message.Counted.Select(c => c.Slug).Distinct(StringComparer.Ordinal).ToList();
        var opening = message.Step == EscalationStep.Private
            ? OpeningStep.Pick(counted.Select(s => (s, run.Work[s])), message.Counted.Max(c => c.Row.Sent), escalation.Value.RotateAfter)
            : null;
        var along = one.Row.DueAt > run.Now ? " Not due yet, but included in the message for what is due." : "";
        var begins = opening is null ? null : opening.Slug == slug ? opening.Item.Name : $"{opening.Item.Name} (of {opening.Slug})";
        return new(
            run.Now, one.Policy.Zone.ToLocal(run.Now), one.Policy.Zone.Id, recipient.Id, Reaches(recipient, message.Step, slug), message.Step,
            one.Why + along, begins, [.. counted.Where(s => s != slug)]);
    }

    private string Reaches(Person recipient, EscalationStep step, string slug) => step switch
    {
        EscalationStep.Channel =>
            $"the team's channel ({string.Join(", ", ladders.ChannelsOf(slug).Select(t => t.Conversation.Channel).Distinct())}), {recipient.Name} by name",
        EscalationStep.SecondPerson => ladders.SecondFor(recipient, slug) is { } second ? $"{second.Name}, about {recipient.Name}" : "nobody",
        _ =>
            places.For(recipient, slug, null) is { } place
                ? $"{recipient.Name}, in private ({place.Channel})"
                : $"{recipient.Name}, not reachable on any channel",
    };

    private sealed class Run(DateTimeOffset now, DateTimeOffset until)
    {
        public DateTimeOffset Now { get; set; } = now;

        public DateTimeOffset Until { get; } = until;

        public Dictionary<(string Slug, string PersonId), ReminderRecord> Rows { get; } = [];

        public Dictionary<string, PolicyBook> Books { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, ImmutableArray<WorkItem>> Work { get; } = new(StringComparer.Ordinal);

        public void Keep(ReminderRecord row) => Rows[(row.Slug, row.PersonId)] = row;
    }
}
