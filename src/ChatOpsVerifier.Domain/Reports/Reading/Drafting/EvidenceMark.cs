namespace ChatOpsVerifier.Domain.Reports.Reading.Drafting;

/// <summary>A bullet under a box that says on what it rests.</summary>
/// <param name="Label">As it is there: "Proof: ".</param>
/// <param name="IsOurs">An earlier regeneration wrote it.</param>
internal sealed record EvidenceMark(string Label, bool IsOurs);
