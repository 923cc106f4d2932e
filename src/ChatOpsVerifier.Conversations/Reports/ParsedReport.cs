using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>What the importer made of one source.</summary>
internal sealed record ParsedReport(Report Report, LinkPlan Plan, ImmutableArray<LintIssue> Lint)
{
    /// <summary>Set where this takes the place of an imported file that is no longer there.</summary>
    public string? Fault { get; init; }
}
