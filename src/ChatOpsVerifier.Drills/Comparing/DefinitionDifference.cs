namespace ChatOpsVerifier.Drills.Comparing;

/// <summary>A definition that is missing, was added or differs.</summary>
public sealed record DefinitionDifference(string Name, string? Source, string? Restored);
