namespace ChatOpsVerifier.Domain.Flows.Naming;

/// <summary>A report as people may call it: by its name, its number in the list, or some words of its title.</summary>
public sealed record NamedReport(string Slug, string Title);
