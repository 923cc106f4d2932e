using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;

namespace ChatOpsVerifier.Domain.Reports.Reading.Counts;

/// <summary>Says which counts are derived from the report's checks: those that agree with them at import.</summary>
internal static class CountOwnership
{
    public static ImmutableArray<ReportLabel> Settle(Report report)
    {
        if (!report.Labels.Any(l => l.Kind == ReportLabelKind.Count))
        {
            return report.Labels;
        }

        var scopes = new HeadingScopes(report);

        // In a table without a place for evidence nothing else of ours may be left, so that nobody can tell whose "NOT AVAILABLE" it is.
        var otherwise = !report.IsRegenerated && report.Checks.Any(c => report.IsSettled(c, true) && !report.IsSettled(c, false))
            ? new HeadingScopes(report, isRegenerated: true)
            : null;
        return [.. report.Labels.Select(l => l.Kind == ReportLabelKind.Count ? l with { IsDerived = IsDerived(report, l, scopes, otherwise) } : l)];
    }

    /// <param name="otherwise">As the file reads if an earlier regeneration wrote it: the count has to agree with both.</param>
    private static bool IsDerived(Report report, ReportLabel label, HeadingScopes scopes, HeadingScopes? otherwise)
    {
        if (CountLabel.TryRead(label.Label, label.ValueText) is not { } count)
        {
            return false;
        }

        // In a regenerated file ticks that nobody answered for are still there. Its counts are ours to change only where ticks and
        // answers agree with them: else a number that the author left wrong could look like one of ours.
        var (total, claimed) = scopes.Around(label.Line);
        return count.Agrees(total, claimed, 0)
            && (otherwise is null || count.Agrees(total, otherwise.Around(label.Line).Claimed, 0))
            && (!report.IsRegenerated || count.Agrees(total, scopes.AnsweredAround(label.Line), 0));
    }
}
