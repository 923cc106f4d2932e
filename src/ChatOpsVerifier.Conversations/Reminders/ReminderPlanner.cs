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

    /// <summary>A reminder went out.</summary>
    public static ReminderRecord Sent(ReminderRecord record, DateTimeOffset now) => record with { Sent = record.Sent + 1, LastSentAt = now };

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

        return record with { DueAt = asked is { } at && !isPass && !record.IsPaused ? at : NextDue(record, policy, isPass, now) };
    }

    private static DateTimeOffset? NextDue(ReminderRecord record, ReminderPolicy policy, bool isPass, DateTimeOffset now) =>
        ReminderSchedule.NextDue(policy, new ReminderHistory(record.LastActivityAt, record.Sent, record.LastSentAt, record.SnoozedUntil, record.IsPaused, isPass), now);
}
