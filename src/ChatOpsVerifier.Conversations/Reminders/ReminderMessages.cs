using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>
/// The one private message of a person: all that is pending, asked for in the conversation of the report that it begins with; the one before it goes.
/// </summary>
internal sealed class ReminderMessages(FlowContexts contexts, IPeople people, IOptions<EscalationOptions> options, IOptions<PageOptions> page)
{
    public async Task<SaidReminder> SayAsync(
        IStoreTransaction transaction, Person recipient, PlannedMessage message, IReadOnlyList<ReminderSubject> subjects, DateTimeOffset now)
    {
        var work = subjects.ToDictionary(s => s.Slug, s => PendingWork.Of(s.Report.Assessment, s.State), StringComparer.Ordinal);
        var counted = message.Counted.Select(c => c.Slug).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var opening = OpeningStep.Pick(
            work.Where(w => counted.Contains(w.Key)).Select(w => (w.Key, w.Value)), message.Counted.Max(c => c.Row.Sent), options.Value.RotateAfter);
        var slug = opening?.Slug ?? message.Due[0].Slug;
        var subject = subjects.First(s => s.Slug == slug);
        foreach (var other in subjects.Where(s => s.Slug != slug))
        {
            await ReplaceAsync(transaction, recipient, other, message, now);
        }

        var first = message.Due.FirstOrDefault(c => c.Slug == slug) ?? message.Due[0];
        var why = first.Why + (first.Slug == slug ? "" : $" (It is about {subjects.First(s => s.Slug == first.Slug).Report.Record.Title}.)");
        var input = new FlowInput.ReminderDue(Slots.Of(first.Row.DueAt), why)
        {
            PlannedAt = first.Row.DueAt,
            StartWith = opening?.Item.RequirementId,
            WhyAnother = opening?.WhyAnother,
            Likely = Likely(recipient, subjects, opening, work.Where(w => counted.Contains(w.Key)).Sum(w => w.Value.Length)),
            Oldest = Oldest(subjects, message),
            Others = [.. subjects.Where(s => s.Slug != slug).Select(s => Pending(s, work[s.Slug], subject.Place))],
        };
        var delivery = await StepAsync(transaction, recipient, subject, input, $"reminder:{first.Slug}:{first.Row.PersonId}:{Slots.Of(first.Row.DueAt)}", now);
        return new(delivery, recipient.Id);
    }

    /// <summary>An older reminder that is in another conversation, or in another place of this one, loses its question.</summary>
    private async Task ReplaceAsync(IStoreTransaction transaction, Person recipient, ReminderSubject other, PlannedMessage message, DateTimeOffset now)
    {
        if (other.State.Prompt is { IsReminder: true })
        {
            await StepAsync(
                transaction,
                recipient,
                other,
                new FlowInput.ReminderReplaced(),
                $"replaced:{message.Due[0].Slug}:{message.Due[0].Row.PersonId}:{Slots.Of(message.Due[0].Row.DueAt)}:{other.Slug}",
                now);
        }
    }

    /// <returns>Idempotency key of the message that asks.</returns>
    private async Task<string> StepAsync(
        IStoreTransaction transaction, Person person, ReminderSubject subject, FlowInput input, string cause, DateTimeOffset now)
    {
        var context = await contexts.BuildAsync(transaction, subject.Report, person, subject.Place, [], now);
        var result = Flow.Step(subject.State, input, context);
        if (result.Events.Length > 0)
        {
            throw new InvalidOperationException("A reminder settles nothing; the flow made events of one.");
        }

        await transaction.SaveConversationAsync(new(
            subject.Place, subject.Slug, person.Id, FlowStateJson.Write(result.Next), subject.Kept?.LastActivityAt ?? now));
        await transaction.SayAsync(people, subject.Report, subject.Place, cause, result, now);
        var asking = result.Says.Select(s => s.Key).ToList().IndexOf(result.Next.Prompt?.Key ?? "");
        return $"{cause}:{asking + 1}";
    }

    private PendingReport Pending(ReminderSubject other, ImmutableArray<WorkItem> work, ConversationRef place)
    {
        var counts = other.Report.Assessment.Counts;
        var isHere = Place.IsShared(place) && other.Place == place;
        return new(
            other.Slug,
            other.Report.Record.Title,
            counts.Checks - counts.Settled,
            counts.Checks,
            work is [var first, ..] ? first.Name : "",
            isHere ? null : page.Value.PageUrl(other.Slug));
    }

    /// <summary>From the person's own answers, or not at all.</summary>
    private static string? Likely(Person recipient, IReadOnlyList<ReminderSubject> subjects, OpeningStep? opening, int steps)
    {
        if (opening?.Item.RequirementId is null || AnswerPace.Of(subjects.Select(s => s.Report.Assessment.State), recipient.Id) is not { } pace)
        {
            return null;
        }

        return steps > 1 ? $"It is likely to take {pace.Tell(1)}; all {steps:N0} steps {pace.Tell(steps)}." : $"It is likely to take {pace.Tell(1)}.";
    }

    /// <summary>The report that has waited longest for anything, where there is more than one.</summary>
    private static string? Oldest(IReadOnlyList<ReminderSubject> subjects, PlannedMessage message)
    {
        var oldest = message.Due
            .Concat(message.Along)
            .Concat(message.Listed)
            .OrderBy(c => c.Row.LastActivityAt)
            .ThenBy(c => c.Slug, StringComparer.Ordinal)
            .First();
        return subjects.Count > 1 && subjects.FirstOrDefault(s => s.Slug == oldest.Slug) is { } subject
            ? $"Oldest: {Shorten.To(subject.Report.Record.Title, 80)}, with no answer since {Instants.Tell(oldest.Row.LastActivityAt, oldest.Policy.Zone)}."
            : null;
    }
}
