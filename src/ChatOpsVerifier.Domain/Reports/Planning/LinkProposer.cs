namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>Reads from the document's own words which node settles which. Guesses are marked as such.</summary>
internal static class LinkProposer
{
    public static LinkPlan Propose(Report report)
    {
        var chapters = new Chapters(report);
        var matcher = new FindingMatcher(report);
        var placed = report.Requirements.Select(r => (Requirement: r, Link: matcher.Match(r, chapters.Above(r)))).ToList();
        var byFinding = placed.ToLookup(p => p.Link.To.IsEmpty ? Finding.OtherId : p.Link.To[0], p => p.Requirement);
        var sections = placed
            .Where(p => p.Requirement.Role != RequirementRole.Checklist)
            .ToLookup(p => p.Link.To.IsEmpty ? Finding.OtherId : p.Link.To[0], p => p.Requirement);
        // Most reports have something to look up in it; a list of nothing but checks has not, and may hold thousands.
        var index = new Lazy<SourceIndex>(() => new SourceIndex(report.Requirements.Where(r => r.Role != RequirementRole.Checklist)));
        var findings = report.Findings.ToDictionary(f => f.Id);
        var rows = new ChecklistMatcher(index, sections);
        var statements = new StatementMatcher(matcher.Findings, byFinding, index);
        return new LinkPlan([
            .. placed.Select(p => p.Link),
            .. placed
                .Where(p => p.Requirement.Role == RequirementRole.Checklist)
                .SelectMany(p => rows.Match(p.Requirement, p.Link.To.IsEmpty ? null : findings[p.Link.To[0]])),
            .. report.Statements.Where(s => IsDerived(s.Kind)).Select(statements.Match),
        ]);
    }

    /// <summary>Assumptions and actions are told, not derived.</summary>
    private static bool IsDerived(StatementKind kind) => kind is StatementKind.Criterion or StatementKind.MissingVerification or StatementKind.BlockedArea;
}
