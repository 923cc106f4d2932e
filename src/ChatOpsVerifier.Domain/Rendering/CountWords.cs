using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// Counts that a document states about itself: "Open: 12", "7 of 54", "40 %". Written only where it is clear what is
/// counted: the checks of the innermost section around the label that has any.
/// </summary>
internal static partial class CountWords
{
    /// <returns>Null: not one of these forms, or it counts something else.</returns>
    public static string? Of(Assessment assessment, ReportLabel label)
    {
        var (total, settled, failed) = Scope(assessment, label.Line);
        if (total == 0)
        {
            return null;
        }

        var value = label.ValueText;
        if (OfTotal().Match(value) is { Success: true } fraction)
        {
            return int.TryParse(fraction.Groups["total"].ValueSpan, out var stated) && stated == total && Number(label.Label, total, settled, failed) is { } part
                ? Put(value, fraction.Groups["part"], part)
                : null;
        }

        if (Percentage().Match(value) is { Success: true } percentage)
        {
            return Number(label.Label, total, settled, failed) is { } part ? Put(value, percentage.Groups["part"], (int)(100L * part / total)) : null;
        }

        return Plain().IsMatch(value) && Named(label.Label, total, settled, failed) is { } number ? $"{number}" : null;
    }

    private static string Put(string value, Group group, int number) =>
        string.Concat(value.AsSpan(0, group.Index), $"{number}", value.AsSpan(group.Index + group.Length));

    /// <summary>A fraction or a percentage is progress unless its label says otherwise.</summary>
    private static int? Number(string label, int total, int settled, int failed) =>
        Named(label, total, settled, failed) is { } named && !TotalLabel().IsMatch(label) ? named : settled;

    private static int? Named(string label, int total, int settled, int failed) =>
        FailedLabel().IsMatch(label) ? failed
        : OpenLabel().IsMatch(label) ? total - settled
        : DoneLabel().IsMatch(label) ? settled
        : TotalLabel().IsMatch(label) ? total
        : null;

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

    [GeneratedRegex(@"^\D{0,20}?(?<part>\d{1,9})\s*(?:/|of|von|de|sur|out of)\s*(?<total>\d{1,9})\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfTotal();

    [GeneratedRegex(@"^\D{0,20}?(?<part>\d{1,3})\s*%$")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"^\d{1,9}$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b(?:open|remaining|pending|unverified|unknown|not verified|outstanding|to ?do|offen|restant)", RegexOptions.IgnoreCase)]
    private static partial Regex OpenLabel();

    [GeneratedRegex(@"\b(?:done|complete|completed|completion|verified|closed|passed|progress|settled|erledigt|fortschritt)", RegexOptions.IgnoreCase)]
    private static partial Regex DoneLabel();

    [GeneratedRegex(@"\b(?:failed|refuted|failures)", RegexOptions.IgnoreCase)]
    private static partial Regex FailedLabel();

    [GeneratedRegex(@"\b(?:total|all checks|items|gesamt)", RegexOptions.IgnoreCase)]
    private static partial Regex TotalLabel();
}
