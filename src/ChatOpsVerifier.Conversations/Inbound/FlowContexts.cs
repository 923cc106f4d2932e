using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Publishing;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>What a step of the conversation may look at.</summary>
internal sealed class FlowContexts(IPeople people, IOptions<EvidenceOptions> evidence, IOptions<PageOptions> page)
{
    public async Task<FlowContext> BuildAsync(IStoreTransaction transaction, ReportSnapshot report, Person person, ConversationRef place, IEnumerable<ReminderLogRecord> log, DateTimeOffset now)
    {
        var zone = ZoneOf(person);
        var today = zone.DateOf(now);
        var reminder = await transaction.FindReminderAsync(report.Slug, person.Id);
        return new FlowContext(report.Assessment, person.Id, person.Name, now, today, page.Value.ReportUrl(report.Slug))
        {
            MayAnswer = Permissions.MayAnswer(person),
            OperatorName = string.Join(" or ", people.All.Where(p => p.Role == PersonRole.Operator).Select(p => p.Name)),
            Zone = zone,
            MaxEvidenceAgeDays = evidence.Value.MaxAgeDays,
            NameOf = people.NameOf,
            Beside = Beside(person, place),
            Reminders = reminder is null ? null : new ReminderView(reminder.DueAt, reminder.SnoozedUntil, reminder.IsPaused, [.. log.Where(l => l.PersonId == person.Id).Select(Tell)], reminder.Interval),
        };
    }

    /// <summary>What the place understands beside the report's conversation.</summary>
    private static ImmutableArray<CommandHelp> Beside(Person person, ConversationRef place)
    {
        var all = PlaceCommands.Reports(Place.IsShared(place));
        return Permissions.MayAnswer(person) ? [all, PlaceCommands.Import] : [all];
    }

    public static DateTimeZone ZoneOf(Person person) => TimeZones.Of(person.TimeZone);

    private static string Tell(ReminderLogRecord line) => $"{Reminders.Slots.Tell(line.At)}: {line.What}. {line.Reason}";
}
