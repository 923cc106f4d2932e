using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.Counts;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Requirements;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Label lines of the whole report that regeneration owns.</summary>
internal static class ReportLabelReader
{
    public static ImmutableArray<ReportLabel> Read(SourceText source, IEnumerable<SectionContent> contents) =>
        [.. WithoutVerdictsOfParts(contents
            .Where(c => !FindingReader.IsFinding(c.Section))
            .SelectMany(c => c.Labels.Select(l => Read(source, c, l)))
            .OfType<ReportLabel>()).OrderBy(l => l.Line)];

    /// <summary>A "Verdict" under several headings is each chapter's own and says nothing of the whole.</summary>
    private static IEnumerable<ReportLabel> WithoutVerdictsOfParts(IEnumerable<ReportLabel> labels) =>
        labels
            .GroupBy(l => l.Kind == ReportLabelKind.CurrentStatus ? l.Label.ToLowerInvariant() : $"{l.Line}")
            .Where(g => g.Count() == 1 || g.First().Kind != ReportLabelKind.CurrentStatus)
            .SelectMany(g => g);

    private static ReportLabel? Read(SourceText source, SectionContent content, LabelLine label)
    {
        if (KindOf(content, label) is not { } kind)
        {
            return null;
        }

        var status = kind is ReportLabelKind.CurrentStatus or ReportLabelKind.DeclarationStatus ? StatusReader.TryRead(source, label) : null;
        var needsStatus = kind is ReportLabelKind.CurrentStatus or ReportLabelKind.DeclarationStatus;
        return needsStatus && status is null
            ? null
            : new ReportLabel(kind, label.Line, label.Label, label.Value, source.Text.Substring(label.Value.Start, label.Value.Length), status);
    }

    private static ReportLabelKind? KindOf(SectionContent content, LabelLine label) => label.Key switch
    {
        "updated" when !NotDates.IsDate(label.Continued) && !NotDates.IsBlank(label.Continued) => null,
        "last updated" or "updated" or "last update" or "zuletzt aktualisiert" or "dernière mise à jour" or "última actualización" =>
            ReportLabelKind.LastUpdated,
        "verification date" or "verified on" or "date verified" => ReportLabelKind.VerificationDate,
        "verified by" => ReportLabelKind.VerifiedBy,
        "reason" when Dialect.IsDeclaration(content.Section) => ReportLabelKind.DeclarationReason,
        _ when Dialect.IsOverallStatusLabel(label.Key) => ReportLabelKind.CurrentStatus,
        _ when content.Groups.Count == 0 && Dialect.IsStatusLabel(label.Key) && Dialect.IsDeclaration(content.Section) => ReportLabelKind.DeclarationStatus,
        _ when CountLabel.TryRead(label.Label, label.Continued) is not null => ReportLabelKind.Count,
        _ => null,
    };
}
