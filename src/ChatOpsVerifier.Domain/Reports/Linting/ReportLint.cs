using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>What is wrong with the report itself, in line order. One rule a file; what repeats is one line with a count.</summary>
internal static class ReportLint
{
    public static ImmutableArray<LintIssue> Find(ReadReport read, LinkPlan plan)
    {
        var (report, contents) = (read.Report, read.Contents);
        var found = DuplicateIds.Find(report)
            .Concat(UnreadPlaces.Find(report))
            .Concat(UnbackedCriteria.Find(report, plan))
            .Concat(UncoveredRequirements.Find(report, plan))
            .Concat(ClaimsWithoutEvidence.Find(report))
            .Concat(TickedOverOpen.Find(report))
            .Concat(AlternativeBoxes.Find(report))
            .Concat(DecorativeMarks.Find(report, plan))
            .Concat(DoneWhileOpen.Find(report))
            .Concat(PassWhileOpen.Find(report))
            .Concat(CountMismatches.Find(report))
            .Concat(NotDates.Find(report, contents))
            .Concat(TwoNames.Find(read))
            .Concat(Hedges.Find(report, contents))
            .Concat(SecretsInReport.Find(report.Source))
            .DistinctBy(i => i.Name);
        return [.. RepeatedIssues.Merge(found).OrderBy(i => i.Line).ThenBy(i => i.Code, StringComparer.Ordinal)];
    }
}
