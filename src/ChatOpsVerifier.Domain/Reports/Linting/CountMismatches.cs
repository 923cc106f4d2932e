using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>Counts and percentages that the boxes do not bear out.</summary>
internal static partial class CountMismatches
{
    public static IEnumerable<LintIssue> Find(Report report)
    {
        var scopes = new HeadingScopes(report);
        foreach (var label in report.Labels.Where(l => l.Kind == ReportLabelKind.Count))
        {
            var (total, done) = scopes.Around(label.Line);
            if (total > 0 && Expected(label, total, done) is { } expected)
            {
                yield return new LintIssue(LintSeverity.Warning, label.Line, "count-mismatch",
                    $"\"{label.Label}: {label.ValueText}\" does not add up: {Counted.Part(done, total, "check")} {Counted.Verb(done, "is", "are")} marked as done here, so {expected} was expected.");
            }
        }
    }

    /// <returns>Null: it adds up, or it is not clear what is counted.</returns>
    private static string? Expected(ReportLabel label, int total, int done)
    {
        var number = Number().Match(label.ValueText);
        if (!int.TryParse(number.Groups["part"].ValueSpan, out var stated))
        {
            return null;
        }

        var isOpen = OpenLabel().IsMatch(label.Label);
        var part = isOpen ? total - done : done;
        if (number.Groups["total"].Success)
        {
            return int.TryParse(number.Groups["total"].ValueSpan, out var of) && (of != total || stated != part) ? $"{part} of {total}" : null;
        }

        if (number.Groups["percent"].Success)
        {
            var percent = 100.0 * part / total;
            return Math.Abs(percent - stated) < 1 ? null : $"{percent:0} %";
        }

        int? counted = isOpen ? total - done : DoneLabel().IsMatch(label.Label) ? done : TotalLabel().IsMatch(label.Label) ? total : null;
        return counted is { } c && c != stated ? $"{c}" : null;
    }

    [GeneratedRegex(@"^(?<part>\d{1,9})(\s*(/|of|von|de|sur|out of)\s*(?<total>\d{1,9})|(\.\d+)?\s*(?<percent>%))?", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(open|remaining|pending|unverified|unknown|outstanding|to ?do|offen|restants?|pendientes?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OpenLabel();

    [GeneratedRegex(@"\b(done|complete|completed|completion|verified|closed|passed|progress|settled|erledigt|fortschritt|terminés?|completados?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoneLabel();

    [GeneratedRegex(@"\b(total|gesamt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TotalLabel();
}
