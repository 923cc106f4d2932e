namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>
/// Next due instant from (policy, history, now). No clock, no storage.
/// Everything here is elapsed time: the earliest instant at which a reminder is wanted. A calendar (working hours,
/// quiet hours, holidays) moves that instant later and never earlier, so it is applied to the result.
/// </summary>
public static class ReminderSchedule
{
    /// <summary>
    /// When the next reminder is due; an instant at or before <paramref name="now"/> means at once, and once:
    /// however long the program was down, the reminder that follows is counted from the one that is sent then.
    /// </summary>
    /// <returns>Null: nothing is due any more (PASS or paused).</returns>
    public static DateTimeOffset? NextDue(ReminderPolicy policy, ReminderHistory history, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(history);
        if (history.IsPass || history.IsPaused)
        {
            return null;
        }

        var planned = history.LastSentAt is { } sent && history.Sent > 0
            ? Later(Borne(sent, now), Wait(policy, history.Sent))
            : Later(Borne(history.LastActivityAt, now), NotNegative(policy.FirstAfter));
        return history.SnoozedUntil is { } until && until > planned ? until.ToUniversalTime() : planned;
    }

    /// <summary>Silence after the <paramref name="sent"/>-th reminder: interval × back-off^(sent − 1), at most the cap.</summary>
    public static TimeSpan Wait(ReminderPolicy policy, int sent)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var interval = NotNegative(policy.Interval);
        var cap = NotNegative(policy.Cap);
        var backOff = double.IsFinite(policy.BackOff) ? Math.Max(1, policy.BackOff) : 1;
        var ticks = interval.Ticks * Math.Pow(backOff, Math.Max(0, sent - 1));
        return ticks < cap.Ticks ? TimeSpan.FromTicks((long)ticks) : cap;
    }

    /// <summary>What lies in the future was written before the clock was set back: counted from now, or the silence would last as long as the clock was wrong.</summary>
    private static DateTimeOffset Borne(DateTimeOffset instant, DateTimeOffset now) => (instant > now ? now : instant).ToUniversalTime();

    private static DateTimeOffset Later(DateTimeOffset instant, TimeSpan wait) =>
        DateTimeOffset.MaxValue - instant > wait ? instant + wait : DateTimeOffset.MaxValue;

    private static TimeSpan NotNegative(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;
}

/// <param name="LastActivityAt">When the person last did anything (or the report was imported).</param>
/// <param name="Sent">Reminders sent since then.</param>
/// <param name="LastSentAt">Null: none since the last activity.</param>
/// <param name="SnoozedUntil">Not before.</param>
public sealed record ReminderHistory(DateTimeOffset LastActivityAt, int Sent, DateTimeOffset? LastSentAt, DateTimeOffset? SnoozedUntil, bool IsPaused, bool IsPass);
