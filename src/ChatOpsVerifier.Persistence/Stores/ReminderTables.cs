using System.Data.Common;
using System.Runtime.CompilerServices;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class ReminderTables
{
    /// <summary>In the order in which <see cref="ToRecord"/> reads them and <see cref="SaveReminderAsync"/> writes them.</summary>
    private const string Columns = "slug, person_id, channel, conversation_id, due_at, last_activity_at, sent, last_sent_at, snoozed_until, is_paused, "
        + "interval_ticks, asked_for, snoozes, reached, reached_at, acknowledged_at, last_slot, seen_at";

    public static Task<ReminderRecord?> FindReminderAsync(this VerifierContext db, string slug, string personId, CancellationToken cancellationToken) =>
        db.FirstAsync(Select($"WHERE slug = {slug} AND person_id = {personId}"), ToRecord, cancellationToken);

    public static Task<IReadOnlyList<ReminderRecord>> ReadRemindersAboutAsync(
        this VerifierContext db, string slug, CancellationToken cancellationToken) => db.ListAsync(About(slug), ToRecord, cancellationToken);

    public static Task<IReadOnlyList<ReminderRecord>> ReadDueRemindersAsync(
        this VerifierContext db,
        DateTimeOffset now,
        int limit,
        CancellationToken cancellationToken) => db.ListAsync(Due(now, limit), ToRecord, cancellationToken);

    public static async Task<IReadOnlyList<ReminderLogRecord>> ReadReminderLogAsync(
        this VerifierContext db, string slug, int newest, CancellationToken cancellationToken)
    {
        var lines = await db.ReminderLog.Where(l => l.Slug == slug).OrderByDescending(l => l.Id).Take(newest)
            .Select(l => new ReminderLogRecord(
                l.Slug,
                l.PersonId,
                l.Slot,
                ReminderLogWord.Read(l.What),
                l.Reason,
                l.At) { Step = l.Step, Recipient = l.Recipient, Delivery = l.Delivery, Reference = l.Reference })
            .ToListAsync(cancellationToken);
        lines.Reverse();
        return lines;
    }

    public static async Task<ReminderFigures> ReadReminderFiguresAsync(this VerifierContext db, DateTimeOffset now, CancellationToken cancellationToken) => new(
        await db.Reminders.LongCountAsync(r => r.DueAt != null, cancellationToken),
        await db.Reminders.LongCountAsync(r => r.DueAt != null && r.DueAt <= now, cancellationToken),
        await db.Reminders.Where(r => r.DueAt != null && r.DueAt <= now).MinAsync(r => r.DueAt, cancellationToken));

    public static Task SaveReminderAsync(this VerifierContext db, ReminderRecord reminder) => Task.FromResult(db.Statements.Execute(Insert(
        $"""
        VALUES ({reminder.Slug}, {reminder.PersonId}, {reminder.Conversation.Channel}, {reminder.Conversation.Id}, {reminder.DueAt?.UtcTicks},
            {reminder.LastActivityAt.UtcTicks}, {reminder.Sent}, {reminder.LastSentAt?.UtcTicks}, {reminder.SnoozedUntil?.UtcTicks},
            {reminder.IsPaused}, {reminder.Interval?.Ticks}, {reminder.AskedFor?.UtcTicks}, {reminder.Snoozes},
            {(int)reminder.Reached}, {reminder.ReachedAt?.UtcTicks}, {reminder.AcknowledgedAt?.UtcTicks}, {reminder.LastSlot}, {reminder.SeenAt?.UtcTicks})
        ON CONFLICT (slug, person_id) DO UPDATE SET
            channel = excluded.channel, conversation_id = excluded.conversation_id, due_at = excluded.due_at, last_activity_at = excluded.last_activity_at,
            sent = excluded.sent, last_sent_at = excluded.last_sent_at, snoozed_until = excluded.snoozed_until, is_paused = excluded.is_paused,
            interval_ticks = excluded.interval_ticks, asked_for = excluded.asked_for, snoozes = excluded.snoozes,
            reached = excluded.reached, reached_at = excluded.reached_at, acknowledged_at = excluded.acknowledged_at,
            last_slot = excluded.last_slot, seen_at = excluded.seen_at
        """)));

    public static Task<IReadOnlyList<PolicyLayerRecord>> ReadPolicyLayersAsync(
        this VerifierContext db, string slug, CancellationToken cancellationToken) => db.ListAsync(
        $"""
        SELECT slug, person_id, layer_json, changed_at FROM reminder_policies
        WHERE slug = {slug} OR slug = {PolicyLayerRecord.Every} ORDER BY slug, person_id
        """,
        r => new PolicyLayerRecord(r.GetString(0), r.GetString(1), r.GetString(2), r.Instant(3)),
        cancellationToken);

    public static Task SavePolicyLayerAsync(this VerifierContext db, PolicyLayerRecord layer) => Task.FromResult(db.Statements.Execute(
        $"""
        INSERT INTO reminder_policies (slug, person_id, layer_json, changed_at)
        VALUES ({layer.Slug}, {layer.PersonId}, {layer.LayerJson}, {layer.ChangedAt.UtcTicks})
        ON CONFLICT (slug, person_id) DO UPDATE SET layer_json = excluded.layer_json, changed_at = excluded.changed_at
        """));

    public static Task<bool> TryClaimReminderAsync(this VerifierContext db, string slug, string personId, string slot, string reason, DateTimeOffset at) =>
        Task.FromResult(db.Statements.Execute(
            $"""
            INSERT INTO reminder_claims (slug, person_id, slot, reason, at) VALUES ({slug}, {personId}, {slot}, {reason}, {at.UtcTicks})
            ON CONFLICT (slug, person_id, slot) DO NOTHING
            """) == 1);

    public static Task LogReminderAsync(this VerifierContext db, ReminderLogRecord entry) => Task.FromResult(db.Statements.Execute(
        $"""
        INSERT INTO reminder_log (slug, person_id, slot, what, reason, at, step, recipient, delivery, reference)
        VALUES ({entry.Slug}, {entry.PersonId}, {entry.Slot}, {ReminderLogWord.Of(entry.Kind)}, {entry.Reason}, {entry.At.UtcTicks},
            {(int)entry.Step}, {entry.Recipient}, {entry.Delivery}, {entry.Reference})
        """));

    public static Task<IReadOnlyList<ReminderRecord>> ReadRemindersOfAsync(
        this VerifierContext db, string personId, int limit, CancellationToken cancellationToken) =>
        db.ListAsync(Of(personId, limit), ToRecord, cancellationToken);

    public static async Task<IReadOnlyList<UnsentOutbox>> ReadUnsentAsync(
        this VerifierContext db, IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken) =>
        await db.Outbox.Where(o => idempotencyKeys.Contains(o.IdempotencyKey) && o.Status != OutboxStatus.Sent).OrderBy(o => o.Id)
            .Select(o => new UnsentOutbox(o.IdempotencyKey, o.Channel, o.Status == OutboxStatus.Dead, o.Attempts, o.NotBefore, o.Reason))
            .ToListAsync(cancellationToken);

    /// <summary>What became of a message is also what became of the reminders that it carried, if any.</summary>
    public static Task NoteDeliveryAsync(
        this VerifierContext db,
        long outboxId,
        ReminderLogKind kind,
        string reason,
        string? reference,
        DateTimeOffset at) => Task.FromResult(db.Statements.Execute(
        $"""
        INSERT INTO reminder_log (slug, person_id, slot, what, reason, at, step, recipient, delivery, reference)
        SELECT slug, person_id, slot, {ReminderLogWord.Of(kind)}, {reason}, {at.UtcTicks}, step, recipient, delivery, {reference} FROM reminder_log
        WHERE delivery = (SELECT idempotency_key FROM outbox WHERE id = {outboxId}) AND what = 'claimed'
            AND NOT EXISTS (SELECT 1 FROM reminder_log AS noted
                WHERE noted.delivery = reminder_log.delivery AND noted.slug = reminder_log.slug AND noted.what = {ReminderLogWord.Of(kind)})
        ORDER BY id
        """));

    public static async Task<int> RemoveReminderLogAsync(this VerifierContext db, DateTimeOffset before, int most)
    {
        var lines = db.ReminderLog.Where(l => l.At < before).OrderBy(l => l.At).Take(most).Select(l => l.Id);
        var removed = await db.ReminderLog.Where(l => lines.Contains(l.Id)).ExecuteDeleteAsync();
        return removed + await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM message_references WHERE (channel, conversation_id, message_key) IN (
                SELECT channel, conversation_id, message_key FROM message_references WHERE at < {before.UtcTicks} ORDER BY at LIMIT {most})
            """);
    }

    internal static FormattableString Of(string personId, int limit) =>
        Select($"WHERE person_id = {personId} AND due_at IS NOT NULL ORDER BY due_at LIMIT {limit}");

    internal static FormattableString About(string slug) => Select($"WHERE slug = {slug} ORDER BY person_id");

    internal static FormattableString Due(DateTimeOffset now, int limit) =>
        Select($"WHERE due_at IS NOT NULL AND due_at <= {now.UtcTicks} ORDER BY due_at LIMIT {limit}");

    private static FormattableString Select(FormattableString rest) =>
        FormattableStringFactory.Create($"SELECT {Columns} FROM reminders {rest.Format}", rest.GetArguments());

    private static FormattableString Insert(FormattableString rest) =>
        FormattableStringFactory.Create($"INSERT INTO reminders ({Columns}) {rest.Format}", rest.GetArguments());

    private static ReminderRecord ToRecord(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), new ConversationRef(row.GetString(2), row.GetString(3)),
        row.InstantOrNull(4), row.Instant(5), row.GetInt32(6), row.InstantOrNull(7), row.InstantOrNull(8), row.GetBoolean(9),
        row.IsDBNull(10) ? null : TimeSpan.FromTicks(row.GetInt64(10)), row.InstantOrNull(11), row.GetInt32(12))
    {
        Reached = (EscalationStep)row.GetInt32(13),
        ReachedAt = row.InstantOrNull(14),
        AcknowledgedAt = row.InstantOrNull(15),
        LastSlot = row.Text(16),
        SeenAt = row.InstantOrNull(17),
    };
}
