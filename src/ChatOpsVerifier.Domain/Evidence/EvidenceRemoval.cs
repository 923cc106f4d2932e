namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>Why evidence was taken out. Names are stored in the ledger.</summary>
public enum EvidenceRemoval
{
    /// <summary>It backed nothing.</summary>
    Discarded,

    /// <summary>It must not be kept: a secret, or somebody's personal data, that was noticed too late.</summary>
    Redacted,
}
