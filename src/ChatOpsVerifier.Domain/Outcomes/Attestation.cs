namespace ChatOpsVerifier.Domain.Outcomes;

/// <summary>Who is behind an answer.</summary>
public enum Attestation
{
    SelfAttested,

    /// <summary>A second person confirmed it.</summary>
    Reviewed,
    MachineChecked,
}
