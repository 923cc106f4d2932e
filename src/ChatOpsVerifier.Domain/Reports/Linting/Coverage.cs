namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>Requirements that nothing speaks for, and criteria that nothing backs.</summary>
internal static class Coverage
{
    public static IEnumerable<LintIssue> Find(Report report, LinkPlan plan)
    {
        foreach (var criterion in report.Statements.Where(s => s.Kind == StatementKind.Criterion && plan.Find(LinkKind.StatementToSource, s.Id) is null or { To.IsEmpty: true }))
        {
            yield return new LintIssue(LintSeverity.Error, criterion.Line, "criterion-unbacked", $"No requirement or check proves the criterion \"{criterion.Text}\".");
        }

        if (report.Findings.IsEmpty && report.Statements.All(s => s.Kind != StatementKind.Criterion))
        {
            yield break;
        }

        var covered = Covered(plan);
        foreach (var requirement in report.Requirements.Where(r => r.Role == RequirementRole.Requirement && !covered.Contains(r.Id) && !r.Checks.Any(c => covered.Contains(c.Id))))
        {
            yield return new LintIssue(LintSeverity.Warning, requirement.Line, "requirement-uncovered",
                $"No finding, criterion, checklist or blocked area names {requirement.Handle} \"{requirement.Title}\"; its {requirement.Checks.Length} checks still count for PASS.");
        }
    }

    /// <summary>What the document itself connects; a guess covers nothing.</summary>
    private static HashSet<string> Covered(LinkPlan plan) =>
        [.. plan.Links.Where(l => l.Basis == LinkBasis.Stated && l.Kind == LinkKind.RequirementToFinding).Select(l => l.From),
            .. plan.Links.Where(l => l.Kind == LinkKind.CheckToSource && l.Basis == LinkBasis.Stated).SelectMany(l => l.To)];
}
