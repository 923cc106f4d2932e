using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>What is wrong with the report itself, in line order.</summary>
internal static class ReportLint
{
    public static ImmutableArray<LintIssue> Find(Report report, LinkPlan plan) =>
        [.. DuplicateIds.Find(report).Concat(Coverage.Find(report, plan)).OrderBy(i => i.Line).ThenBy(i => i.Code, StringComparer.Ordinal)];
}
