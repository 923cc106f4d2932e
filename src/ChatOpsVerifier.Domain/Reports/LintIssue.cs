using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>Something wrong with the report itself, in one place or in several for the same reason.</summary>
/// <param name="Code">Stable kebab-case name, e.g. "requirement-uncovered".</param>
/// <param name="Line">One-based; the first where there are several.</param>
/// <param name="Message">What was found, where, and what is expected.</param>
public sealed record LintIssue(LintSeverity Severity, int Line, string Code, string Message)
{
    /// <summary>All lines, in order, where it was found in several; empty: only on <see cref="Line"/>.</summary>
    public ImmutableArray<int> Lines { get; init; } = [];

    /// <summary>How often it was found.</summary>
    public int Count => Math.Max(1, Lines.Length);

    /// <summary>
    /// What is named when it is acknowledged: code and line, "duplicate-id:12"; "near-box:12+3" means three more, so that a further one is not acknowledged
    /// with them.
    /// </summary>
    public string Name => Count == 1 ? $"{Code}:{Line}" : $"{Code}:{Line}+{Count - 1}";

    /// <summary>Findings of one code that also agree in this are told in one line; <c>null</c>: each is told by itself.</summary>
    internal string? Repeats { get; init; } = Severity == LintSeverity.Error ? null : "";
}

public enum LintSeverity
{
    Info,
    Warning,

    /// <summary>Blocks PASS until it is settled or acknowledged by name.</summary>
    Error,
}
