using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Reading.Counts;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// Counts that a document states about itself: "Open: 12", "7 of 54", "40 %". Written only where they said at import what
/// is counted: the checks of the innermost section around the label that has any.
/// </summary>
internal static partial class StatedCounts
{
    /// <returns>Null: not one of these forms, or it counts something else.</returns>
    public static string? Of(Assessment assessment, ReportLabel label)
    {
        var (total, settled, failed) = Scope(assessment, label.Line);
        return label.IsDerived && total > 0 && CountLabel.TryRead(label.Label, label.ValueText) is { } count
            ? Digits().Replace(label.ValueText, $"{count.Value(total, settled, failed)}", 1)
            : null;
    }

    private static (int Total, int Settled, int Failed) Scope(Assessment assessment, int line)
    {
        var headings = assessment.Report.Headings;
        var at = -1;
        for (var i = 0; i < headings.Length && headings[i].Line <= line; i++)
        {
            at = i;
        }

        for (var level = at < 0 ? 0 : headings[at].Level; at >= 0 && level > 0;)
        {
            var end = int.MaxValue;
            for (var next = at + 1; next < headings.Length; next++)
            {
                if (headings[next].Level <= headings[at].Level)
                {
                    end = headings[next].Line;
                    break;
                }
            }

            var inside = Count(assessment, headings[at].Line, end);
            if (inside.Total > 0)
            {
                return inside;
            }

            level = headings[at].Level - 1;
            while (at >= 0 && headings[at].Level > level)
            {
                at--;
            }
        }

        return Count(assessment, 0, int.MaxValue);
    }

    private static (int Total, int Settled, int Failed) Count(Assessment assessment, int from, int to)
    {
        int total = 0, settled = 0, failed = 0;
        foreach (var check in assessment.Report.Checks)
        {
            if (check.Line >= from && check.Line < to)
            {
                var status = assessment.Checks[check.Id];
                total++;
                settled += status.Outcome.Passes() && !status.InConflict ? 1 : 0;
                failed += status.Outcome == Outcome.Refuted ? 1 : 0;
            }
        }

        return (total, settled, failed);
    }

    [GeneratedRegex(@"\d{1,9}([.,]\d+)?")]
    private static partial Regex Digits();
}
