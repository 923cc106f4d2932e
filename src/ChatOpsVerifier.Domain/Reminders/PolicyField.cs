namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>What can be asked for about reminders, in chat and on the page.</summary>
public enum PolicyField
{
    /// <summary>This and the four waits that follow: of one report, for one person.</summary>
    Rhythm,
    FirstAfter,
    Interval,
    BackOff,
    Cap,

    /// <summary>Of one report, for everybody.</summary>
    Due,

    /// <summary>This and what follows: of one person, for all reports.</summary>
    Zone,
    WorkingDays,
    WorkingHours,
    QuietHours,
    Away,
}

public static class PolicyFields
{
    /// <summary>A rhythm or a wait: how long to wait without a reply. Of the two kinds the one that was named last holds.</summary>
    public static bool IsWaitOrCap(this PolicyField field) => field <= PolicyField.Cap;

    public static bool IsPersonal(this PolicyField field) => field >= PolicyField.Zone;

    /// <summary>The layer with one field as it is in another; null there: nothing is asked for any longer.</summary>
    public static PolicyLayer With(this PolicyLayer layer, PolicyField field, PolicyLayer from)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(from);
        return field switch
        {
            PolicyField.Rhythm => layer with { Rhythm = from.Rhythm, FirstAfter = null, Interval = null, BackOff = null, Cap = null },
            PolicyField.FirstAfter => layer with { FirstAfter = from.FirstAfter, Rhythm = Beside(from.FirstAfter) },
            PolicyField.Interval => layer with { Interval = from.Interval, Rhythm = Beside(from.Interval) },
            PolicyField.BackOff => layer with { BackOff = from.BackOff, Rhythm = Beside(from.BackOff) },
            PolicyField.Cap => layer with { Cap = from.Cap, Rhythm = Beside(from.Cap) },
            PolicyField.Due => layer with { Due = from.Due },
            PolicyField.Zone => layer with { Zone = from.Zone },
            PolicyField.WorkingDays => layer with { WorkingDays = from.WorkingDays },
            PolicyField.WorkingHours => layer with { WorkingHours = from.WorkingHours },
            PolicyField.QuietHours => layer with { QuietHours = from.QuietHours },
            PolicyField.Away => layer with { Away = from.Away },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown."),
        };

        // Who names a wait wants waits; who takes one back has said nothing of the rhythm.
        Rhythm? Beside(object? wait) => wait is null ? layer.Rhythm : null;
    }
}
