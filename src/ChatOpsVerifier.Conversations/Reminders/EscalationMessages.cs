using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Notifies the team's channel, or the second person, that somebody has not replied: one message for all the reports of that place.</summary>
internal sealed class EscalationMessages(EscalationLadders ladders, ReminderPlaces places, IOptions<PageOptions> page)
{
    public async Task<SaidReminder> InChannelAsync(
        IStoreTransaction transaction, Person person, PlannedMessage message, IReadOnlyList<ReminderSubject> subjects, DateTimeOffset now)
    {
        var aims = message.Due.SelectMany(c => ladders.ChannelsOf(c.Slug).Select(t => (Target: t, Reminder: c))).GroupBy(a => a.Target.Conversation)
            // A chat rings, a page has to be open: of several, the chat's message is the one that counts.
            .OrderBy(g => g.Key.Channel == WebConversations.Channel).ToList();
        var first = "";
        foreach (var aim in aims)
        {
            var second = ladders.SecondFor(person, aim.First().Reminder.Slug);
            var said = EscalationMessage.InChannel(person, aim.Key.Channel, Reports(aim.Select(a => a.Reminder), subjects), second?.Name);
            var key = await PostAsync(
                transaction, aim.Key, aim.First().Target.KeyPrefix, [.. aim.Select(a => a.Reminder)], said, $"{person.Name} was mentioned here", now);
            first = first.Length == 0 ? key : first;
        }

        return new(first, null);
    }

    public async Task<SaidReminder> ToSecondAsync(
        IStoreTransaction transaction, Person person, PlannedMessage message, IReadOnlyList<ReminderSubject> subjects, DateTimeOffset now)
    {
        var second = ladders.SecondFor(person, message.Due[0].Slug)
            ?? throw new InvalidOperationException("Escalation has no second person, and yet reached one.");
        var first = "";
        foreach (var aim in message.Due.GroupBy(c => places.For(second, c.Slug, null)!))
        {
            var said = EscalationMessage.ToSecond(person, Reports(aim, subjects));
            var key = await PostAsync(transaction, aim.Key, "", [.. aim], said, $"You were notified that {person.Name} had not replied", now);
            first = first.Length == 0 ? key : first;
        }

        return new(first, second.Id);
    }

    private static async Task<string> PostAsync(
        IStoreTransaction transaction, ConversationRef place, string prefix, ScheduledReminder[] about, Message said, string title, DateTimeOffset now)
    {
        // A message of its own each time: an edit would ring nowhere.
        var key = $"{prefix}escalation:{about[0].Row.PersonId}:{Slots.Of(about[0].Row.DueAt)}";
        var delivery = $"{key}:{about[0].Slug}:{place}";
        await transaction.EnqueueAsync(new(delivery, place, key, said, PrivateTo: null) { Slug = about.Length == 1 ? about[0].Slug : null }, now);
        foreach (var owner in about.GroupBy(c => c.Row.PersonId, StringComparer.Ordinal))
        {
            await EscalationPosts.KeepAsync(transaction, owner.Key, new(place, key, [.. owner.Select(c => c.Slug)], title), now);
        }

        return delivery;
    }

    private List<EscalatedReport> Reports(IEnumerable<ScheduledReminder> about, IReadOnlyList<ReminderSubject> subjects) =>
    [
        .. about.Select(one =>
        {
            var subject = subjects.First(s => s.Slug == one.Slug);
            var (assessment, counts) = (subject.Report.Assessment, subject.Report.Assessment.Counts);
            var next = PendingWork.Of(assessment, subject.State) is [var item, ..] ? item.Name : "";
            return new EscalatedReport(subject.Report.Record.Title, page.Value.PageUrl(one.Slug), counts.Checks - counts.Settled, counts.Checks, next, one.Why);
        }),
    ];
}
