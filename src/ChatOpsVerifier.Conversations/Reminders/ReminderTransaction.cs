using ChatOpsVerifier.Conversations.Inbound;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Publishing;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>One due reminder, sent or explained away; commits as a whole or not at all.</summary>
internal sealed class ReminderTransaction(ReportReader reader, FlowContexts contexts, StatusPublisher status, ReminderScheduler scheduler, ReminderPlaces places, IPeople people, IOptions<ReminderOptions> options)
{
    /// <returns>True: a reminder is in the outbox.</returns>
    public async Task<bool> RunAsync(IStoreTransaction transaction, string slug, string personId, DateTimeOffset now)
    {
        var reminder = await transaction.FindReminderAsync(slug, personId);
        if (reminder is not { DueAt: { } due } || due > now)
        {
            // Something happened between reading and now: another sweep, or the person themselves.
            return false;
        }

        var record = await transaction.FindReportAsync(slug);
        var person = people.All.FirstOrDefault(p => p.Id == personId && p.Role == PersonRole.Operator);
        if (record is null || person is null)
        {
            return await DropAsync(transaction, reminder, record is null ? "There is no such report any more." : "The person is no operator any more.", now);
        }

        var report = await reader.ReadAsync(record, ReportSource.In(transaction, slug));
        if (report.IsPass)
        {
            return await DropAsync(transaction, reminder, "The report is PASS: nothing is pending.", now);
        }

        // Their account may have changed since, or the channel be gone.
        reminder = reminder with { Conversation = places.For(person, slug, reminder.Conversation)! };
        var why = Why(reminder, now);
        if (!await transaction.TryClaimReminderAsync(slug, personId, Slots.Of(due), why, now))
        {
            // The slot was used; the row should have moved on with it. It does now.
            await PlanNextAsync(transaction, reminder, now);
            await transaction.LogReminderAsync(new(slug, personId, Slots.Of(due), "skipped", "This reminder was sent before.", now));
            return false;
        }

        await SayAsync(transaction, report, person, reminder, due, why, now);
        var next = await PlanNextAsync(transaction, ReminderPlanner.Sent(reminder, now), now);
        await transaction.LogReminderAsync(new(slug, personId, Slots.Of(due), "sent", $"{why} {Pending(report)} Next {Slots.Tell(next)}.", now));
        await status.PublishAsync(transaction, report, await scheduler.EarliestAsync(transaction, slug), now);
        return true;
    }

    private async Task SayAsync(IStoreTransaction transaction, ReportSnapshot report, Person person, ReminderRecord reminder, DateTimeOffset due, string why, DateTimeOffset now)
    {
        var kept = await transaction.FindConversationAsync(reminder.Conversation, report.Slug);
        var state = kept is null ? FlowState.New : FlowStateJson.Read(kept.StateJson);
        var context = await contexts.BuildAsync(transaction, report, person, reminder.Conversation, [], now);
        var result = Flow.Step(state, new FlowInput.ReminderDue(Slots.Of(due), why), context);
        if (result.Events.Length > 0)
        {
            throw new InvalidOperationException("A reminder settles nothing; the flow made events of one.");
        }

        await transaction.SaveConversationAsync(new(reminder.Conversation, report.Slug, person.Id, FlowStateJson.Write(result.Next), kept?.LastActivityAt ?? now));
        await transaction.SayAsync(people, report, reminder.Conversation, $"reminder:{report.Slug}:{person.Id}:{Slots.Of(due)}", result, now);
    }

    private async Task<DateTimeOffset?> PlanNextAsync(IStoreTransaction transaction, ReminderRecord reminder, DateTimeOffset now)
    {
        var policy = options.Value.ToPolicy();
        var next = ReminderPlanner.Plan(reminder, [], policy, isPass: false, now);
        // A plan that is due at once again would make the sweep run in circles.
        next = next.DueAt <= now ? next with { DueAt = now + ReminderPlanner.Of(reminder, policy).Interval } : next;
        await transaction.SaveReminderAsync(next);
        return next.DueAt;
    }

    private static async Task<bool> DropAsync(IStoreTransaction transaction, ReminderRecord reminder, string reason, DateTimeOffset now)
    {
        await transaction.SaveReminderAsync(reminder with { DueAt = null });
        await transaction.LogReminderAsync(new(reminder.Slug, reminder.PersonId, Slots.Of(reminder.DueAt), "skipped", reason, now));
        return false;
    }

    private static string Why(ReminderRecord reminder, DateTimeOffset now) => reminder switch
    {
        { SnoozedUntil: { } until } when until <= now && reminder.DueAt == until => "You asked to be reminded now.",
        { Sent: > 0 } => $"No answer since {Slots.Tell(reminder.LastActivityAt)}; this is reminder {reminder.Sent + 1} since then.",
        _ => $"No answer since {Slots.Tell(reminder.LastActivityAt)}.",
    };

    private static string Pending(ReportSnapshot report)
    {
        var counts = report.Assessment.Counts;
        return $"{counts.Checks - counts.Settled} of {counts.Checks} checks are pending.";
    }
}
