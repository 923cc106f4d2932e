namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>That, why, by whom and when evidence was taken out.</summary>
/// <param name="By">Person id.</param>
public sealed record RemovedEvidence(EvidenceRemoval How, string Reason, string By, DateTimeOffset At);
