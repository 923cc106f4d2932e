using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Counts;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>Counts and percentages of the document's own checks that the boxes do not bear out.</summary>
internal static partial class CountMismatches
{
    /// <summary>A count of more times as many checks as the document has is that of another document, whatever its words.</summary>
    private const int MostTimes = 5;

    public static IEnumerable<LintIssue> Find(Report report)
    {
        var scopes = default(HeadingScopes);
        foreach (var label in report.Labels.Where(l => l is { Kind: ReportLabelKind.Count, IsDerived: false }))
        {
            scopes ??= new HeadingScopes(report);
            var (total, done) = scopes.Around(label.Line);
            if (total > 0 && IsOfTheDocument(
                report, scopes, label.Line) && CountLabel.TryRead(label.Label, label.ValueText) is { Kind: not CountKind.Failed } count
                && ((count.NamesChecks && (count.IsPercentage || (count.Total ?? count.Stated) <= MostTimes * report.Checks.Count()))
                    || IsPlausible(count, total)
                    || IsPlausible(count, report.Checks.Count())))
            {
                var expected = $"{count.Value(total, done, 0)}{(count.IsPercentage ? " %" : count.Total is null ? "" : $" of {total}")}";
                yield return new LintIssue(LintSeverity.Warning, label.Line, "count-mismatch",
                    $"\"{label.Label}: {label.ValueText}\" does not add up: {Counted.Part(done, total, "check")} {Counted.Verb(done, "is", "are")} marked as "
                        + $"done here, so {expected} was expected.");
            }
        }
    }

    /// <summary>Words that name no checks ("Passed: 123") count these only if there could be as many; a total may be a few behind.</summary>
    private static bool IsPlausible(
        CountLabel count,
        int total) =>
            (count.Total ?? count.Stated) is var stated
                && (count.Total is not null ? Math.Abs(stated - total) * 5 <= total : count.IsPercentage || stated <= total);

    /// <summary>
    /// In a chapter with checks, under the title, or in a summary. Elsewhere, it counts what that chapter is about: "Tasks completed: 1" under a test run.
    /// </summary>
    private static bool IsOfTheDocument(Report report, HeadingScopes scopes, int line)
    {
        var at = report.Headings.Index().LastOrDefault(h => h.Item.Line <= line, (-1, null!));
        return at.Item1 <= 0 || at.Item2.Level == 1 || scopes.Under(at.Item1).Total > 0 || Summary().IsMatch(at.Item2.Text);
    }

    [GeneratedRegex(
        @"summary|overview|progress|status|statistic|totals?\b|zusammenfassung|übersicht|fortschritt|stand\b|résumé|synthèse|avancement|bilan|resumen|progreso"
        + @"|avance|estado|resumo|progresso|andamento|riepilogo|avanzamento|samenvatting|voortgang|podsumowanie|postęp|итог|прогресс|статус|概要"
        + @"|サマリ|進捗|集計|总结|概览|进度|统计|요약|진행|현황",
        RegexOptions.IgnoreCase)]
    private static partial Regex Summary();
}
