using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class ReminderTables
{
    public static async Task<ReminderRecord?> FindReminderAsync(this VerifierContext db, string slug, string personId, CancellationToken cancellationToken) =>
        await db.Reminders.FirstOrDefaultAsync(r => r.Slug == slug && r.PersonId == personId, cancellationToken) is { } row ? ToRecord(row) : null;

    public static async Task<IReadOnlyList<ReminderRecord>> ReadDueRemindersAsync(this VerifierContext db, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        [.. (await Due(db, now, limit).ToListAsync(cancellationToken)).Select(ToRecord)];

    public static async Task<IReadOnlyList<ReminderLogRecord>> ReadReminderLogAsync(this VerifierContext db, string slug, int newest, CancellationToken cancellationToken)
    {
        var lines = await db.ReminderLog.Where(l => l.Slug == slug).OrderByDescending(l => l.Id).Take(newest)
            .Select(l => new ReminderLogRecord(l.Slug, l.PersonId, l.Slot, l.What, l.Reason, l.At))
            .ToListAsync(cancellationToken);
        lines.Reverse();
        return lines;
    }

    public static Task SaveReminderAsync(this VerifierContext db, ReminderRecord reminder) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO reminders (slug, person_id, channel, conversation_id, due_at, last_activity_at, sent, last_sent_at, snoozed_until, is_paused, interval_ticks, asked_for, snoozes)
        VALUES ({reminder.Slug}, {reminder.PersonId}, {reminder.Conversation.Channel}, {reminder.Conversation.Id}, {reminder.DueAt?.UtcTicks},
            {reminder.LastActivityAt.UtcTicks}, {reminder.Sent}, {reminder.LastSentAt?.UtcTicks}, {reminder.SnoozedUntil?.UtcTicks}, {reminder.IsPaused}, {reminder.Interval?.Ticks}, {reminder.AskedFor?.UtcTicks}, {reminder.Snoozes})
        ON CONFLICT (slug, person_id) DO UPDATE SET
            channel = excluded.channel, conversation_id = excluded.conversation_id, due_at = excluded.due_at, last_activity_at = excluded.last_activity_at,
            sent = excluded.sent, last_sent_at = excluded.last_sent_at, snoozed_until = excluded.snoozed_until, is_paused = excluded.is_paused,
            interval_ticks = excluded.interval_ticks, asked_for = excluded.asked_for, snoozes = excluded.snoozes
        """);

    public static async Task<IReadOnlyList<PolicyLayerRecord>> ReadPolicyLayersAsync(this VerifierContext db, string slug, CancellationToken cancellationToken) =>
        await db.ReminderPolicies.Where(p => p.Slug == slug || p.Slug == PolicyLayerRecord.Every).OrderBy(p => p.Slug).ThenBy(p => p.PersonId)
            .Select(p => new PolicyLayerRecord(p.Slug, p.PersonId, p.LayerJson, p.ChangedAt))
            .ToListAsync(cancellationToken);

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
        INSERT INTO reminder_log (slug, person_id, slot, what, reason, at)
        VALUES ({entry.Slug}, {entry.PersonId}, {entry.Slot}, {entry.What}, {entry.Reason}, {entry.At.UtcTicks})
        """);

    internal static IQueryable<ReminderRow> Due(VerifierContext db, DateTimeOffset now, int limit) =>
        db.Reminders.Where(r => r.DueAt != null && r.DueAt <= now).OrderBy(r => r.DueAt).Take(limit);

    private static ReminderRecord ToRecord(ReminderRow row) => new(
        row.Slug, row.PersonId, new ConversationRef(row.Channel, row.ConversationId), row.DueAt, row.LastActivityAt, row.Sent, row.LastSentAt, row.SnoozedUntil, row.IsPaused,
        row.IntervalTicks is { } ticks ? TimeSpan.FromTicks(ticks) : null, row.AskedFor, row.Snoozes);
}
