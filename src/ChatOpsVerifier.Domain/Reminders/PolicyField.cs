namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>What can be asked for about reminders, in chat and on the page.</summary>
public enum PolicyField
{
    /// <summary>Of one report, for one person.</summary>
    Rhythm,

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
    public static bool IsOfThePerson(this PolicyField field) => field is not (PolicyField.Rhythm or PolicyField.Due);

    /// <summary>The layer with one field as it is in another; null there: nothing is asked for any more.</summary>
    public static PolicyLayer With(this PolicyLayer layer, PolicyField field, PolicyLayer from)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(from);
        return field switch
        {
            PolicyField.Rhythm => layer with { Rhythm = from.Rhythm },
            PolicyField.Due => layer with { Due = from.Due },
            PolicyField.Zone => layer with { Zone = from.Zone },
            PolicyField.WorkingDays => layer with { WorkingDays = from.WorkingDays },
            PolicyField.WorkingHours => layer with { WorkingHours = from.WorkingHours },
            PolicyField.QuietHours => layer with { QuietHours = from.QuietHours },
            PolicyField.Away => layer with { Away = from.Away },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown."),
        };
    }
}
