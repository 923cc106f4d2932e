using NodaTime;

namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>
/// When a reminder may go out: working days and hours, holidays, quiet hours, all in the zone of the policy. Values in, values out.
/// </summary>
public static class ReminderCalendar
{
    /// <summary>Longer than any run of holidays; a calendar that allows nothing for so long allows nothing.</summary>
    private const int MostDays = 800;

    /// <summary>Whether the program may remind of its own accord at that instant.</summary>
    public static bool Allows(ReminderPolicy policy, DateTimeOffset at) => Allows(policy, Local(policy, at));

    public static bool IsWorkingDay(ReminderPolicy policy, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.WorkingDays.HasFlag(Of(day.DayOfWeek)) && !policy.Holidays.Contains(day);
    }

    /// <summary>The first instant from <paramref name="at"/> on at which the program may remind of its own accord.</summary>
    /// <returns>UTC, and <paramref name="at"/> itself where it is allowed. Null: the calendar allows nothing, since its parts contradict each other.</returns>
    public static DateTimeOffset? NextAllowed(ReminderPolicy policy, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Next(policy, at, static (p, local) => Allows(p, local));
    }

    /// <summary>The same for something that was asked for: only quiet hours hold it up.</summary>
    public static DateTimeOffset? NextNotQuiet(ReminderPolicy policy, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Next(policy, at, static (p, local) => p.QuietHours?.Contains(TimeOf(local)) != true);
    }

    /// <summary>
    /// Where a reminder goes that the program plans for <paramref name="at"/>: there, if that is allowed; else to the next time that is,
    /// and not before the morning of that day, since midnight is allowed where nobody named working hours. Who names quiet hours
    /// has said when the morning is: what falls into them comes when they are over.
    /// </summary>
    /// <returns>UTC; null: the calendar allows nothing.</returns>
    public static DateTimeOffset? Move(ReminderPolicy policy, DateTimeOffset at)
    {
        if (NextAllowed(policy, at) is not { } allowed || allowed == at)
        {
            return Allows(policy, at) ? at.ToUniversalTime() : null;
        }

        if (policy.QuietHours is { } quiet && TimeOf(Local(policy, allowed)) == quiet.To)
        {
            return allowed;
        }

        var morning = policy.Zone.At(policy.Zone.DateOf(allowed), policy.Morning);
        return morning > allowed ? NextAllowed(policy, morning) : allowed;
    }

    /// <summary>The next working day behind <paramref name="day"/>.</summary>
    /// <returns>Null: there is none.</returns>
    public static DateOnly? WorkingDayAfter(ReminderPolicy policy, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(policy);
        for (var ahead = 1; ahead <= MostDays; ahead++)
        {
            if (IsWorkingDay(policy, day.AddDays(ahead)))
            {
                return day.AddDays(ahead);
            }
        }

        return null;
    }

    /// <summary>Whether any reminder could ever go out: false where quiet hours cover all working hours, or no day is a working day.</summary>
    public static bool IsPossible(ReminderPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.WorkingDays != Weekdays.None
            && Starts(policy).Any(time => policy.WorkingHours.Contains(time) && policy.QuietHours?.Contains(time) != true);
    }

    /// <summary>Why a reminder may not go out then, as the end of a sentence: "Saturday is not a working day".</summary>
    /// <returns>Null: it may.</returns>
    public static string? WhyNot(ReminderPolicy policy, DateTimeOffset at)
    {
        var local = Local(policy, at);
        var (day, time) = (DateOf(local), TimeOf(local));
        return policy.QuietHours is { } quiet && quiet.Contains(time) ? $"{time:HH\\:mm} is within quiet hours ({quiet})"
            : policy.Holidays.NameOf(day) is { } holiday ? $"{day:yyyy-MM-dd} is a holiday ({holiday})"
            : !IsWorkingDay(policy, day) ? $"{day.DayOfWeek} is not a working day"
            : !policy.WorkingHours.Contains(time) ? $"{time:HH\\:mm} is outside working hours ({policy.WorkingHours})"
            : null;
    }

    internal static Weekdays Of(DayOfWeek day) => day == DayOfWeek.Sunday ? Weekdays.Sunday : (Weekdays)(1 << ((int)day - 1));

    /// <summary>
    /// Between two changes of the clocks local time runs evenly, so the search is one of local times; where it would leave such a
    /// stretch, it goes on at the beginning of the next. That way an hour that is left out or comes twice needs no rule of its own.
    /// </summary>
    private static DateTimeOffset? Next(ReminderPolicy policy, DateTimeOffset at, Func<ReminderPolicy, LocalDateTime, bool> allows)
    {
        var instant = Instant.FromDateTimeOffset(at);
        var last = instant + Duration.FromDays(MostDays);
        while (instant < last)
        {
            var stretch = policy.Zone.GetZoneInterval(instant);
            var local = instant.WithOffset(stretch.WallOffset).LocalDateTime;
            var limit = (stretch.HasEnd && stretch.End < last ? stretch.End : last).WithOffset(stretch.WallOffset).LocalDateTime;
            if (NextLocal(policy, local, limit, allows) is { } found)
            {
                return found.WithOffset(stretch.WallOffset).ToInstant().ToDateTimeOffset();
            }

            if (!stretch.HasEnd)
            {
                return null;
            }

            instant = stretch.End;
        }

        return null;
    }

    private static LocalDateTime? NextLocal(ReminderPolicy policy, LocalDateTime from, LocalDateTime limit, Func<ReminderPolicy, LocalDateTime, bool> allows)
    {
        if (allows(policy, from))
        {
            return from;
        }

        var starts = Starts(policy);
        for (var day = from.Date; day <= limit.Date; day = day.PlusDays(1))
        {
            foreach (var start in starts)
            {
                var local = day + LocalTime.FromTimeOnly(start);
                if (local > from && local < limit && allows(policy, local))
                {
                    return local;
                }
            }
        }

        return null;
    }

    /// <summary>Where allowed time can begin on a day: at midnight, with the working hours, behind the quiet hours.</summary>
    private static TimeOnly[] Starts(ReminderPolicy policy) =>
        [.. new[] { TimeOnly.MinValue, policy.WorkingHours.From, policy.QuietHours?.To ?? TimeOnly.MinValue }.Distinct().Order()];

    private static bool Allows(ReminderPolicy policy, LocalDateTime local)
    {
        var time = TimeOf(local);
        return policy.WorkingHours.Contains(time) && policy.QuietHours?.Contains(time) != true && IsWorkingDay(policy, DateOf(local));
    }

    private static LocalDateTime Local(ReminderPolicy policy, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Instant.FromDateTimeOffset(at).InZone(policy.Zone).LocalDateTime;
    }

    private static DateOnly DateOf(LocalDateTime local) => local.Date.ToDateOnly();

    private static TimeOnly TimeOf(LocalDateTime local) => local.TimeOfDay.ToTimeOnly();
}
