using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>What a reminder row becomes. Pure.</summary>
internal static class ReminderPlanner
{
    /// <summary>The person did something: the silence starts anew.</summary>
    public static ReminderRecord Active(ReminderRecord record, ConversationRef conversation, DateTimeOffset now) =>
        record with { Conversation = conversation, LastActivityAt = now, Sent = 0, LastSentAt = null };

    /// <summary>A reminder went out. In a rhythm that was asked for it counts from when it was planned, or each sweep's delay would move the hour; after a long downtime from now.</summary>
    public static ReminderRecord Sent(ReminderRecord record, DateTimeOffset now) =>
        record with { Sent = record.Sent + 1, LastSentAt = record is { Interval: { } interval, DueAt: { } due } && now - due < interval ? due : now };

    /// <param name="effects">What the person asked for in this turn; none otherwise.</param>
    public static ReminderRecord Plan(ReminderRecord record, IEnumerable<FlowEffect> effects, ReminderPolicy policy, bool isPass, DateTimeOffset now)
    {
        DateTimeOffset? asked = null;
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case FlowEffect.Snooze snooze:
                    record = record with { SnoozedUntil = snooze.Until };
                    asked = null;
                    break;
                case FlowEffect.RemindAt remind:
                    // Also "not before": what is done in the meantime must not bring the reminder forward.
                    record = record with { SnoozedUntil = remind.At, IsPaused = false };
                    asked = remind.At;
                    break;
                case FlowEffect.RemindEvery rhythm:
                    record = record with { Interval = rhythm.Interval, SnoozedUntil = rhythm.First, IsPaused = false };
                    asked = rhythm.First;
                    break;
                case FlowEffect.RemindAsConfigured:
                    record = record with { Interval = null, SnoozedUntil = null };
                    asked = null;
                    break;
                case FlowEffect.PauseReminders:
                    record = record with { IsPaused = true };
                    break;
                case FlowEffect.ResumeReminders:
                    record = record with { IsPaused = false, SnoozedUntil = null };
                    break;
            }
        }

        if (record.SnoozedUntil <= now)
        {
            record = record with { SnoozedUntil = null };
        }

        return record with { DueAt = asked is { } at && !isPass && !record.IsPaused ? at : NextDue(record, Of(record, policy), isPass, now) };
    }

    /// <summary>A rhythm that was asked for is kept as it was asked for: always the same, also after an answer.</summary>
    public static ReminderPolicy Of(ReminderRecord record, ReminderPolicy configured) =>
        record.Interval is { } interval ? configured with { FirstAfter = interval, Interval = interval, BackOff = 1, Cap = interval } : configured;

    private static DateTimeOffset? NextDue(ReminderRecord record, ReminderPolicy policy, bool isPass, DateTimeOffset now) =>
        ReminderSchedule.NextDue(policy, new ReminderHistory(record.LastActivityAt, record.Sent, record.LastSentAt, record.SnoozedUntil, record.IsPaused, isPass), now);
}
