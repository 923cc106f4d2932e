using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>A label asks for a date and gets something else: "Last Updated: Current system state".</summary>
internal static partial class NotDates
{
    public static IEnumerable<LintIssue> Find(Report report, IReadOnlyList<SectionContent> contents)
    {
        var known = report.Labels.Where(l => l.Kind is ReportLabelKind.LastUpdated or ReportLabelKind.VerificationDate).Select(l => l.Line).ToHashSet();
        return contents.SelectMany(c => c.Labels)
            .Where(l => (known.Contains(l.Line) || DateLabel().IsMatch(l.Key)) && !Date().IsMatch(l.Continued))
            .Select(l => new LintIssue(LintSeverity.Warning, l.Line, "not-a-date", $"\"{l.Label}\" says \"{l.Continued}\", which is no date. A date such as 2026-01-31 is expected."));
    }

    [GeneratedRegex(@"^(\w+\s){0,2}(date|datum|fecha|dato)$|^date( of)?( \w+){0,2}$|^(last|zuletzt) (updated|verified|reviewed|tested|checked|modified|aktualisiert|geprüft)$")]
    private static partial Regex DateLabel();

    /// <summary>Generous: anything with a year, or day and month in figures. The point is to find what is no date at all.</summary>
    [GeneratedRegex(@"\b(19|20)\d\d(\b|年)|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}\.?\s*(jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Date();
}
