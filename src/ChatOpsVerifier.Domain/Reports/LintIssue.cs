namespace ChatOpsVerifier.Domain.Reports;

/// <summary>Something wrong with the report itself.</summary>
/// <param name="Code">Stable kebab-case name, e.g. "requirement-uncovered".</param>
/// <param name="Line">One-based.</param>
/// <param name="Message">What was found, where, and what is expected.</param>
public sealed record LintIssue(LintSeverity Severity, int Line, string Code, string Message)
{
    /// <summary>What is named when it is acknowledged: code and line, "duplicate-id:12".</summary>
    public string Name => $"{Code}:{Line}";
}

public enum LintSeverity
{
    Info,
    Warning,

    /// <summary>Blocks PASS until it is settled or acknowledged by name.</summary>
    Error,
}
