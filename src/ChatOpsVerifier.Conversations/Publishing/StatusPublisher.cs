using System.Security.Cryptography;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Publishing;

/// <summary>
/// Keeps the team's living message true and posts what must be noticed. Compares with what was published last, not
/// with what was before this turn: whatever changed the report (an answer, an import, the calendar), the same words come of it.
/// </summary>
internal sealed class StatusPublisher(IEnumerable<IStatusTargets> targets, ReportReader reader, IIds ids)
{
    public const string StatusKey = "status";

    // The next reminder moves with everything the operator does; an edit for every minute of it would be noise.
    private static readonly TimeSpan ReminderTolerance = TimeSpan.FromHours(1);

    public async Task PublishAsync(IStoreTransaction transaction, ReportSnapshot report, DateTimeOffset? nextReminder, DateTimeOffset now)
    {
        foreach (var target in targets.SelectMany(t => t.For(report.Slug)))
        {
            await PublishAsync(transaction, target, report, nextReminder, now);
        }
    }

    private async Task PublishAsync(IStoreTransaction transaction, StatusTarget target, ReportSnapshot report, DateTimeOffset? nextReminder, DateTimeOffset now)
    {
        var memory = new ConversationRef("publisher", target.Conversation.ToString());
        var last = PublishedStatus.Read((await transaction.FindConversationAsync(memory, report.Slug))?.StateJson);
        var next = Describe(report, last, nextReminder, DateOnly.FromDateTime(now.UtcDateTime));
        var isSettled = last is not null && last.Digest == next.Digest && last.Day == next.Day && IsClose(last.NextReminder, nextReminder);
        if (isSettled)
        {
            return;
        }

        var dayBegan = await reader.AssessEarlierAsync(report, next.BaseVersion, next.BaseDay, ReportSource.In(transaction, report.Slug));
        var since = StatusDelta.Between(dayBegan, report.Assessment);
        await EnqueueAsync(target.Key(StatusKey), StatusSummary.Build(report.Assessment, since, nextReminder));
        foreach (var post in last is null ? [] : Announcements.For(report, last, next))
        {
            await EnqueueAsync(target.Key(post.Key), post.Message, post.HasReport ? report.Slug : null);
        }

        await transaction.SaveConversationAsync(new(memory, report.Slug, "system", next.Write(), now));

        Task EnqueueAsync(string key, Message message, string? attached = null) =>
            transaction.EnqueueAsync(new($"{ids.Next()}:{key}", target.Conversation, key, message, PrivateTo: null, attached) { Slug = report.Slug }, now);
    }

    private static PublishedStatus Describe(ReportSnapshot report, PublishedStatus? last, DateTimeOffset? nextReminder, DateOnly today)
    {
        var assessment = report.Assessment;
        return new PublishedStatus
        {
            Digest = Digest(StatusSummary.Build(assessment, delta: null, nextReminder: null)),
            IsPass = assessment.Verdict.IsPass,
            Stale = Announcements.Stale(assessment),
            Refuted = Announcements.Refuted(assessment),
            SettledFindings = Announcements.SettledFindings(assessment),
            NextReminder = nextReminder,
            Day = today,
            Version = report.Record.Version,
            BaseVersion = last is null ? report.Record.Version : last.Day == today ? last.BaseVersion : last.Version,
            BaseDay = last is null ? today : last.Day == today ? last.BaseDay : last.Day,
        };
    }

    private static bool IsClose(DateTimeOffset? shown, DateTimeOffset? actual) =>
        shown is { } s && actual is { } a ? (s - a).Duration() < ReminderTolerance : shown == actual;

    private static string Digest(Message message) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(message)));
}
