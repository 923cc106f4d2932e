using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Conversations.Status;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>What a step of the conversation may look at.</summary>
internal sealed class FlowContexts(
    IPeople people,
    ReminderPolicies policies,
    ReminderFactsBuilder facts,
    StatusFigures figures,
    ReminderPlaces places,
    IOptions<EvidenceOptions> evidence,
    IOptions<PageOptions> page)
{
    public async Task<FlowContext> BuildAsync(
        IStoreReader store, ReportSnapshot report, Person person, ConversationRef place, IEnumerable<ReminderLogRecord> log, DateTimeOffset now)
    {
        var reminders = await store.ReadRemindersAboutAsync(report.Slug);
        var reminder = reminders.FirstOrDefault(r => r.PersonId == person.Id);
        var book = await policies.ReadAsync(store, report.Slug);
        var policy = book.Of(person, reminder);
        var today = policy.Zone.DateOf(now);
        List<ReminderLogRecord> mine = [.. log.Where(l => l.PersonId == person.Id)];
        return new FlowContext(report.Assessment, person.Id, person.Name, now, today, page.Value.ReportUrl(report.Slug))
        {
            MayAnswer = Permissions.MayAnswer(person),
            OperatorName = string.Join(" or ", people.All.Where(p => p.Role == PersonRole.Operator).Select(p => p.Name)),
            Policy = policy,
            PolicySources = book.SourcesOf(person),
            Colleagues = [.. people.All
                .Where(p => p.Role == PersonRole.Operator && p.Id != person.Id)
                .Select(p => new Colleague(p.Id, p.Name, book.AbsenceOf(p.Id, now)?.Until, places.For(p, report.Slug, null) is not null))],
            MaxEvidenceAgeDays = evidence.Value.MaxAgeDays,
            NameOf = people.NameOf,
            Beside = Beside(person, place),
            Status = await figures.OfAsync(report, store, book, reminders, now),
            Reminders = reminder is null
                ? null
                : new ReminderView(
                    reminder.DueAt,
                    reminder.SnoozedUntil,
                    reminder.IsPaused,
                    [.. mine.Select(l => $"{Instants.Tell(l.At, policy.Zone)}: {ReminderLogs.Tell(l, people.NameOf)}")],
                    reminder.Snoozes,
                    book.AbsenceOf(person.Id, now))
            {
                Facts = facts.Of(book, person, report.Slug, reminder, report.IsPass, mine, now),
                Last = ReminderFactsBuilder.Last(mine, people.NameOf, policy.Zone),
            },
        };
    }

    /// <summary>What the place understands beside the report's conversation.</summary>
    private static ImmutableArray<CommandHelp> Beside(Person person, ConversationRef place)
    {
        var all = PlaceCommands.Reports(Place.IsShared(place));
        ImmutableArray<CommandHelp> beside = Permissions.MayAnswer(person) ? [all, PlaceCommands.Import] : [all];
        return Place.IsShared(place) ? beside.Add(PlaceCommands.Page) : beside;
    }
}
