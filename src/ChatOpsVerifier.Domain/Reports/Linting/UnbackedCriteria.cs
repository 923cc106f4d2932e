namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>A criterion that no requirement or check proves could never be met, or would be met by nobody looking.</summary>
internal static class UnbackedCriteria
{
    public static IEnumerable<LintIssue> Find(Report report, LinkPlan plan) =>
        report.Statements
            .Where(s => s.Kind == StatementKind.Criterion && plan.Find(LinkKind.StatementToSource, s.Id) is null or { To.IsEmpty: true })
            .Select(s => new LintIssue(LintSeverity.Error, s.Line, "criterion-unbacked",
                $"No requirement or check proves the criterion \"{s.Text}\". Add one, or correct the plan."));
}
