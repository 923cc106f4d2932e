namespace ChatOpsVerifier.Host.Pages.Overview;

/// <summary>How many of the checks were settled, and how many refuted, after an entry of the ledger.</summary>
public sealed record BurnUpPoint(DateTimeOffset At, int Settled, int Refuted);
