using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>
/// A label asks for the date of something that happened (what is planned may be described) and gets something else: "Last Updated: Current system state". A
/// blank to fill in is not wrong yet.
/// </summary>
internal static partial class NotDates
{
    public static IEnumerable<LintIssue> Find(Report report, IReadOnlyList<SectionContent> contents)
    {
        var known = report.Labels.Where(l => l.Kind is ReportLabelKind.LastUpdated or ReportLabelKind.VerificationDate).Select(l => l.Line).ToHashSet();
        return contents.SelectMany(c => c.Labels)
            .Where(l => (known.Contains(l.Line) || DateLabel().IsMatch(l.Key)) && !IsDate(l.Continued) && !IsBlank(l.Continued))
            .Select(l => new LintIssue(
                LintSeverity.Warning,
                l.Line,
                "not-a-date",
                $"\"{l.Label}\" says \"{l.Continued}\", which is not a date. A date such as 2026-01-31 is expected."));
    }

    /// <summary>Generous: anything with a year, day and month in figures, a weekday or a day of a plan. The point is to find what is no date at all.</summary>
    public static bool IsDate(string value) => Date().IsMatch(value);

    /// <summary>Lines, dots, a placeholder in brackets, a pattern, or "to be determined".</summary>
    public static bool IsBlank(string value) => Blank().IsMatch(value);

    [GeneratedRegex(
        @"^((last|review|test|testing|verification|approval|completion|creation|signature)\s)?date$"
        + @"|^date of (verification|review|test|approval|completion|last \w+|the \w+)$|^(prüf|freigabe|test|abnahme|erstellungs|änderungs)?datum$"
        + @"|^(dernière mise à jour|última actualización|última atualização|ultimo aggiornamento|最終更新日?|最后更新)$"
        + @"|^(last|zuletzt) (updated|verified|reviewed|tested|checked|modified|aktualisiert|geprüft)$")]
    private static partial Regex DateLabel();

    [GeneratedRegex(
        @"\b(19|20)\d\d(\b|年)|(?<!\d)\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{2,4}\b|\b\d{1,2}\.?\s*(jan|feb|fév|mar|mär|apr|avr|may|mai|jun|jul|aug|aoû|sep|oct"
        + @"|okt|nov|dec|déc|dez)|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2}\b|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b"
        + @"|\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi)\b|\b[TDJ]\s*[-+±]\s*\d"
        + @"|\b(week|day|sprint|kw|semaine|woche|tag)\s*\d",
        RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^[\s_.…·*\\/|:—–-]*$|^[*_`\s]*[\[<({]{1,2}.*[\]>)}]{1,2}[*_`\s]*$|\$[({]|\{\{|^\W*(tbd|tbc|todo)\b|\b(YYYY|yyyy|JJJJ|AAAA|TT\.MM|DD[/-]MM|MM[/-]DD)\b"
        + @"|^\W*(n/?a|to be (determined|confirmed|defined|filled in)|offen|à définir|por definir|a definir|da definire|未定|待定)\W*$|_{3,}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Blank();
}
