using System.Data.Common;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>What is to be said, what came of it, and under which name a provider keeps it.</summary>
internal static class OutboxTables
{
    public static Task EnqueueAsync(this VerifierContext db, OutboxMessage message, DateTimeOffset at)
    {
        db.Statements.Execute(
            $"""
            INSERT INTO outbox (idempotency_key, channel, conversation_id, message_key, message_json,
                private_to, attach_report_slug, slug, status, attempts, not_before, enqueued_at)
            VALUES ({message.IdempotencyKey}, {message.Conversation.Channel}, {message.Conversation.Id}, {message.MessageKey},
                {MessageJson.Write(message.Message)}, {message.PrivateTo}, {message.AttachReportSlug}, {message.Slug},
                {(int)OutboxStatus.Unsent}, 0, {db.NotBefore(message, at)}, {at.UtcTicks})
            ON CONFLICT (idempotency_key) DO NOTHING
            """);
        db.Supersede(message, at);
        return Task.CompletedTask;
    }

    // A newer version waits no longer than the one whose place it takes.
    private static long NotBefore(this VerifierContext db, OutboxMessage message, DateTimeOffset at)
    {
        var (channel, conversation, key) = (message.Conversation.Channel, message.Conversation.Id, message.MessageKey);
        if (message.Gather <= TimeSpan.Zero
            || db.Statements.First(
                $"SELECT 1 FROM message_references WHERE channel = {channel} AND conversation_id = {conversation} AND message_key = {key}",
                r => r.GetInt64(0)) == 0)
        {
            return at.UtcTicks;
        }

        var first = db.Statements.First(FirstWaiting(message), r => r.InstantOrNull(0));
        return (first < at + message.Gather ? first.Value : at + message.Gather).UtcTicks;
    }

    // A first post has to be made in its own place, before what was said after it: only later versions give way.
    // The numbers of the states are written out, as they are in the indices which hold nothing else.
    private static void Supersede(this VerifierContext db, OutboxMessage message, DateTimeOffset at)
    {
        var (channel, conversation) = message.Conversation;
        db.Statements.Execute(GiveWay(message, at));
        db.Statements.Execute(
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
        var post = db.Statements.First<long?>(
            $"""
            SELECT MIN(id) FROM outbox
            WHERE status = 0 AND channel = {channel} AND conversation_id = {conversation} AND message_key = {key}
                AND attach_report_slug IS NULL AND attempts = 0 AND reason IS NULL
                AND id < (SELECT id FROM outbox WHERE idempotency_key = {withdrawn.IdempotencyKey})
            """,
            r => r.IsDBNull(0) ? null : r.GetInt64(0));
        if (post is { } id)
        {
            await db.MarkNeedlessAsync(id, at);
        }

        return post;
    }

    public static Task MarkNeedlessAsync(this VerifierContext db, long id, DateTimeOffset at) => Task.FromResult(db.Statements.Execute(
        $"UPDATE outbox SET status = {(int)OutboxStatus.Sent}, done_at = {at.UtcTicks} WHERE id = {id} AND status = {(int)OutboxStatus.Unsent}"));

    public static Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(
        this VerifierContext db, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        db.ListAsync(HeadsDue(now, limit), ToPending, cancellationToken);

    public static async Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(
        this VerifierContext db, string channel, DateTimeOffset now, int limit, IReadOnlyCollection<long> except, CancellationToken cancellationToken)
    {
        var due = await db.ListAsync(HeadsDue(channel, now, limit + except.Count), ToPending, cancellationToken);
        return [.. due.Where(d => !except.Contains(d.Id)).Take(limit)];
    }

    public static Task<IReadOnlyList<string>> ReadUnsentChannelsAsync(this VerifierContext db, CancellationToken cancellationToken) =>
        db.ListAsync($"SELECT DISTINCT channel FROM outbox WHERE status = 0", r => r.GetString(0), cancellationToken);

    public static Task<DateTimeOffset?> ReadNextAttemptAsync(
        this VerifierContext db, string channel, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.FirstAsync(
            NextAttempt(channel, now),
            r => r.InstantOrNull(0),
            cancellationToken);

    public static async Task<IReadOnlyList<DeadOutbox>> ReadDeadOutboxAsync(this VerifierContext db, int most, CancellationToken cancellationToken) =>
        [.. (await Dead(db, most).ToListAsync(cancellationToken)).Select(o => new DeadOutbox(
            o.Id, new ConversationRef(o.Channel, o.ConversationId), o.MessageKey, o.Slug, o.Reason ?? "", o.Attempts, o.EnqueuedAt, o.DoneAt ?? o.EnqueuedAt))];

    public static async Task<IReadOnlyList<OutboxFigures>> ReadOutboxFiguresAsync(this VerifierContext db, CancellationToken cancellationToken)
    {
        var pending = await Awaited(db).GroupBy(o => o.Channel)
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
                    channel, pending.Find(p => p.Channel == channel)?.Count
                        ?? 0, first?.EnqueuedAt, first?.Reason, dead.Find(d => d.Channel == channel)?.Count ?? 0);
            }),
        ];
    }

    // What was on its way when a newer one took its place did arrive, and may have become another message.
    public static Task MarkSentAsync(this VerifierContext db, long id, string reference, DateTimeOffset at)
    {
        db.Statements.Execute(
            $"""
            UPDATE outbox
            SET status = {(int)OutboxStatus.Sent}, attempts = attempts + 1, reference = {reference}, done_at = {at.UtcTicks}, reason = NULL
            WHERE id = {id} AND (status = {(int)OutboxStatus.Unsent} OR (status = {(int)OutboxStatus.Sent} AND reference IS NULL))
            """);
        db.Statements.Execute(
            $"""
            INSERT INTO message_references (channel, conversation_id, message_key, reference, at)
            SELECT channel, conversation_id, message_key, {reference}, {at.UtcTicks} FROM outbox WHERE id = {id} AND status = {(int)OutboxStatus.Sent}
            ON CONFLICT (channel, conversation_id, message_key) DO UPDATE SET reference = excluded.reference, at = excluded.at
            """);
        return Task.CompletedTask;
    }

    /// <summary>What was just sent goes out once more, where no newer version of it is in line. The provider knows its key, so it gets another.</summary>
    public static void KeepInLine(this VerifierContext db, long id, DateTimeOffset at, DateTimeOffset notBefore) => db.Statements.Execute(
        $"""
        UPDATE outbox SET status = 0, done_at = NULL, idempotency_key = idempotency_key || '+', not_before = {notBefore.UtcTicks}, enqueued_at = {at.UtcTicks}
        WHERE id = {id} AND status = 1 AND NOT EXISTS (SELECT 1 FROM outbox AS newer
            WHERE newer.status = 0 AND newer.channel = outbox.channel AND newer.conversation_id = outbox.conversation_id
                AND newer.message_key = outbox.message_key AND newer.id > {id})
        """);

    public static Task MarkRetryAsync(
        this VerifierContext db, long id, DateTimeOffset notBefore, string reason, bool isFault) => Task.FromResult(db.Statements.Execute(
        $"""
        UPDATE outbox SET attempts = attempts + {(isFault ? 1 : 0)}, not_before = {notBefore.UtcTicks}, reason = {reason}
        WHERE id = {id} AND status = {(int)OutboxStatus.Unsent}
        """));

    public static Task MarkDeadAsync(this VerifierContext db, long id, string reason, DateTimeOffset at) => Task.FromResult(db.Statements.Execute(
        $"""
        UPDATE outbox SET status = {(int)OutboxStatus.Dead}, attempts = attempts + 1, done_at = {at.UtcTicks}, reason = {reason}
        WHERE id = {id} AND status = {(int)OutboxStatus.Unsent}
        """));

    public static Task<int> RemoveSentAsync(this VerifierContext db, DateTimeOffset before, int most)
    {
        var oldest = SentBefore(db, before, most);
        return db.Outbox.Where(o => oldest.Contains(o.Id)).ExecuteDeleteAsync();
    }

    public static async Task<bool> ReviveAsync(this VerifierContext db, long id, DateTimeOffset at) => await db.Database.ExecuteSqlAsync(
        $"""
        UPDATE outbox
        SET status = {(int)OutboxStatus.Unsent}, attempts = 0, not_before = {at.UtcTicks}, enqueued_at = {at.UtcTicks}, done_at = NULL, reason = NULL
        WHERE id = {id} AND status = {(int)OutboxStatus.Dead}
        """) == 1;

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
    /// When the first version of this message that waits is due. The plus keeps SQLite from the index that is in order of that instant, by which it would
    /// read all that waits in the channel.
    /// </summary>
    internal static FormattableString FirstWaiting(OutboxMessage message) =>
        $"""
        SELECT MIN(+not_before) FROM outbox
        WHERE status = 0 AND channel = {message.Conversation.Channel} AND conversation_id = {message.Conversation.Id} AND message_key = {message.MessageKey}
            AND attach_report_slug IS NULL
        """;

    /// <summary>Older unsent versions of a message end where a newer one is in line, except a first post.</summary>
    internal static FormattableString GiveWay(OutboxMessage newer, DateTimeOffset at) =>
        $"""
        UPDATE outbox SET status = 1, done_at = {at.UtcTicks}
        WHERE status = 0 AND channel = {newer.Conversation.Channel} AND conversation_id = {newer.Conversation.Id} AND message_key = {newer.MessageKey}
            AND id < (SELECT n.id FROM outbox AS n WHERE n.idempotency_key = {newer.IdempotencyKey} AND n.status = 0) AND attach_report_slug IS NULL
            AND (EXISTS (SELECT 1 FROM message_references AS present
                    WHERE present.channel = outbox.channel AND present.conversation_id = outbox.conversation_id AND present.message_key = outbox.message_key)
                OR EXISTS (SELECT 1 FROM outbox AS post
                    WHERE post.status = 0 AND post.channel = outbox.channel AND post.conversation_id = outbox.conversation_id
                        AND post.message_key = outbox.message_key AND post.id < outbox.id))
        """;

    internal static FormattableString NextAttempt(string channel, DateTimeOffset now) =>
        $"SELECT MIN(not_before) FROM outbox WHERE status = 0 AND channel = {channel} AND not_before > {now.UtcTicks}";

    /// <summary>
    /// What nobody has seen yet. A message that was sent and waits for a newer picture is not counted, unless its picture cannot be sent.
    /// </summary>
    internal static IQueryable<OutboxRow> Awaited(VerifierContext db) =>
        db.Outbox.Where(o => o.Status == OutboxStatus.Unsent && (o.Reference == null || o.Reason != null));

    /// <summary>
    /// The oldest unsent message of each conversation, where its time has come: a later one never overtakes it. An edit that
    /// gathers is not in line yet: what was postponed has a reason and keeps its place; what gathers has none yet.
    /// </summary>
    internal static FormattableString HeadsDue(DateTimeOffset now, int limit) =>
        $"""
        SELECT o.id, o.idempotency_key, o.channel, o.conversation_id, o.message_key, o.message_json,
            o.private_to, o.attach_report_slug, o.slug, o.attempts, o.enqueued_at,
            (SELECT m.reference FROM message_references AS m
                WHERE m.channel = o.channel AND m.conversation_id = o.conversation_id AND m.message_key = o.message_key)
        FROM outbox AS o
        WHERE o.id IN (
                SELECT MIN(u.id) FROM outbox AS u WHERE u.status = 0 AND (u.reason IS NOT NULL OR u.not_before <= {now.UtcTicks})
                GROUP BY u.channel, u.conversation_id, u.private_to)
            AND o.not_before <= {now.UtcTicks}
        ORDER BY o.id LIMIT {limit}
        """;

    /// <summary>
    /// The same of one channel. From one line to the next by the index, so that what waits behind the first message of a line costs
    /// nothing: a provider that takes one message a second from each conversation leaves thousands waiting.
    /// </summary>
    internal static FormattableString HeadsDue(string channel, DateTimeOffset now, int limit) =>
        $"""
        WITH RECURSIVE line (first, conversation_id, private_to) AS (
            SELECT * FROM (
                SELECT id, conversation_id, private_to FROM outbox WHERE status = 0 AND channel = {channel} ORDER BY conversation_id, private_to, id LIMIT 1)
            UNION ALL
            SELECT behind.id, behind.conversation_id, behind.private_to FROM line JOIN outbox AS behind ON behind.id = COALESCE(
                (SELECT id FROM outbox
                    WHERE status = 0 AND channel = {channel} AND conversation_id = line.conversation_id AND private_to > COALESCE(line.private_to, '')
                    ORDER BY private_to, id LIMIT 1),
                (SELECT id FROM outbox WHERE status = 0 AND channel = {channel} AND conversation_id > line.conversation_id
                    ORDER BY conversation_id, private_to, id LIMIT 1)))
        SELECT o.id, o.idempotency_key, o.channel, o.conversation_id, o.message_key, o.message_json,
            o.private_to, o.attach_report_slug, o.slug, o.attempts, o.enqueued_at,
            (SELECT m.reference FROM message_references AS m
                WHERE m.channel = o.channel AND m.conversation_id = o.conversation_id AND m.message_key = o.message_key)
        FROM line JOIN outbox AS o ON o.id = (
                SELECT u.id FROM outbox AS u
                WHERE u.status = 0 AND u.channel = {channel} AND u.conversation_id = line.conversation_id AND u.private_to IS NOT DISTINCT FROM line.private_to
                    AND (u.reason IS NOT NULL OR u.not_before <= {now.UtcTicks})
                ORDER BY u.id LIMIT 1)
        WHERE o.not_before <= {now.UtcTicks}
        ORDER BY o.id LIMIT {limit}
        """;

    private static PendingOutbox ToPending(DbDataReader row) => new(
        row.GetInt64(0),
        new(
            row.GetString(1),
            new ConversationRef(row.GetString(2), row.GetString(3)),
            row.GetString(4),
            MessageJson.Read(row.GetString(5)),
            row.Text(6),
            row.Text(7)) { Slug = row.Text(8) },
        row.Text(11),
        row.GetInt32(9))
    {
        EnqueuedAt = row.Instant(10),
    };
}
