namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>One id for two checks: an answer to one would be taken for the other.</summary>
internal static class DuplicateIds
{
    public static IEnumerable<LintIssue> Find(Report report) =>
        report.Checks.Where(c => c.OwnId is not null)
            .GroupBy(c => c.OwnId!, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .SelectMany(g => g.Skip(1).Select(c => new LintIssue(
                LintSeverity.Error,
                c.Line,
                "duplicate-id",
                $"The id \"{c.OwnId}\" appears here and on line {g.First().Line}; each check needs an id of its own.")));
}
