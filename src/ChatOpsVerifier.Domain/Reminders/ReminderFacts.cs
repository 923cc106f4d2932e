namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>Everything that decides whether somebody is reminded of a report now, at one look: what "why" and "why not" are answered from.</summary>
/// <param name="LastAct">The last thing that the person did on any report.</param>
/// <param name="Next">As it is planned; null: nothing is.</param>
public sealed record ReminderFacts(
    ReminderPolicy Policy, EscalationPolicy Ladder, ReminderHistory History, LadderPosition Position, DateTimeOffset LastAct, PlannedStep? Next)
{
    /// <summary>False: reminders are switched off for everybody.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>False: no channel reaches the person.</summary>
    public bool IsReachable { get; init; } = true;

    /// <summary>Set while the person is out of office.</summary>
    public Absence? Away { get; init; }

    /// <summary>Name of who is reminded meanwhile; null: nobody.</summary>
    public string? StandIn { get; init; }

    /// <summary>Why a reminder that was made still waits to be taken by the provider; null: none waits.</summary>
    public string? Waiting { get; init; }

    /// <summary>The next one as the waits alone would have it, without working days and hours, holidays and quiet hours; null: none is planned.</summary>
    public PlannedStep? NextWithoutCalendar(DateTimeOffset now) => EscalationLadder.Next(
        Policy with
        {
            WorkingDays = Weekdays.All,
            WorkingHours = DayHours.WholeDay,
            QuietHours = null,
            Holidays = Holidays.None
        }, Ladder, History, Position, LastAct, now);
}
