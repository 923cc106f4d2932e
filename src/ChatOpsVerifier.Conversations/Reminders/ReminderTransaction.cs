using ChatOpsVerifier.Conversations.Inbound;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Publishing;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>One due reminder, sent or explained away; commits as a whole or not at all.</summary>
internal sealed class ReminderTransaction(ReportReader reader, FlowContexts contexts, StatusPublisher status, ReminderPlaces places, ReminderPolicies policies, IPeople people)
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

        var book = await policies.ReadAsync(transaction, slug);
        if (book.RecipientOf(person, now) is not { } recipient)
        {
            return await PostponeAsync(transaction, reminder, ReminderScheduler.Plan(book, person, reminder, [], isPass: false, now), $"{person.Name} is away, and nobody stands in.", now);
        }

        var policy = book.Of(person, recipient, reminder);
        if (ReminderPlanner.Postponed(reminder, policy, now) is { } later)
        {
            return await PostponeAsync(transaction, reminder, reminder with { DueAt = later }, $"{ReminderCalendar.WhyNot(policy, now)}.", now);
        }

        // Their account may have changed since, or the channel be gone.
        var own = recipient == person ? reminder : await transaction.FindReminderAsync(slug, recipient.Id);
        var place = places.For(recipient, slug, own?.Conversation)!;
        reminder = recipient == person ? reminder with { Conversation = place } : reminder;
        var why = Why(reminder, now) + (recipient == person ? "" : $" {person.Name} is away until {Slots.Tell(book.AbsenceOf(person.Id, now)?.Until)}; you stand in.");
        if (!await transaction.TryClaimReminderAsync(slug, personId, Slots.Of(due), why, now))
        {
            // The slot was used; the row should have moved on with it. It does now.
            await PlanNextAsync(transaction, book, person, reminder, now);
            await transaction.LogReminderAsync(new(slug, personId, Slots.Of(due), "skipped", "This reminder was sent before.", now));
            return false;
        }

        await SayAsync(transaction, report, recipient, place, Key(reminder, due), due, why, now);
        var next = await PlanNextAsync(transaction, book, person, ReminderPlanner.Sent(reminder, policy, now), now);
        await CountForOthersAsync(transaction, book, person, recipient, slug, now);
        await transaction.LogReminderAsync(new(slug, personId, Slots.Of(due), "sent", $"{why} {Pending(report)} Next {Slots.Tell(next)}.", now));
        await status.PublishAsync(transaction, report, now);
        return true;
    }

    private async Task SayAsync(IStoreTransaction transaction, ReportSnapshot report, Person person, ConversationRef place, string key, DateTimeOffset due, string why, DateTimeOffset now)
    {
        var kept = await transaction.FindConversationAsync(place, report.Slug);
        var state = kept is null ? FlowState.New : FlowStateJson.Read(kept.StateJson);
        var context = await contexts.BuildAsync(transaction, report, person, place, [], now);
        var result = Flow.Step(state, new FlowInput.ReminderDue(Slots.Of(due), why), context);
        if (result.Events.Length > 0)
        {
            throw new InvalidOperationException("A reminder settles nothing; the flow made events of one.");
        }

        await transaction.SaveConversationAsync(new(place, report.Slug, person.Id, FlowStateJson.Write(result.Next), kept?.LastActivityAt ?? now));
        await transaction.SayAsync(people, report, place, key, result, now);
    }

    private static async Task<DateTimeOffset?> PlanNextAsync(IStoreTransaction transaction, PolicyBook book, Person person, ReminderRecord reminder, DateTimeOffset now)
    {
        var next = ReminderScheduler.Plan(book, person, reminder, [], isPass: false, now);
        // A plan that is due at once again would make the sweep run in circles.
        next = next.DueAt <= now ? next with { DueAt = now + book.Of(person, reminder).Interval } : next;
        await transaction.SaveReminderAsync(next);
        return next.DueAt;
    }

    /// <summary>Who was reminded of a report was reminded of it, in whose place whatever: no second message about it follows on its heels.</summary>
    private async Task CountForOthersAsync(IStoreTransaction transaction, PolicyBook book, Person person, Person recipient, string slug, DateTimeOffset now)
    {
        foreach (var other in people.All.Where(p => p.Role == PersonRole.Operator && p.Id != person.Id && book.RecipientOf(p, now) == recipient))
        {
            if (await transaction.FindReminderAsync(slug, other.Id) is { DueAt: not null } row)
            {
                await PlanNextAsync(transaction, book, other, ReminderPlanner.Sent(row, book.Of(other, recipient, row), now), now);
            }
        }
    }

    private static async Task<bool> PostponeAsync(IStoreTransaction transaction, ReminderRecord reminder, ReminderRecord later, string reason, DateTimeOffset now)
    {
        await transaction.SaveReminderAsync(later);
        await transaction.LogReminderAsync(new(reminder.Slug, reminder.PersonId, Slots.Of(reminder.DueAt), "planned", $"Not sent now: {reason} Next {Slots.Tell(later.DueAt)}.", now));
        return false;
    }

    private static string Key(ReminderRecord reminder, DateTimeOffset due) => $"reminder:{reminder.Slug}:{reminder.PersonId}:{Slots.Of(due)}";

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
