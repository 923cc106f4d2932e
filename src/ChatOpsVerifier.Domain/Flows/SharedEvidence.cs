namespace ChatOpsVerifier.Domain.Flows;

/// <summary>Evidence of another report that has the same bytes as evidence that is removed here, so that the file stays.</summary>
/// <param name="Slug">The other report.</param>
/// <param name="Title">Its title.</param>
/// <param name="EvidenceId">"E3", there.</param>
public sealed record SharedEvidence(string Slug, string Title, string EvidenceId);
