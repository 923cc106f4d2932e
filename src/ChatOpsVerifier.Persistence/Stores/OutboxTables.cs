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

    // A first post has to be made in its own place, before what was said after it: only later versions give way.
    // The numbers of the states are written out, as they are in the indices which hold nothing else.
    private static async Task SupersedeAsync(this VerifierContext db, OutboxMessage message, DateTimeOffset at)
    {
        var (channel, conversation) = message.Conversation;
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE outbox SET status = {(int)OutboxStatus.Sent}, done_at = {at.UtcTicks}
            WHERE status = 0 AND channel = {channel} AND conversation_id = {conversation}
                AND id < (SELECT newer.id FROM outbox AS newer WHERE newer.idempotency_key = {message.IdempotencyKey} AND newer.status = 0)
                AND message_key = {message.MessageKey} AND attach_report_slug IS NULL
                AND (EXISTS (SELECT 1 FROM message_references AS standing
                        WHERE standing.channel = outbox.channel AND standing.conversation_id = outbox.conversation_id AND standing.message_key = outbox.message_key)
                    OR EXISTS (SELECT 1 FROM outbox AS post
                        WHERE post.status = 0 AND post.channel = outbox.channel AND post.conversation_id = outbox.conversation_id AND post.id < outbox.id AND post.message_key = outbox.message_key))
            """);
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE outbox SET status = {(int)OutboxStatus.Sent}, done_at = {at.UtcTicks}
            WHERE status = 2 AND channel = {channel} AND conversation_id = {conversation} AND message_key = {message.MessageKey} AND attach_report_slug IS NULL
                AND id < (SELECT newer.id FROM outbox AS newer WHERE newer.idempotency_key = {message.IdempotencyKey} AND newer.status = 0)
            """);
    }

    // What was never tried stands nowhere. What is on its way just now is recorded when it arrives, before its withdrawal has its turn.
    /// <returns>The first post that is no longer made; null: there is none.</returns>
    public static async Task<long?> WithdrawUntriedAsync(this VerifierContext db, OutboxMessage withdrawn, DateTimeOffset at)
    {
        var ((channel, conversation), key) = (withdrawn.Conversation, withdrawn.MessageKey);
        var post = await db.Outbox
            .Where(o => o.Status == OutboxStatus.Unsent && o.Channel == channel && o.ConversationId == conversation && o.MessageKey == key
                && o.AttachReportSlug == null && o.Attempts == 0 && o.Reason == null
                && o.Id < db.Outbox.Where(w => w.IdempotencyKey == withdrawn.IdempotencyKey).Select(w => w.Id).First())
            .MinAsync(o => (long?)o.Id);
        if (post is { } id)
        {
            await db.MarkNeedlessAsync(id, at);
        }

        return post;
    }

    public static Task MarkNeedlessAsync(this VerifierContext db, long id, DateTimeOffset at) => db.Database.ExecuteSqlAsync(
        $"UPDATE outbox SET status = {(int)OutboxStatus.Sent}, done_at = {at.UtcTicks} WHERE id = {id} AND status = {(int)OutboxStatus.Unsent}");

    public static Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(this VerifierContext db, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        db.ReadAsync(HeadsDue(db, now, limit), cancellationToken);

    public static Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(this VerifierContext db, string channel, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        db.ReadAsync(HeadsDue(db, channel, now, limit), cancellationToken);

    public static async Task<IReadOnlyList<string>> ReadUnsentChannelsAsync(this VerifierContext db, CancellationToken cancellationToken) =>
        await db.Outbox.Where(o => o.Status == OutboxStatus.Unsent).Select(o => o.Channel).Distinct().ToListAsync(cancellationToken);

    public static Task<DateTimeOffset?> ReadNextAttemptAsync(this VerifierContext db, string channel, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Outbox.Where(o => o.Status == OutboxStatus.Unsent && o.Channel == channel && o.NotBefore > now).MinAsync(o => (DateTimeOffset?)o.NotBefore, cancellationToken);

    public static async Task<IReadOnlyList<DeadOutbox>> ReadDeadOutboxAsync(this VerifierContext db, int most, CancellationToken cancellationToken) =>
        [.. (await Dead(db, most).ToListAsync(cancellationToken)).Select(o => new DeadOutbox(
            o.Id, new ConversationRef(o.Channel, o.ConversationId), o.MessageKey, o.Slug, o.Reason ?? "", o.Attempts, o.EnqueuedAt, o.DoneAt ?? o.EnqueuedAt))];

    public static async Task<IReadOnlyList<OutboxFigures>> ReadOutboxFiguresAsync(this VerifierContext db, CancellationToken cancellationToken)
    {
        var pending = await db.Outbox.Where(o => o.Status == OutboxStatus.Unsent).GroupBy(o => o.Channel)
            .Select(g => new { Channel = g.Key, Count = g.LongCount(), Oldest = g.Min(o => o.Id) }).ToListAsync(cancellationToken);
        var ids = pending.ConvertAll(p => p.Oldest);
        var oldest = await db.Outbox.Where(o => ids.Contains(o.Id)).Select(o => new { o.Channel, o.EnqueuedAt, o.Reason }).ToListAsync(cancellationToken);
        var dead = await db.Outbox.Where(o => o.Status == OutboxStatus.Dead).GroupBy(o => o.Channel)
            .Select(g => new { Channel = g.Key, Count = g.LongCount() }).ToListAsync(cancellationToken);
        return
        [
            .. pending.Select(p => p.Channel).Union(dead.Select(d => d.Channel)).Order(StringComparer.Ordinal).Select(channel =>
            {
                var first = oldest.Find(o => o.Channel == channel);
                return new OutboxFigures(
                    channel, pending.Find(p => p.Channel == channel)?.Count ?? 0, first?.EnqueuedAt, first?.Reason, dead.Find(d => d.Channel == channel)?.Count ?? 0);
            }),
        ];
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

    public static Task MarkRetryAsync(this VerifierContext db, long id, DateTimeOffset notBefore, string reason, bool isFault) => db.Database.ExecuteSqlAsync(
        $"UPDATE outbox SET attempts = attempts + {(isFault ? 1 : 0)}, not_before = {notBefore.UtcTicks}, reason = {reason} WHERE id = {id} AND status = {(int)OutboxStatus.Unsent}");

    public static Task MarkDeadAsync(this VerifierContext db, long id, string reason, DateTimeOffset at) => db.Database.ExecuteSqlAsync(
        $"UPDATE outbox SET status = {(int)OutboxStatus.Dead}, attempts = attempts + 1, done_at = {at.UtcTicks}, reason = {reason} WHERE id = {id} AND status = {(int)OutboxStatus.Unsent}");

    public static Task<int> RemoveSentAsync(this VerifierContext db, DateTimeOffset before, int most)
    {
        var oldest = SentBefore(db, before, most);
        return db.Outbox.Where(o => oldest.Contains(o.Id)).ExecuteDeleteAsync();
    }

    public static async Task<bool> ReviveAsync(this VerifierContext db, long id, DateTimeOffset at) => await db.Database.ExecuteSqlAsync(
        $"UPDATE outbox SET status = {(int)OutboxStatus.Unsent}, attempts = 0, not_before = {at.UtcTicks}, enqueued_at = {at.UtcTicks}, done_at = NULL, reason = NULL WHERE id = {id} AND status = {(int)OutboxStatus.Dead}") == 1;

    public static async Task<bool> DropAsync(this VerifierContext db, long id) =>
        await db.Database.ExecuteSqlAsync($"DELETE FROM outbox WHERE id = {id} AND status = {(int)OutboxStatus.Dead}") == 1;

    public static Task<int> RemoveDeadAsync(this VerifierContext db, DateTimeOffset before, int most)
    {
        var oldest = db.Outbox.Where(o => o.Status == OutboxStatus.Dead && o.DoneAt < before).OrderBy(o => o.DoneAt).Take(most).Select(o => o.Id);
        return db.Outbox.Where(o => oldest.Contains(o.Id)).ExecuteDeleteAsync();
    }

    internal static IQueryable<long> SentBefore(VerifierContext db, DateTimeOffset before, int most) =>
        db.Outbox.Where(o => o.Status == OutboxStatus.Sent && o.DoneAt < before).OrderBy(o => o.DoneAt).Take(most).Select(o => o.Id);

    internal static IQueryable<OutboxRow> Dead(VerifierContext db, int most) =>
        db.Outbox.Where(o => o.Status == OutboxStatus.Dead).OrderByDescending(o => o.Id).Take(most);

    /// <summary>
    /// The oldest unsent message of each conversation, where its time has come: a later one never overtakes it. An edit that
    /// gathers is not in line yet.
    /// </summary>
    internal static IQueryable<OutboxRow> HeadsDue(VerifierContext db, DateTimeOffset now, int limit) => Due(
        db.Outbox.Where(o => InLine(db, now).GroupBy(u => new { u.Channel, u.ConversationId, u.PrivateTo }).Select(g => g.Min(u => u.Id)).Contains(o.Id)), now, limit);

    /// <summary>The same of one channel.</summary>
    internal static IQueryable<OutboxRow> HeadsDue(VerifierContext db, string channel, DateTimeOffset now, int limit) => Due(
        db.Outbox.Where(o => InLine(db, now).Where(u => u.Channel == channel).GroupBy(u => new { u.ConversationId, u.PrivateTo }).Select(g => g.Min(u => u.Id)).Contains(o.Id)), now, limit);

    // What was postponed has a reason and keeps its place; what gathers has none yet.
    private static IQueryable<OutboxRow> InLine(VerifierContext db, DateTimeOffset now) =>
        db.Outbox.Where(u => u.Status == OutboxStatus.Unsent && (u.Reason != null || u.NotBefore <= now));

    private static IQueryable<OutboxRow> Due(IQueryable<OutboxRow> heads, DateTimeOffset now, int limit) => heads.Where(o => o.NotBefore <= now).OrderBy(o => o.Id).Take(limit);

    private static async Task<IReadOnlyList<PendingOutbox>> ReadAsync(this VerifierContext db, IQueryable<OutboxRow> rows, CancellationToken cancellationToken)
    {
        var pending = await rows
            .Select(o => new
            {
                Row = o,
                Reference = db.MessageReferences
                    .Where(m => m.Channel == o.Channel && m.ConversationId == o.ConversationId && m.MessageKey == o.MessageKey)
                    .Select(m => m.Reference).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. pending.Select(p => new PendingOutbox(p.Row.Id, ToMessage(p.Row), p.Reference, p.Row.Attempts) { EnqueuedAt = p.Row.EnqueuedAt })];
    }

    private static OutboxMessage ToMessage(OutboxRow row) => new(
        row.IdempotencyKey, new ConversationRef(row.Channel, row.ConversationId), row.MessageKey, MessageJson.Read(row.MessageJson), row.PrivateTo, row.AttachReportSlug)
    {
        Slug = row.Slug,
    };
}
