namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>What a part of a text says instead of "it is so".</summary>
public enum StanceKind
{
    /// <summary>Something failed, broke, was refused or missed its target.</summary>
    Failure,

    /// <summary>Something is not there, is switched off, or is not so.</summary>
    Absence,

    /// <summary>None of something: "0 of 48 tables".</summary>
    Zero,

    /// <summary>Only some of something: "12 of 48 tables".</summary>
    Partial,

    /// <summary>It is under way, or somebody waits for it.</summary>
    Waiting,

    /// <summary>Somebody announces it: "planned for 15 December", "will be provided".</summary>
    Plan,

    /// <summary>A statement about the future that may also describe how something behaves: "will be kept for 30 days".</summary>
    Future,

    /// <summary>Somebody supposes it: "probably", "should be".</summary>
    Doubt,

    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>It asks, or asks somebody to do something.</summary>
    Question,
}

/// <param name="Text">The clause that says so, as written.</param>
/// <param name="IsConditional">It says what happens if: "alerts if a backup fails".</param>
public sealed record StanceSign(StanceKind Kind, string Text, bool IsConditional = false);
