namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>How one check counts: its outcome, or that it is disputed, which outshines the outcome.</summary>
public enum CheckState
{
    Verified,
    NotAvailable,
    Refuted,
    Conflict,
    Stale,
    Unknown,
}
