namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>Where a part of a policy comes from; a later one wins.</summary>
public enum PolicyOrigin
{
    Default,

    /// <summary>Configured for every report and person.</summary>
    Everybody,

    /// <summary>Configured for the report.</summary>
    Report,

    /// <summary>Configured for the person.</summary>
    Person,

    /// <summary>Asked for, in chat or on the page.</summary>
    Asked,
}
