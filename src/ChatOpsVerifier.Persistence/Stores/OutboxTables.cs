using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>What is to be said, what came of it, and under which name a provider keeps it.</summary>
internal static class OutboxTables
{
    public static async Task EnqueueAsync(this VerifierContext db, OutboxMessage message, DateTimeOffset at)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO outbox (idempotency_key, channel, conversation_id, message_key, message_json, private_to, attach_report_slug, slug, status, attempts, not_before, enqueued_at)
            VALUES ({message.IdempotencyKey}, {message.Conversation.Channel}, {message.Conversation.Id}, {message.MessageKey}, {MessageJson.Write(message.Message)},
                {message.PrivateTo}, {message.AttachReportSlug}, {message.Slug}, {(int)OutboxStatus.Unsent}, 0, {await db.NotBeforeAsync(message, at)}, {at.UtcTicks})
            ON CONFLICT (idempotency_key) DO NOTHING
            """);
        await db.SupersedeAsync(message, at);
    }

    // A newer version waits no longer than the one whose place it takes.
    private static async Task<long> NotBeforeAsync(this VerifierContext db, OutboxMessage message, DateTimeOffset at)
    {
        var (channel, conversation, key) = (message.Conversation.Channel, message.Conversation.Id, message.MessageKey);
        if (message.Gather <= TimeSpan.Zero || !await db.MessageReferences.AnyAsync(m => m.Channel == channel && m.ConversationId == conversation && m.MessageKey == key))
        {
            return at.UtcTicks;
        }

        var first = await db.Outbox
            .Where(o => o.Status == OutboxStatus.Unsent && o.Channel == channel && o.ConversationId == conversation && o.MessageKey == key && o.AttachReportSlug == null)
            .MinAsync(o => (DateTimeOffset?)o.NotBefore);
        return (first < at + message.Gather ? first.Value : at + message.Gather).UtcTicks;
    }

    // Only what would edit a message that stands: a first post has to be made in its own place, before what was said after it.
    // The number of "unsent" is written out, as it is in the index which holds nothing else.
    private static Task<int> SupersedeAsync(this VerifierContext db, OutboxMessage message, DateTimeOffset at) => db.Database.ExecuteSqlAsync(
        $"""
        UPDATE outbox SET status = {(int)OutboxStatus.Sent}, done_at = {at.UtcTicks}
        WHERE status = 0 AND channel = {message.Conversation.Channel} AND conversation_id = {message.Conversation.Id}
            AND id < (SELECT newer.id FROM outbox AS newer WHERE newer.idempotency_key = {message.IdempotencyKey} AND newer.status = 0)
            AND message_key = {message.MessageKey} AND attach_report_slug IS NULL
            AND EXISTS (SELECT 1 FROM message_references AS standing
                WHERE standing.channel = outbox.channel AND standing.conversation_id = outbox.conversation_id AND standing.message_key = outbox.message_key)
        """);

    public static async Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(this VerifierContext db, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var pending = await HeadsDue(db, now, limit)
            .Select(o => new
            {
                Row = o,
                Reference = db.MessageReferences
                    .Where(m => m.Channel == o.Channel && m.ConversationId == o.ConversationId && m.MessageKey == o.MessageKey)
                    .Select(m => m.Reference).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. pending.Select(p => new PendingOutbox(p.Row.Id, ToMessage(p.Row), p.Reference, p.Row.Attempts))];
    }

    // What was on its way when a newer one took its place did arrive, and may have become another message.
    public static async Task MarkSentAsync(this VerifierContext db, long id, string reference, DateTimeOffset at)
    {
        await db.Database.ExecuteSqlAsync(
            $"UPDATE outbox SET status = {(int)OutboxStatus.Sent}, attempts = attempts + 1, reference = {reference}, done_at = {at.UtcTicks}, reason = NULL WHERE id = {id} AND (status = {(int)OutboxStatus.Unsent} OR (status = {(int)OutboxStatus.Sent} AND reference IS NULL))");
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO message_references (channel, conversation_id, message_key, reference, at)
            SELECT channel, conversation_id, message_key, {reference}, {at.UtcTicks} FROM outbox WHERE id = {id} AND status = {(int)OutboxStatus.Sent}
            ON CONFLICT (channel, conversation_id, message_key) DO UPDATE SET reference = excluded.reference, at = excluded.at
            """);
    }

    public static Task MarkRetryAsync(this VerifierContext db, long id, DateTimeOffset notBefore, string reason) => db.Database.ExecuteSqlAsync(
        $"UPDATE outbox SET attempts = attempts + 1, not_before = {notBefore.UtcTicks}, reason = {reason} WHERE id = {id} AND status = {(int)OutboxStatus.Unsent}");

    public static Task MarkDeadAsync(this VerifierContext db, long id, string reason, DateTimeOffset at) => db.Database.ExecuteSqlAsync(
        $"UPDATE outbox SET status = {(int)OutboxStatus.Dead}, attempts = attempts + 1, done_at = {at.UtcTicks}, reason = {reason} WHERE id = {id} AND status = {(int)OutboxStatus.Unsent}");

    public static Task<int> RemoveSentAsync(this VerifierContext db, DateTimeOffset before, int most)
    {
        var oldest = SentBefore(db, before, most);
        return db.Outbox.Where(o => oldest.Contains(o.Id)).ExecuteDeleteAsync();
    }

    internal static IQueryable<long> SentBefore(VerifierContext db, DateTimeOffset before, int most) =>
        db.Outbox.Where(o => o.Status == OutboxStatus.Sent && o.DoneAt < before).OrderBy(o => o.DoneAt).Take(most).Select(o => o.Id);

    /// <summary>
    /// The oldest unsent message of each conversation, where its time has come: a later one never overtakes it. An edit that
    /// gathers is not in line yet.
    /// </summary>
    internal static IQueryable<OutboxRow> HeadsDue(VerifierContext db, DateTimeOffset now, int limit) =>
        db.Outbox
            .Where(o => db.Outbox.Where(u => u.Status == OutboxStatus.Unsent && (u.Attempts > 0 || u.NotBefore <= now)).GroupBy(u => new { u.Channel, u.ConversationId }).Select(g => g.Min(u => u.Id)).Contains(o.Id))
            .Where(o => o.NotBefore <= now)
            .OrderBy(o => o.Id)
            .Take(limit);

    private static OutboxMessage ToMessage(OutboxRow row) => new(
        row.IdempotencyKey, new ConversationRef(row.Channel, row.ConversationId), row.MessageKey, MessageJson.Read(row.MessageJson), row.PrivateTo, row.AttachReportSlug)
    {
        Slug = row.Slug,
    };
}
