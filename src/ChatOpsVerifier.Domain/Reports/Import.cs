using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>What an import gives: a report with its plan and lint, or the reason why not.</summary>
public abstract record ImportResult
{
    public sealed record Imported(Report Report, LinkPlan Plan, ImmutableArray<LintIssue> Lint) : ImportResult;

    /// <param name="Code">too-large, too-complex, empty, binary, not-utf8, nothing-to-check.</param>
    /// <param name="Message">What was found, where (byte offset or line), and what is accepted.</param>
    public sealed record Refused(string Code, string Message) : ImportResult;
}
