using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>Requirements that must be verified while no finding, criterion, checklist or blocked area speaks of them.</summary>
internal static class UncoveredRequirements
{
    public static IEnumerable<LintIssue> Find(Report report, LinkPlan plan)
    {
        var covered = Covered(plan);
        return report.Requirements
            .Where(r => r.Role == RequirementRole.Requirement && !covered.Contains(r.Id) && !r.Checks.Any(c => covered.Contains(c.Id)))
            .Select(r => new LintIssue(LintSeverity.Warning, r.Line, "requirement-uncovered",
                $"No finding, criterion, checklist or blocked area names {r.Handle} \"{r.Title}\"; its {Counted.InWords(r.Checks.Length, "check")} "
                    + $"still {Counted.Verb(r.Checks.Length, "counts", "count")} for PASS."));
    }

    /// <summary>
    /// What the document itself connects; a guess covers nothing. A statement reaches requirements through its finding, so
    /// it covers those whose own place under that finding is stated.
    /// </summary>
    private static HashSet<string> Covered(LinkPlan plan)
    {
        var placed = plan.Links.Where(l => l.Kind == LinkKind.RequirementToFinding && l.Basis == LinkBasis.Stated).Select(l => l.From);
        var named = plan.Links.Where(l => l.Kind == LinkKind.CheckToSource && l.Basis == LinkBasis.Stated).SelectMany(l => l.To);
        return [.. placed, .. named];
    }
}
