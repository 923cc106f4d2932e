using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class ReminderTables
{
    // Asked with every sweep, mostly for nothing, and these with every reminder and turn: making the queries would cost more than their answers.
    private static readonly Func<VerifierContext, DateTimeOffset, int, IAsyncEnumerable<ReminderRow>> DueRows =
        EF.CompileAsyncQuery((VerifierContext db, DateTimeOffset now, int limit) => db.Reminders.Where(r => r.DueAt != null && r.DueAt <= now).OrderBy(r => r.DueAt).Take(limit));

    private static readonly Func<VerifierContext, string, string, CancellationToken, Task<ReminderRow?>> OneRow =
        EF.CompileAsyncQuery((VerifierContext db, string slug, string personId, CancellationToken cancel) => db.Reminders.FirstOrDefault(r => r.Slug == slug && r.PersonId == personId));

    private static readonly Func<VerifierContext, string, IAsyncEnumerable<ReminderRow>> RowsAbout =
        EF.CompileAsyncQuery((VerifierContext db, string slug) => db.Reminders.OrderBy(r => r.PersonId).Where(r => r.Slug == slug));

    private static readonly Func<VerifierContext, string, int, IAsyncEnumerable<ReminderRow>> RowsOf =
        EF.CompileAsyncQuery((VerifierContext db, string personId, int limit) => db.Reminders.Where(r => r.PersonId == personId && r.DueAt != null).OrderBy(r => r.DueAt).Take(limit));

    private static readonly Func<VerifierContext, string, IAsyncEnumerable<PolicyLayerRow>> LayerRows =
        EF.CompileAsyncQuery((VerifierContext db, string slug) => db.ReminderPolicies.OrderBy(p => p.Slug).ThenBy(p => p.PersonId).Where(p => p.Slug == slug || p.Slug == PolicyLayerRecord.Every));

    public static async Task<ReminderRecord?> FindReminderAsync(this VerifierContext db, string slug, string personId, CancellationToken cancellationToken) =>
        await OneRow(db, slug, personId, cancellationToken) is { } row ? ToRecord(row) : null;

    public static async Task<IReadOnlyList<ReminderRecord>> ReadRemindersAboutAsync(this VerifierContext db, string slug, CancellationToken cancellationToken) =>
        await ListAsync(RowsAbout(db, slug), ToRecord, cancellationToken);

    public static async Task<IReadOnlyList<ReminderRecord>> ReadDueRemindersAsync(this VerifierContext db, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        await ListAsync(DueRows(db, now, limit), ToRecord, cancellationToken);

    public static async Task<IReadOnlyList<ReminderLogRecord>> ReadReminderLogAsync(this VerifierContext db, string slug, int newest, CancellationToken cancellationToken)
    {
        var lines = await db.ReminderLog.Where(l => l.Slug == slug).OrderByDescending(l => l.Id).Take(newest)
            .Select(l => new ReminderLogRecord(l.Slug, l.PersonId, l.Slot, l.What, l.Reason, l.At) { Step = l.Step, Recipient = l.Recipient, Delivery = l.Delivery, Reference = l.Reference })
            .ToListAsync(cancellationToken);
        lines.Reverse();
        return lines;
    }

    public static async Task<ReminderFigures> ReadReminderFiguresAsync(this VerifierContext db, DateTimeOffset now, CancellationToken cancellationToken) => new(
        await db.Reminders.LongCountAsync(r => r.DueAt != null, cancellationToken),
        await db.Reminders.LongCountAsync(r => r.DueAt != null && r.DueAt <= now, cancellationToken),
        await db.Reminders.Where(r => r.DueAt != null && r.DueAt <= now).MinAsync(r => r.DueAt, cancellationToken));

    public static Task SaveReminderAsync(this VerifierContext db, ReminderRecord reminder) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO reminders (slug, person_id, channel, conversation_id, due_at, last_activity_at, sent, last_sent_at, snoozed_until, is_paused, interval_ticks, asked_for, snoozes,
            reached, reached_at, acknowledged_at, last_slot, seen_at)
        VALUES ({reminder.Slug}, {reminder.PersonId}, {reminder.Conversation.Channel}, {reminder.Conversation.Id}, {reminder.DueAt?.UtcTicks},
            {reminder.LastActivityAt.UtcTicks}, {reminder.Sent}, {reminder.LastSentAt?.UtcTicks}, {reminder.SnoozedUntil?.UtcTicks}, {reminder.IsPaused}, {reminder.Interval?.Ticks}, {reminder.AskedFor?.UtcTicks}, {reminder.Snoozes},
            {(int)reminder.Reached}, {reminder.ReachedAt?.UtcTicks}, {reminder.AcknowledgedAt?.UtcTicks}, {reminder.LastSlot}, {reminder.SeenAt?.UtcTicks})
        ON CONFLICT (slug, person_id) DO UPDATE SET
            channel = excluded.channel, conversation_id = excluded.conversation_id, due_at = excluded.due_at, last_activity_at = excluded.last_activity_at,
            sent = excluded.sent, last_sent_at = excluded.last_sent_at, snoozed_until = excluded.snoozed_until, is_paused = excluded.is_paused,
            interval_ticks = excluded.interval_ticks, asked_for = excluded.asked_for, snoozes = excluded.snoozes,
            reached = excluded.reached, reached_at = excluded.reached_at, acknowledged_at = excluded.acknowledged_at, last_slot = excluded.last_slot, seen_at = excluded.seen_at
        """);

    public static async Task<IReadOnlyList<PolicyLayerRecord>> ReadPolicyLayersAsync(this VerifierContext db, string slug, CancellationToken cancellationToken) =>
        await ListAsync(LayerRows(db, slug), p => new PolicyLayerRecord(p.Slug, p.PersonId, p.LayerJson, p.ChangedAt), cancellationToken);

    public static Task SavePolicyLayerAsync(this VerifierContext db, PolicyLayerRecord layer) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO reminder_policies (slug, person_id, layer_json, changed_at) VALUES ({layer.Slug}, {layer.PersonId}, {layer.LayerJson}, {layer.ChangedAt.UtcTicks})
        ON CONFLICT (slug, person_id) DO UPDATE SET layer_json = excluded.layer_json, changed_at = excluded.changed_at
        """);

    public static async Task<bool> TryClaimReminderAsync(this VerifierContext db, string slug, string personId, string slot, string reason, DateTimeOffset at) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO reminder_claims (slug, person_id, slot, reason, at) VALUES ({slug}, {personId}, {slot}, {reason}, {at.UtcTicks})
            ON CONFLICT (slug, person_id, slot) DO NOTHING
            """) == 1;

    public static Task LogReminderAsync(this VerifierContext db, ReminderLogRecord entry) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO reminder_log (slug, person_id, slot, what, reason, at, step, recipient, delivery, reference)
        VALUES ({entry.Slug}, {entry.PersonId}, {entry.Slot}, {entry.What}, {entry.Reason}, {entry.At.UtcTicks}, {(int)entry.Step}, {entry.Recipient}, {entry.Delivery}, {entry.Reference})
        """);

    public static async Task<IReadOnlyList<ReminderRecord>> ReadRemindersOfAsync(this VerifierContext db, string personId, int limit, CancellationToken cancellationToken) =>
        await ListAsync(RowsOf(db, personId, limit), ToRecord, cancellationToken);

    public static async Task<IReadOnlyList<UnsentOutbox>> ReadUnsentAsync(this VerifierContext db, IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken) =>
        await db.Outbox.Where(o => idempotencyKeys.Contains(o.IdempotencyKey) && o.Status != OutboxStatus.Sent).OrderBy(o => o.Id)
            .Select(o => new UnsentOutbox(o.IdempotencyKey, o.Channel, o.Status == OutboxStatus.Dead, o.Attempts, o.NotBefore, o.Reason))
            .ToListAsync(cancellationToken);

    /// <summary>What became of a message is also what became of the reminders that it carried, if any.</summary>
    public static Task NoteDeliveryAsync(this VerifierContext db, long outboxId, string what, string reason, string? reference, DateTimeOffset at) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO reminder_log (slug, person_id, slot, what, reason, at, step, recipient, delivery, reference)
        SELECT slug, person_id, slot, {what}, {reason}, {at.UtcTicks}, step, recipient, delivery, {reference} FROM reminder_log
        WHERE delivery = (SELECT idempotency_key FROM outbox WHERE id = {outboxId}) AND what = 'claimed'
            AND NOT EXISTS (SELECT 1 FROM reminder_log AS noted WHERE noted.delivery = reminder_log.delivery AND noted.slug = reminder_log.slug AND noted.what = {what})
        ORDER BY id
        """);

    public static async Task<int> RemoveReminderLogAsync(this VerifierContext db, DateTimeOffset before, int most)
    {
        var lines = db.ReminderLog.Where(l => l.At < before).OrderBy(l => l.At).Take(most).Select(l => l.Id);
        var removed = await db.ReminderLog.Where(l => lines.Contains(l.Id)).ExecuteDeleteAsync();
        return removed + await db.Database.ExecuteSqlAsync(
            $"DELETE FROM message_references WHERE (channel, conversation_id, message_key) IN (SELECT channel, conversation_id, message_key FROM message_references WHERE at < {before.UtcTicks} ORDER BY at LIMIT {most})");
    }

    internal static IQueryable<ReminderRow> Of(VerifierContext db, string personId, int limit) =>
        db.Reminders.Where(r => r.PersonId == personId && r.DueAt != null).OrderBy(r => r.DueAt).Take(limit);

    internal static IQueryable<ReminderRow> About(VerifierContext db, string slug) => db.Reminders.Where(r => r.Slug == slug).OrderBy(r => r.PersonId);

    /// <summary>The same, to be looked at by anyone who asks how it is answered.</summary>
    internal static IQueryable<ReminderRow> Due(VerifierContext db, DateTimeOffset now, int limit) =>
        db.Reminders.Where(r => r.DueAt != null && r.DueAt <= now).OrderBy(r => r.DueAt).Take(limit);

    private static async Task<List<TRecord>> ListAsync<TRow, TRecord>(IAsyncEnumerable<TRow> rows, Func<TRow, TRecord> read, CancellationToken cancellationToken)
    {
        var records = new List<TRecord>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            records.Add(read(row));
        }

        return records;
    }

    private static ReminderRecord ToRecord(ReminderRow row) => new(
        row.Slug, row.PersonId, new ConversationRef(row.Channel, row.ConversationId), row.DueAt, row.LastActivityAt, row.Sent, row.LastSentAt, row.SnoozedUntil, row.IsPaused,
        row.IntervalTicks is { } ticks ? TimeSpan.FromTicks(ticks) : null, row.AskedFor, row.Snoozes)
    {
        Reached = row.Reached,
        ReachedAt = row.ReachedAt,
        AcknowledgedAt = row.AcknowledgedAt,
        LastSlot = row.LastSlot,
        SeenAt = row.SeenAt,
    };
}
