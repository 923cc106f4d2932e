using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>How much was settled when: what the ledger shows, and nothing about what is to come.</summary>
public static class BurnUp
{
    /// <summary>
    /// One point per instant at which something was recorded. Each point is assessed as it would have been then, with
    /// the date of that day, against the report as it is imported now: a check that a later edit removed counts nowhere.
    /// </summary>
    /// <param name="plan">As proposed, without corrections.</param>
    /// <param name="mostPoints">Longer ledgers are thinned evenly; the first and the last entry are always there. At least 2.</param>
    public static ImmutableArray<BurnUpPoint> Series(
        Report report,
        LinkPlan plan,
        ImmutableArray<LintIssue> lint,
        IReadOnlyList<LedgerEntry> entries,
        int? maxEvidenceAgeDays = null,
        int mostPoints = 120)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPoints, 2);
        var ends = Enumerable.Range(0, entries.Count).Where(i => i + 1 == entries.Count || entries[i + 1].At != entries[i].At).ToList();
        var points = ImmutableArray.CreateBuilder<BurnUpPoint>();
        var state = VerificationState.Empty;
        var (total, at) = (0, 0);
        for (var end = 0; end < ends.Count; end++)
        {
            for (; at <= ends[end]; at++)
            {
                state = Fold.Apply(state, entries[at]);
                total = entries[at].Event switch
                {
                    VerificationEvent.ReportImported e => e.Checks,
                    VerificationEvent.ReportReimported e => e.Checks,
                    _ => total,
                };
            }

            if (IsChosen(end, ends.Count, mostPoints))
            {
                var instant = entries[ends[end]].At;
                var counts = Assessor.Assess(report, plan, lint, state, DateOnly.FromDateTime(instant.UtcDateTime), maxEvidenceAgeDays).Counts;
                points.Add(new BurnUpPoint(instant, counts.Settled, counts.Refuted, total));
            }
        }

        return points.ToImmutable();
    }

    /// <summary>It begins a new one of <paramref name="most"/> equal stretches, or is the last.</summary>
    private static bool IsChosen(int index, int count, int most) =>
        count <= most || index == 0 || index == count - 1 || (long)index * (most - 1) / count != (long)(index - 1) * (most - 1) / count;
}

/// <param name="At">UTC.</param>
/// <param name="Settled">Verified or not available, and undisputed.</param>
/// <param name="Total">Checks in the report as it was imported then.</param>
public sealed record BurnUpPoint(DateTimeOffset At, int Settled, int Refuted, int Total);
