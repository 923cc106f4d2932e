using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>A ticked box over one that is open: the tick claims what its own parts deny.</summary>
internal static class TickedOverOpen
{
    public static IEnumerable<LintIssue> Find(Report report)
    {
        if (!report.Checks.Any(c => c.ParentId is not null))
        {
            return [];
        }

        var checks = report.Checks.ToDictionary(c => c.Id);
        return from child in report.Checks
            where !child.Claimed && child.ParentId is { } id && checks[id].Claimed
            let parent = checks[child.ParentId!]
            group child by parent into open
            select new LintIssue(LintSeverity.Warning, open.Key.Line, "ticked-over-open",
                $"\"{open.Key.Text}\" is marked as done while {(open.Count() == 1 ? "a check" : Counted.Of(open.Count(), "check"))} under it "
                    + $"{Counted.Verb(open.Count(), "is", "are")} open, the first on line {open.First().Line}.");
    }
}
