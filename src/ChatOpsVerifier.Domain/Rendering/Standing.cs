namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>How one check counts: its outcome, or that it is disputed, which outshines the outcome.</summary>
public enum Standing
{
    Verified,
    NotAvailable,
    Refuted,
    Conflict,
    Stale,
    Unknown,
}
