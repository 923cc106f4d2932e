using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Linting;

namespace ChatOpsVerifier.Domain.Reports.Reading;

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
        return [.. report.Labels.Select(l => l.Kind == ReportLabelKind.Count ? l with { IsDerived = IsDerived(report, l, scopes) } : l)];
    }

    private static bool IsDerived(Report report, ReportLabel label, HeadingScopes scopes)
    {
        if (CountLabel.TryRead(label.Label, label.ValueText) is not { } count)
        {
            return false;
        }

        var (total, claimed) = scopes.Around(label.Line);
        if (count.Agrees(total, claimed, 0))
        {
            return true;
        }

        // A regenerated file counts answers, and ticks that nobody answered for are still there.
        return report.EvidenceLedger is { IsPresent: true }
            && (count.Kind == CountKind.Failed || count.Agrees(total, scopes.AnsweredAround(label.Line), 0));
    }
}
