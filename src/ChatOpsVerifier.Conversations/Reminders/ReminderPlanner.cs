using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>What a reminder row becomes. Pure.</summary>
internal static class ReminderPlanner
{
    /// <summary>The person did something: the wait starts again. What was recorded ends a run of snoozes; talking alone does not.</summary>
    public static ReminderRecord Active(ReminderRecord record, ConversationRef conversation, DateTimeOffset now, bool records = false) =>
        record with
        {
            Conversation = conversation,
            LastActivityAt = now,
            Sent = 0,
            LastSentAt = null,
            Snoozes = records ? 0 : record.Snoozes,
            Reached = EscalationStep.None,
            ReachedAt = null,
            AcknowledgedAt = null,
            LastSlot = null,
            SeenAt = null
        };

    /// <summary>Another operator has worked on the report: escalation starts over, and the person's own reminders go on in their rhythm.</summary>
    public static ReminderRecord EscalationRestarted(ReminderRecord record) => record with { Reached = EscalationStep.None, ReachedAt = null };

    /// <summary>Nothing is pending: when something is again, escalation starts over.</summary>
    public static ReminderRecord AtPass(ReminderRecord record) =>
        record with { Sent = 0, LastSentAt = null, Reached = EscalationStep.None, ReachedAt = null, AcknowledgedAt = null, LastSlot = null, SeenAt = null };

    /// <summary>A reminder went out. In a rhythm it counts from when it was planned, or each sweep's delay would move it; after a downtime from now.</summary>
    public static ReminderRecord Sent(ReminderRecord record, ReminderPolicy policy, DateTimeOffset now, EscalationStep step = EscalationStep.Private)
    {
        var ladder = PositionOf(record).After(step, now);
        var late = policy.Rhythm switch
        {
            Rhythm.ByDays => RhythmSchedule.Least,
            Rhythm.Elapsed elapsed => elapsed.Every,
            _ => TimeSpan.Zero,
        };
        return record with
        {
            Sent = record.Sent + 1,
            LastSentAt = record.DueAt is { } due && due <= now && now - due < late ? due : now,
            AskedFor = null,
            Reached = ladder.Reached,
            ReachedAt = ladder.At,
            LastSlot = Slots.Of(record.DueAt),
            SeenAt = null
        };
    }

    public static LadderPosition PositionOf(ReminderRecord record) => new(record.Reached, record.ReachedAt, record.AcknowledgedAt);

    public static ReminderHistory HistoryOf(ReminderRecord record, bool isPass) =>
        new(record.LastActivityAt, record.Sent, record.LastSentAt, record.SnoozedUntil, record.IsPaused, isPass, record.AskedFor);

    /// <param name="effects">What the person asked for in this turn; none otherwise.</param>
    /// <param name="policy">With what they asked for in it.</param>
    /// <param name="notBefore">Nobody can be reminded before; null: somebody can.</param>
    /// <param name="ladder">Null: only the person is ever notified.</param>
    public static ReminderRecord Plan(
        ReminderRecord record, IEnumerable<FlowEffect> effects, ReminderPolicy policy, bool isPass, DateTimeOffset now, DateTimeOffset? notBefore =
            null, EscalationPolicy? ladder = null)
    {
        foreach (var effect in effects)
        {
            record = effect switch
            {
                FlowEffect.Snooze snooze => record with { SnoozedUntil = snooze.Until, AskedFor = null, Snoozes = record.Snoozes + (snooze.Counts ? 1 : 0) },
                // Also "not before": what is done in the meantime must not bring the reminder forward.
                FlowEffect.RemindAt remind =>
                    record with { SnoozedUntil = remind.At, AskedFor = remind.At, IsPaused = false, Snoozes = record.Snoozes + (remind.PutsOff ? 1 : 0) },
                FlowEffect.RemindEvery => record with { Interval = null, SnoozedUntil = null, AskedFor = null, IsPaused = false },
                FlowEffect.RemindAsConfigured => record with { Interval = null, SnoozedUntil = null, AskedFor = null },
                FlowEffect.ChangePolicy change when change.Field.IsWaitOrCap() => record with { Interval = null },
                FlowEffect.PauseReminders => record with { IsPaused = true },
                FlowEffect.Acknowledge => record with { AcknowledgedAt = now },
                FlowEffect.ResumeReminders => record with { IsPaused = false, SnoozedUntil = null, AskedFor = null },
                _ => record,
            };
        }

        record = record.SnoozedUntil <= now ? record with { SnoozedUntil = null } : record;
        record = record.AskedFor <= now ? record with { AskedFor = null } : record;
        return record with { DueAt = Next(record, policy, ladder ?? EscalationPolicy.None, isPass, now, record.LastActivityAt, notBefore)?.DueAt };
    }

    /// <summary>The step that comes next, and when.</summary>
    /// <param name="lastAct">The last thing that the person did on any report.</param>
    /// <returns>Null: none.</returns>
    public static PlannedStep? Next(
        ReminderRecord record,
        ReminderPolicy policy,
        EscalationPolicy ladder,
        bool isPass,
        DateTimeOffset now,
        DateTimeOffset lastAct,
        DateTimeOffset? notBefore = null)
    {
        var history = HistoryOf(record, isPass);
        history = notBefore is null
            ? history
            : history with { SnoozedUntil = history.SnoozedUntil > notBefore ? history.SnoozedUntil : notBefore, AskedFor = null };
        return EscalationLadder.Next(policy, ladder, history, PositionOf(record), lastAct, now);
    }

    /// <summary>What is due now but may not go out now, since the calendar changed or the program was down: when it may.</summary>
    /// <returns>Null: it may go out.</returns>
    public static DateTimeOffset? Postponed(ReminderRecord record, ReminderPolicy policy, DateTimeOffset now)
    {
        var allowed = record.AskedFor is not null && record.AskedFor <= record.DueAt
            ? ReminderCalendar.NextNotQuiet(policy, now)
            : ReminderCalendar.Move(policy, now);
        return allowed is { } at && at > now ? at : null;
    }
}
