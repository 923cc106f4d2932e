using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>A tick in front of a criterion whose checks are not even claimed to be done.</summary>
internal static class DecorativeMarks
{
    public static IEnumerable<LintIssue> Find(Report report, LinkPlan plan)
    {
        var open = default(HashSet<string>);
        foreach (var criterion in report.Statements.Where(s => s.Kind == StatementKind.Criterion && s.Mark is not null))
        {
            open ??= OpenNodes(report);
            var mark = report.Source.Text.AsSpan(criterion.Mark!.Value.Start, criterion.Mark.Value.Length);
            var link = plan.Find(LinkKind.StatementToSource, criterion.Id);
            var isProven = link is { To.IsEmpty: false } && !link.To.Any(open.Contains);
            if (StateGlyphs.StateOf(mark) == ClaimedState.Done && !isProven)
            {
                yield return new LintIssue(LintSeverity.Warning, criterion.Line, "decorative-mark",
                    $"The criterion \"{criterion.Text}\" carries {mark} although what should prove it is open. The mark is taken for decoration.");
            }
        }
    }

    private static HashSet<string> OpenNodes(Report report) =>
        [.. report.Checks.Where(c => !c.Claimed).SelectMany(c => new[] { c.Id, c.RequirementId })];
}
