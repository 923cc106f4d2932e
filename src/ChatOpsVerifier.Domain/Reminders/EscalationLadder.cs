namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>
/// Private message, mention in the channel, second person: which comes next, and when. Each step is taken once in a time without a reply, after
/// a time without a reply of its own, and never before the one below it; private reminders go on in their rhythm beside it. Values in, values out.
/// </summary>
public static class EscalationLadder
{
    /// <param name="at">As it is since the person's last act on this report.</param>
    /// <param name="lastAct">The last thing that the person did on any report: nobody is called over the head of somebody who is at work.</param>
    /// <returns>An instant at or before <paramref name="now"/> means at once. Null: nothing is due any longer (PASS or paused), or the calendar allows
    /// nothing.</returns>
    public static PlannedStep? Next(
        ReminderPolicy policy, EscalationPolicy ladder, ReminderHistory history, LadderPosition at, DateTimeOffset lastAct, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(at);
        var first = at is { Reached: EscalationStep.None, AcknowledgedAt: not null } ? policy with { FirstAfter = ladder.AcknowledgedFor } : policy;
        if (ReminderSchedule.NextDue(first, history, now) is not { } remind)
        {
            return null;
        }

        var reminder = new PlannedStep(remind, EscalationStep.Private);
        // One that was asked for is an act of its own; it comes before anybody else is notified.
        return history.AskedFor is null && Escalation(policy, ladder, history, at, lastAct, now) is { } climb && climb.DueAt <= remind ? climb : reminder;
    }

    private static PlannedStep? Escalation(
        ReminderPolicy policy, EscalationPolicy ladder, ReminderHistory history, LadderPosition at, DateTimeOffset lastAct, DateTimeOffset now)
    {
        if (at.At is not { } reached || Above(ladder, at.Reached) is not (var step, var silence))
        {
            return null;
        }

        var since = Earlier(reached > lastAct ? reached : lastAct, now);
        var wanted = since + (silence < TimeSpan.Zero ? TimeSpan.Zero : silence);
        wanted = history.SnoozedUntil is { } until && until > wanted ? until : wanted;
        return ReminderCalendar.Move(policy, wanted) is { } due ? new(due, step) : null;
    }

    private static (EscalationStep Step, TimeSpan Silence)? Above(EscalationPolicy ladder, EscalationStep reached) => reached switch
    {
        EscalationStep.Private when ladder.ChannelAfter is { } silence => (EscalationStep.Channel, silence),
        EscalationStep.Private or EscalationStep.Channel when ladder.SecondAfter is { } silence => (EscalationStep.SecondPerson, silence),
        _ => null,
    };

    /// <summary>What lies in the future was written before the clock was set back.</summary>
    private static DateTimeOffset Earlier(DateTimeOffset instant, DateTimeOffset now) => (instant > now ? now : instant).ToUniversalTime();
}

/// <param name="DueAt">UTC.</param>
public sealed record PlannedStep(DateTimeOffset DueAt, EscalationStep Step);
