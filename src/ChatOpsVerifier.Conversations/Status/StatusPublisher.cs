using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Status;

/// <summary>
/// Keeps the team's living message true and posts what must be noticed. Compares with what was published last, not
/// with what was before this turn: whatever changed the report (an answer, an import, the calendar), the same words come of it.
/// </summary>
internal sealed class StatusPublisher(
    IEnumerable<IStatusTargets> targets, StatusFigures figures, ReminderPolicies policies, ISigningKey key, IIds ids, IOptions<StatusOptions> options)
{
    public const string StatusKey = StatusTarget.LivingKey;

    // The next reminder moves with everything the operator does; an edit for every minute of it would be noise.
    private static readonly TimeSpan ReminderTolerance = TimeSpan.FromHours(1);

    public async Task PublishAsync(IStoreTransaction transaction, ReportSnapshot report, DateTimeOffset now)
    {
        StatusFacts? facts = null;
        foreach (var target in targets.SelectMany(t => t.For(report.Slug)))
        {
            facts ??= await figures.OfAsync(
                report, transaction, await policies.ReadAsync(transaction, report.Slug), await transaction.ReadRemindersAboutAsync(report.Slug), now);
            await PublishAsync(transaction, target, report, facts, now);
        }
    }

    private async Task PublishAsync(IStoreTransaction transaction, StatusTarget target, ReportSnapshot report, StatusFacts facts, DateTimeOffset now)
    {
        var memory = new ConversationRef("publisher", target.Conversation.ToString());
        var last = PublishedStatus.Read((await transaction.FindConversationAsync(memory, report.Slug))?.StateJson);
        var next = Describe(facts, figures.DigestBefore(now));
        var isSame = last?.Digest == next.Digest && AreClose(last.Reminders, next.Reminders);
        if (isSame && last!.DigestedTo == next.DigestedTo)
        {
            return;
        }

        List<Announcement> posts = last is null
            ? []
            : [.. Announcements.For(report, last, next, key.PublicKey, now), .. await DigestAsync(transaction, report, facts, last, next)];
        if (!isSame)
        {
            // What follows it is posted at once, and must not speak of a status that does not show it yet.
            await EnqueueAsync(target.Key(StatusKey), StatusSummary.Build(facts), gather: posts.Count == 0 ? options.Value.Gather : TimeSpan.Zero);
        }

        foreach (var post in posts)
        {
            await EnqueueAsync(target.Key(post.Key), post.Message, post.HasReport ? report.Slug : null);
        }

        await transaction.SaveConversationAsync(new(memory, report.Slug, "system", next.Write(), now));

        Task EnqueueAsync(string key, Message message, string? attached = null, TimeSpan gather = default) =>
            transaction.EnqueueAsync(
                new($"{ids.Next()}:{key}", target.Conversation, key, message, PrivateTo: null, attached) { Slug = report.Slug, Gather = gather }, now);
    }

    /// <summary>One digest for all that no digest has told yet: a program that slept for a week catches up once.</summary>
    private async Task<ImmutableArray<Announcement>> DigestAsync(
        IStoreReader store, ReportSnapshot report, StatusFacts facts, PublishedStatus last, PublishedStatus next)
    {
        if (options.Value.DigestAt is null || last.DigestedTo >= next.DigestedTo)
        {
            return [];
        }

        var (since, news) = await figures.NewsAsync(report, store, last.DigestedTo, next.DigestedTo);
        return news.IsAny ? [DailyDigest.For(facts, news, since, next.DigestedTo)] : [];
    }

    private static PublishedStatus Describe(StatusFacts facts, DateTimeOffset digest) => new()
    {
        Digest = Digest(StatusSummary.Build(facts with { Reminders = [] })),
        IsPass = facts.Assessment.Verdict.IsPass,
        Stale = Announcements.Stale(facts.Assessment),
        Refuted = Announcements.Refuted(facts.Assessment),
        SettledFindings = Announcements.SettledFindings(facts.Assessment),
        Conflicts = Announcements.OpenConflicts(facts.Assessment),
        Reminders = [.. facts.Reminders.Select(r => new ToldReminder(r.PersonId, r.At))],
        DigestedTo = digest,
    };

    private static bool AreClose(ImmutableArray<ToldReminder> shown, ImmutableArray<ToldReminder> actual) =>
        shown.Length == actual.Length
            && shown.Zip(actual).All(p => p.First.PersonId == p.Second.PersonId && (p.First.At - p.Second.At).Duration() < ReminderTolerance);

    private static string Digest(Message message) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(message)));
}
