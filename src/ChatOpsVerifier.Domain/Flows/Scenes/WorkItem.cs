namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>One thing to do in a report.</summary>
/// <param name="RequirementId">Null: no requirement's question, but the one that the conversation asks now.</param>
/// <param name="Name">"2.2 Backup Frequency".</param>
/// <param name="Open">Checks that it would settle.</param>
/// <param name="IsBegun">An answer to it was begun.</param>
public sealed record WorkItem(string? RequirementId, string Name, int Open, bool IsBegun = false);
