using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Label lines of the whole report that regeneration owns.</summary>
internal static partial class ReportLabelReader
{
    public static ImmutableArray<ReportLabel> Read(SourceText source, IEnumerable<SectionContent> contents) =>
        [.. contents.Where(c => !FindingReader.IsFinding(c.Section)).SelectMany(c => c.Labels.Select(l => Read(source, c, l))).OfType<ReportLabel>().OrderBy(l => l.Line)];

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
        "last updated" or "updated" or "last update" or "zuletzt aktualisiert" or "dernière mise à jour" or "última actualización" => ReportLabelKind.LastUpdated,
        "verification date" or "verified on" or "date verified" => ReportLabelKind.VerificationDate,
        "verified by" => ReportLabelKind.VerifiedBy,
        "reason" when Dialect.IsDeclaration(content.Section) => ReportLabelKind.DeclarationReason,
        _ when Dialect.IsOverallStatusLabel(label.Key) => ReportLabelKind.CurrentStatus,
        _ when content.Groups.Count == 0 && Dialect.IsStatusLabel(label.Key) && Dialect.IsDeclaration(content.Section) => ReportLabelKind.DeclarationStatus,
        _ when IsCount(label) => ReportLabelKind.Count,
        _ => null,
    };

    /// <summary>"Open: 12", "Verified: 7 of 54", "Progress: 40 %".</summary>
    private static bool IsCount(LabelLine label) => label.Key.Length <= MaxCountLabel && CountValue().IsMatch(label.Continued) && CountedThing().IsMatch(label.Key);

    /// <summary>"Total checks verified so far" and the like; longer ones are sentences.</summary>
    private const int MaxCountLabel = 40;

    [GeneratedRegex(@"^\d{1,9}(\s*(/|of|von|de|sur|out of)\s*\d{1,9}\b.{0,40})?$|^\d{1,3}(\.\d+)?\s*%$", RegexOptions.IgnoreCase)]
    private static partial Regex CountValue();

    [GeneratedRegex(@"\b(open|remaining|pending|unverified|unknown|outstanding|to ?do|offen|done|complete|completed|completion|verified|closed|passed|progress|settled|erledigt|fortschritt|failed|refuted|total|checks|items|gesamt|terminés?|restants?|pendientes?|completados?)\b")]
    private static partial Regex CountedThing();
}
