namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>
/// Next due instant from (policy, history, now). No clock, no storage.
/// First the earliest instant at which a reminder is wanted, from the waits or from the rhythm; then the calendar, which
/// moves it later and never earlier.
/// </summary>
public static class ReminderSchedule
{
    /// <summary>As a due date comes near, a wait is at most this part of the time that is left.</summary>
    private const int PartOfTheTimeLeft = 4;

    /// <summary>However near it is, no wait is shorter than this part of the interval.</summary>
    private const int PartOfTheInterval = 4;

    private static readonly DateTimeOffset EndOfTime = DateTimeOffset.MaxValue.AddYears(-5);

    /// <summary>
    /// When the next reminder is due; an instant at or before <paramref name="now"/> means at once, and once:
    /// however long the program was down, the reminder that follows is counted from the one that is sent then.
    /// </summary>
    /// <returns>Null: nothing is due any longer (PASS or paused), or the calendar allows nothing (<see cref="ReminderCalendar.IsPossible"/>).</returns>
    public static DateTimeOffset? NextDue(ReminderPolicy policy, ReminderHistory history, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(history);
        if (history.IsPass || history.IsPaused)
        {
            return null;
        }

        if (history.AskedFor is { } asked)
        {
            return asked > EndOfTime ? asked : ReminderCalendar.NextNotQuiet(policy, asked.ToUniversalTime());
        }

        var planned = policy.Rhythm is Rhythm.ByDays days
            ? RhythmSchedule.Next(
                policy, days, NotAfter(Later(history.LastActivityAt, history.LastSentAt), now), history.LastSentAt is { } slot ? NotAfter(slot, now) : null)
            : Unanswered(policy, history, now);
        var wanted = history.SnoozedUntil is { } until && until > planned ? until.ToUniversalTime() : planned;
        return wanted is not { } at || at > EndOfTime ? wanted : ReminderCalendar.Move(policy, at);
    }

    /// <summary>Time without a reply after the <paramref name="sent"/>-th reminder: interval × back-off^(sent − 1), at most the cap.</summary>
    public static TimeSpan Wait(ReminderPolicy policy, int sent)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.Rhythm is Rhythm.Elapsed rhythm)
        {
            return NotNegative(rhythm.Every);
        }

        var interval = NotNegative(policy.Interval);
        var cap = NotNegative(policy.Cap);
        var backOff = double.IsFinite(policy.BackOff) ? Math.Max(1, policy.BackOff) : 1;
        var ticks = interval.Ticks * Math.Pow(backOff, Math.Max(0, sent - 1));
        return ticks < cap.Ticks ? TimeSpan.FromTicks((long)ticks) : cap;
    }

    /// <summary>
    /// The wait as a due date makes it: at most a quarter of the time that is left until the end of that day, and not shorter than a
    /// quarter of the interval; behind it, the interval without any back-off. A rhythm that was asked for stays as it was asked for.
    /// </summary>
    public static TimeSpan Wait(ReminderPolicy policy, int sent, DateTimeOffset from)
    {
        var wait = Wait(policy, sent);
        if (policy.Rhythm is not null || policy.Due is not { } due)
        {
            return wait;
        }

        var left = policy.Zone.At(due.AddDays(1), TimeOnly.MinValue) - from;
        var most = left > TimeSpan.Zero ? Longer(left / PartOfTheTimeLeft, NotNegative(policy.Interval) / PartOfTheInterval) : NotNegative(policy.Interval);
        return most < wait ? most : wait;
    }

    private static DateTimeOffset Unanswered(ReminderPolicy policy, ReminderHistory history, DateTimeOffset now)
    {
        if (history.LastSentAt is { } sent && history.Sent > 0)
        {
            var from = NotAfter(sent, now);
            return Later(policy, from, Wait(policy, history.Sent, from));
        }

        return Later(
            policy, NotAfter(history.LastActivityAt, now), policy.Rhythm is Rhythm.Elapsed rhythm ? NotNegative(rhythm.Every) : NotNegative(policy.FirstAfter));
    }

    /// <summary>
    /// What lies in the future was written before the clock was set back: counted from now, or the time without a reply would last as long as the clock was
    /// wrong.
    /// </summary>
    private static DateTimeOffset NotAfter(DateTimeOffset instant, DateTimeOffset now) => (instant > now ? now : instant).ToUniversalTime();

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset? b) => b is { } other && other > a ? other : a;

    /// <summary>Whole days are days by the calendar: the hour on the wall stays.</summary>
    private static DateTimeOffset Later(ReminderPolicy policy, DateTimeOffset instant, TimeSpan wait) =>
        EndOfTime - instant <= wait ? (DateTimeOffset.MaxValue - instant > wait ? instant + wait : DateTimeOffset.MaxValue)
        : wait.Ticks % TimeSpan.TicksPerDay == 0 ? policy.Zone.PlusDays(instant, wait.Days)
        : instant + wait;

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan NotNegative(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;
}

/// <param name="LastActivityAt">When the person last did anything (or the report was imported).</param>
/// <param name="Sent">Reminders sent since then.</param>
/// <param name="LastSentAt">Null: none since the last activity. In a rhythm: the instant as it was planned.</param>
/// <param name="SnoozedUntil">Not before.</param>
/// <param name="AskedFor">The person named this very instant: only quiet hours hold it up.</param>
public sealed record ReminderHistory(
    DateTimeOffset LastActivityAt, int Sent, DateTimeOffset? LastSentAt, DateTimeOffset? SnoozedUntil, bool IsPaused, bool IsPass, DateTimeOffset? AskedFor =
        null);
