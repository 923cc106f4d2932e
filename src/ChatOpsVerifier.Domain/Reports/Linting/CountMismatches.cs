using ChatOpsVerifier.Domain.Reports.Reading;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>Counts and percentages of the document's own checks that the boxes do not bear out.</summary>
internal static class CountMismatches
{
    public static IEnumerable<LintIssue> Find(Report report)
    {
        var scopes = new HeadingScopes(report);
        foreach (var label in report.Labels.Where(l => l is { Kind: ReportLabelKind.Count, IsDerived: false }))
        {
            var (total, done) = scopes.Around(label.Line);
            if (total > 0 && CountLabel.TryRead(label.Label, label.ValueText) is { Kind: not CountKind.Failed } count)
            {
                var expected = $"{count.Value(total, done, 0)}{(count.IsPercentage ? " %" : count.Total is null ? "" : $" of {total}")}";
                yield return new LintIssue(LintSeverity.Warning, label.Line, "count-mismatch",
                    $"\"{label.Label}: {label.ValueText}\" does not add up: {Counted.Part(done, total, "check")} {Counted.Verb(done, "is", "are")} marked as done here, so {expected} was expected.");
            }
        }
    }
}
