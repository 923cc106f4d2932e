using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>Makes one line of what was found again and again: a hundred equal lines hide the one that differs.</summary>
internal static class RepeatedIssues
{
    /// <summary>From so many on, they are told as one.</summary>
    private const int Several = 3;

    private const int MostLinesNamed = 10;

    public static IEnumerable<LintIssue> Merge(IEnumerable<LintIssue> issues) =>
        issues.GroupBy(i => i.Repeats is { } same ? (i.Code, i.Severity, same) : (i.Code, i.Severity, $"{i.Line}:{i.Message}"))
            .SelectMany(group => group.OrderBy(i => i.Line).ToList() is { Count: >= Several } all ? [Merge(all)] : group.AsEnumerable());

    private static LintIssue Merge(List<LintIssue> all)
    {
        var others = all.Skip(1).Select(i => i.Line).ToList();
        var named = string.Join(", ", others.Take(MostLinesNamed));
        var more = others.Count > MostLinesNamed ? $" and {others.Count - MostLinesNamed:N0} more" : "";
        return all[0] with
        {
            Message = $"{all[0].Message} Found {Counted.Of(all.Count, "time")}; the others are on lines {named}{more}.",
            Lines = [.. all.Select(i => i.Line)],
        };
    }
}
