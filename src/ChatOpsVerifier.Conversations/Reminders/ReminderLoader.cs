using System.Text.Json;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Collects what one person gets: their own reminders, and those of the people they cover for.</summary>
internal sealed partial class ReminderLoader(
    ReportReader reader, ReminderPolicies policies, EscalationLadders ladders, IPeople people, ILogger<ReminderLoader> logger)
{
    /// <summary>Reports of one person that one message looks at; nobody works more, and the rest comes next time.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<ScheduledReminder>> GatherAsync(IStoreReader store, PolicyBook known, Person recipient, DateTimeOffset now)
    {
        var reminders = new List<ScheduledReminder>();
        foreach (var owner in people.All.Where(p => p.Role == PersonRole.Operator && known.RecipientOf(p, now)?.Id == recipient.Id))
        {
            foreach (var row in await store.ReadRemindersOfAsync(owner.Id, Most))
            {
                reminders.Add(Scheduled(await policies.ReadAsync(store, row.Slug), owner, recipient, row));
            }
        }

        return reminders;
    }

    public ScheduledReminder Scheduled(
        PolicyBook book,
        Person owner,
        Person recipient,
        ReminderRecord row) => new(row, owner, book.Of(owner, recipient, row), ladders.Of(recipient, row.Slug));

    /// <summary>The reports behind them with the person's conversations; one that cannot be read must not block the others.</summary>
    public async Task<IReadOnlyList<ReminderSubject>> ReadAsync(
        IStoreReader store, IEnumerable<ScheduledReminder> reminders, Func<string, ConversationRef> placeOf)
    {
        var subjects = new List<ReminderSubject>();
        foreach (var slug in reminders.Select(c => c.Slug).Distinct(StringComparer.Ordinal))
        {
            try
            {
                if (await store.FindReportAsync(slug) is { } record
                    && await reader.ReadAsync(record, store) is { IsPass: false } report)
                {
                    var place = placeOf(slug);
                    var kept = await store.FindConversationAsync(place, slug);
                    subjects.Add(new(report, place, kept, kept is null ? FlowState.New : FlowStateJson.Read(kept.StateJson)));
                }
            }
            catch (Exception fault) when (fault is InvalidDataException or JsonException or KeyNotFoundException or FormatException)
            {
                Log.Unreadable(logger, slug, fault.GetType().Name);
            }
        }

        return subjects;
    }

    private static partial class Log
    {
        [LoggerMessage(32, LogLevel.Error, "The reminder leaves {Slug} out, which cannot be read: {Fault}")]
        public static partial void Unreadable(ILogger logger, string slug, string fault);
    }
}

/// <summary>A report that a reminder speaks of, with the person's conversation about it.</summary>
/// <param name="Kept">Null: they have not spoken there yet.</param>
internal sealed record ReminderSubject(ReportSnapshot Report, ConversationRef Place, ConversationRecord? Kept, FlowState State)
{
    public string Slug => Report.Slug;
}
