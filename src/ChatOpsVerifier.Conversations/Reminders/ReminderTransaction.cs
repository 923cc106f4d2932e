using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Conversations.Status;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>What is due for one person, sent or explained away; commits as a whole or not at all.</summary>
internal sealed class ReminderTransaction(
    ReportReader reader, ReminderLoader loader, ReminderMessages messages, EscalationMessages escalations, StatusPublisher status, ReminderScheduler scheduler,
    ReminderPlaces places, ReminderPolicies policies, IPeople people)
{
    /// <summary>Later than this, the log says why: the program was not running, or the machine was suspended.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <returns>How many messages are in the outbox.</returns>
    public async Task<int> RunAsync(IStoreTransaction transaction, string slug, string personId, DateTimeOffset now)
    {
        var row = await transaction.FindReminderAsync(slug, personId);
        if (row is not { DueAt: { } due } || due > now)
        {
            // Something happened between reading and now: another sweep, a message that was about this report too, or the person acted.
            return 0;
        }

        var record = await transaction.FindReportAsync(slug);
        var person = people.All.FirstOrDefault(p => p.Id == personId && p.Role == PersonRole.Operator);
        if (record is null || person is null)
        {
            return await DropAsync(transaction, row, record is null ? "The report no longer exists." : "The person is no longer an operator.", now);
        }

        if ((await reader.ReadAsync(record, transaction)).IsPass)
        {
            return await DropAsync(transaction, row, "The report is PASS: nothing is pending.", now);
        }

        var book = await policies.ReadAsync(transaction, slug);
        if (book.RecipientOf(person, now) is not { } recipient)
        {
            return await PostponeAsync(
                transaction,
                row,
                scheduler.Plan(book, person, row, [], isPass: false, now),
                $"{person.Name} is away, and nobody covers.",
                book.Of(person, row).Zone,
                now);
        }

        return await WorkAsync(transaction, book, recipient, now);
    }

    private async Task<int> WorkAsync(IStoreTransaction transaction, PolicyBook book, Person recipient, DateTimeOffset now)
    {
        var all = await loader.GatherAsync(transaction, book, recipient, now);
        var plan = DispatchPlan.Decide(all, recipient, now);
        foreach (var (one, until) in plan.Postponed)
        {
            var why = ReminderCalendar.WhyNot(one.Policy, now) is { } held ? $"{held}." : $"{one.Owner.Name} was active on another report in the meantime.";
            await PostponeAsync(transaction, one.Row, one.Row with { DueAt = until }, why, one.Policy.Zone, now);
        }

        var sent = 0;
        foreach (var message in plan.Messages)
        {
            sent += await SendAsync(transaction, recipient, message, now) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendAsync(IStoreTransaction transaction, Person recipient, PlannedMessage message, DateTimeOffset now)
    {
        // Their account may have changed since, or the channel be gone.
        var own = message.All
            .Where(c => c.Owner.Id == recipient.Id)
            .DistinctBy(c => c.Slug)
            .ToDictionary(c => c.Slug, c => c.Row.Conversation, StringComparer.Ordinal);
        ConversationRef? PlaceOf(string slug) => places.For(recipient, slug, own.GetValueOrDefault(slug));
        foreach (var lost in message.Due.Where(c => PlaceOf(c.Slug) is null))
        {
            await transaction.SaveReminderAsync(lost.Row with { DueAt = now + lost.Policy.Interval });
            await transaction.LogReminderAsync(new(
                lost.Slug,
                lost.Row.PersonId,
                Slots.Of(lost.Row.DueAt),
                ReminderLogKind.Missed,
                $"No configured channel reaches {recipient.Name}.",
                now) { Step = message.Step });
        }

        var subjects = await loader.ReadAsync(transaction, message.All.Where(c => PlaceOf(c.Slug) is not null), slug => PlaceOf(slug)!);
        message = message.Only(subjects.Select(s => s.Slug).ToHashSet(StringComparer.Ordinal));
        message = message with { Due = await ClaimAsync(transaction, message.Step, message.Due, now) };
        if (message.Due.IsEmpty)
        {
            return false;
        }

        message = message with { Along = await ClaimAsync(transaction, message.Step, message.Along, now) };
        var said = message.Step switch
        {
            EscalationStep.Channel => await escalations.InChannelAsync(transaction, recipient, message, subjects, now),
            EscalationStep.SecondPerson => await escalations.ToSecondAsync(transaction, recipient, message, subjects, now),
            _ => await messages.SayAsync(transaction, recipient, message, subjects, now),
        };
        foreach (var one in message.Counted)
        {
            await CountAsync(transaction, recipient, one, message.Step, said, subjects.First(s => s.Slug == one.Slug), now);
        }

        return true;
    }

    /// <summary>Those whose slot was free.</summary>
    private static async Task<ImmutableArray<ScheduledReminder>> ClaimAsync(
        IStoreTransaction transaction, EscalationStep step, IEnumerable<ScheduledReminder> wanted, DateTimeOffset now)
    {
        var claimed = ImmutableArray.CreateBuilder<ScheduledReminder>();
        foreach (var one in wanted)
        {
            var slot = Slots.Of(one.Row.DueAt);
            if (await transaction.TryClaimReminderAsync(one.Slug, one.Row.PersonId, slot, one.Why, now))
            {
                claimed.Add(one);
                continue;
            }

            // The slot was used; the row should have moved on with it. It does now.
            await PlanNextAsync(transaction, one, one.Row, now);
            await transaction.LogReminderAsync(new(
                one.Slug, one.Row.PersonId, slot, ReminderLogKind.Missed, "This reminder was sent before.", now) { Step = step });
        }

        return claimed.ToImmutable();
    }

    private async Task CountAsync(
        IStoreTransaction transaction,
        Person recipient,
        ScheduledReminder one,
        EscalationStep step,
        SaidReminder said,
        ReminderSubject subject,
        DateTimeOffset now)
    {
        var row = one.Owner.Id == recipient.Id ? one.Row with { Conversation = subject.Place } : one.Row;
        var next = await PlanNextAsync(transaction, one, ReminderPlanner.Sent(row, one.Policy, now, step), now);
        var counts = subject.Report.Assessment.Counts;
        var along = one.Row.DueAt > now ? " Not due yet, but included in the message for what was due, to avoid a second one." : "";
        var late = one.Row.DueAt is { } due && now - due > Late
            ? $" Late: it was planned for {Instants.Tell(due, one.Policy.Zone)}, when the program was not running."
            : "";
        await transaction.LogReminderAsync(
            new(
                one.Slug,
                one.Row.PersonId,
                Slots.Of(one.Row.DueAt),
                ReminderLogKind.Claimed,
                $"{one.Why}{along}{late} {Counted.Part(counts.Checks - counts.Settled, counts.Checks, "check")} "
                    + $"{Counted.Verb(counts.Checks - counts.Settled, "is", "are")} pending. Next {Instants.Tell(next, one.Policy.Zone)}.",
                now)
            {
                Step = step,
                Recipient = said.RecipientId,
                Delivery = said.Delivery,
            });
        await status.PublishAsync(transaction, subject.Report, now);
    }

    private static async Task<DateTimeOffset?> PlanNextAsync(IStoreTransaction transaction, ScheduledReminder one, ReminderRecord row, DateTimeOffset now)
    {
        var next = one.PlanNext(row, now);
        await transaction.SaveReminderAsync(next);
        return next.DueAt;
    }

    private static async Task<int> PostponeAsync(
        IStoreTransaction transaction, ReminderRecord reminder, ReminderRecord later, string reason, DateTimeZone zone, DateTimeOffset now)
    {
        await transaction.SaveReminderAsync(later);
        await transaction.LogReminderAsync(new(
            reminder.Slug,
            reminder.PersonId,
            Slots.Of(reminder.DueAt),
            ReminderLogKind.Planned,
            $"Not sent now: {reason} Next {Instants.Tell(later.DueAt, zone)}.",
            now));
        return 0;
    }

    private static async Task<int> DropAsync(IStoreTransaction transaction, ReminderRecord reminder, string reason, DateTimeOffset now)
    {
        await transaction.SaveReminderAsync(ReminderPlanner.AtPass(reminder) with { DueAt = null });
        await transaction.LogReminderAsync(new(reminder.Slug, reminder.PersonId, Slots.Of(reminder.DueAt), ReminderLogKind.Missed, reason, now));
        return 0;
    }
}

/// <param name="Delivery">Idempotency key of its message in the outbox.</param>
/// <param name="RecipientId">Null: the team.</param>
internal sealed record SaidReminder(string Delivery, string? RecipientId);
