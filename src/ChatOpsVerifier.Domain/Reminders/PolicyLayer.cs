using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>
/// One layer of a policy: what a report's or a person's configuration says, or what somebody asked for. Null: nothing, so
/// that the layer below holds. A storage format: add, never rename.
/// </summary>
public sealed record PolicyLayer
{
    public const int CurrentSchema = 1;

    public static PolicyLayer Empty { get; } = new();

    public int Schema { get; init; } = CurrentSchema;

    public TimeSpan? FirstAfter { get; init; }

    public TimeSpan? Interval { get; init; }

    public double? BackOff { get; init; }

    public TimeSpan? Cap { get; init; }

    public Rhythm? Rhythm { get; init; }

    public DueDate? Due { get; init; }

    public int? SnoozeBudget { get; init; }

    /// <summary>IANA id.</summary>
    public string? Zone { get; init; }

    public Weekdays? WorkingDays { get; init; }

    public DayHours? WorkingHours { get; init; }

    /// <summary>Hours that are the whole day: none. A whole day of quiet is what pausing is for.</summary>
    public DayHours? QuietHours { get; init; }

    /// <summary>Of a person only.</summary>
    public Absence? Away { get; init; }

    /// <summary>Read from a file at the start, never stored.</summary>
    [JsonIgnore]
    public Holidays? Holidays { get; init; }

    public ReminderPolicy Over(ReminderPolicy below)
    {
        ArgumentNullException.ThrowIfNull(below);
        return below with
        {
            FirstAfter = FirstAfter ?? below.FirstAfter,
            Interval = Interval ?? below.Interval,
            BackOff = BackOff ?? below.BackOff,
            Cap = Cap ?? below.Cap,
            // Who names waits wants waits, whatever rhythm is named below.
            Rhythm = Rhythm ?? (FirstAfter is null && Interval is null && BackOff is null && Cap is null ? below.Rhythm : null),
            Due = Due is null ? below.Due : Due.On,
            SnoozeBudget = SnoozeBudget ?? below.SnoozeBudget,
            Zone = Zone is null ? below.Zone : TimeZones.Of(Zone),
            WorkingDays = WorkingDays ?? below.WorkingDays,
            WorkingHours = WorkingHours ?? below.WorkingHours,
            QuietHours = QuietHours is null ? below.QuietHours : QuietHours.IsWholeDay ? null : QuietHours,
            Holidays = Holidays ?? below.Holidays,
        };
    }
}
