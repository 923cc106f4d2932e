using System.Globalization;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>An import as lines of text, for comparing with what a fixture expects.</summary>
internal static class ReportListing
{
    public static List<string> Of(ImportResult result) => result switch
    {
        ImportResult.Refused refused => [$"refused {refused.Code}"],
        ImportResult.Imported imported => [.. Lines(imported)],
        _ => throw new InvalidOperationException(result.GetType().Name),
    };

    private static IEnumerable<string> Lines(ImportResult.Imported imported)
    {
        var report = imported.Report;
        yield return $"title {report.Title}";
        yield return $"family {(report.IsCanonicalFamily ? "canonical" : "other")}";
        foreach (var requirement in report.Requirements)
        {
            yield return $"{requirement.Id} line {requirement.Line} {requirement.Role} "
                + $"\"{requirement.Title}\"{(requirement.Status is { } s ? $" status \"{s.WordText}\" note \"{Text(report, s.Note)}\"" : "")}";
            if (requirement.VerifiedInformation is { } verified)
            {
                yield return $"  verified information {Place(report, verified)}";
            }

            foreach (var guidance in requirement.Guidance)
            {
                yield return $"  guidance line {guidance.Line} {guidance.Kind} \"{guidance.Label}\": {string.Join(" | ", guidance.Items)}";
            }

            if (!requirement.QuickAnswers.IsEmpty)
            {
                yield return $"  answers {string.Join(" | ", requirement.QuickAnswers)}";
            }

            foreach (var check in requirement.Checks)
            {
                yield return $"  {Line(report, check)}";
            }
        }

        foreach (var finding in report.Findings)
        {
            yield return $"{finding.Id} line {finding.Line} \"{finding.Title}\"{(finding.Issue is null ? "" : $" issue \"{finding.Issue}\"")}"
                + $"{(finding.Resolution is { } resolution ? $" resolution {Place(report, resolution)}" : "")}";
        }

        foreach (var statement in report.Statements)
        {
            yield return $"{statement.Id} line {statement.Line} \"{statement.Text}\"{(statement.Mark is { } mark ? $" mark {Text(report, mark)}" : "")}"
                + $"{(statement.Suffix is { IsPresent: true } ? " suffix" : "")}";
        }

        foreach (var label in report.Labels)
        {
            yield return $"label line {label.Line} {label.Kind} \"{label.ValueText}\"";
        }

        if (report.EvidenceLedger is { IsPresent: true } ledger)
        {
            yield return $"ledger line {report.Source.LineOf(ledger.Existing.Start)}";
        }

        foreach (var issue in imported.Lint)
        {
            yield return $"lint {issue.Severity} {issue.Name}";
        }
    }

    private static string Line(Report report, Check check)
    {
        var parts = new List<string>
        {
            $"check {check.Handle} line {check.Line} {check.Form} '{Text(report, check.Marker)}' {(check.Claimed ? "claimed" : "open")} \"{check.Text}\""
        };
        if (check.ParentId is { } parent)
        {
            parts.Add($"under {report.Checks.Single(c => c.Id == parent).Handle}");
        }

        if (check.Condition is { } condition)
        {
            parts.Add($"condition \"{condition}\"");
        }

        if (check.EvidenceLine is { } slot)
        {
            parts.Add(slot.IsPresent
                ? $"evidence on line {report.Source.LineOf(slot.Existing.Start)}"
                : $"evidence to line {report.Source.LineOf(slot.Existing.Start)} indent "
                    + $"{slot.Indent.Replace("\t", "TAB", StringComparison.Ordinal).Replace(' ', '.')}");
        }

        if (check.Cells is { } cells)
        {
            parts.Add($"cells evidence {Cell(report, cells.Evidence)} date {Cell(report, cells.Date)} owner {Cell(report, cells.Owner)}");
        }

        if (check.Vocabulary is { } words)
        {
            parts.Add($"words '{words.Done}' '{words.Open}' {(words.Failed is null ? "-" : $"'{words.Failed}'")}");
        }

        return string.Join(", ", parts);
    }

    private static string Place(Report report, OwnedSlot slot)
    {
        var line = report.Source.LineOf(slot.Existing.Start);
        return slot.IsPresent ? $"on lines {line} to {report.Source.LineOf(slot.Existing.End - 1)}" : $"to line {line}";
    }

    private static string Cell(Report report, TextSpan? cell) => cell is { } span
        ? span.Length > 0
            ? $"'{Text(report, span)}'"
            : $"empty@{(span.Start - report.Source.StartOfLine(report.Source.LineOf(span.Start))).ToString(CultureInfo.InvariantCulture)}"
        : "none";

    private static string Text(Report report, TextSpan span) => report.Source.Text.Substring(span.Start, span.Length);
}
