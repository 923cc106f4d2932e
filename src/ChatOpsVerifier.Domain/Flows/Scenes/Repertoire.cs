namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>The steps and commands that there are, for code that works with any of them and names none.</summary>
internal sealed record Repertoire(Func<Position, Step> StepOf, CommandBook Commands);
