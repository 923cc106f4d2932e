using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using NodaTime;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>How much was settled at the end of each day on which something was recorded.</summary>
public static class Pace
{
    /// <summary>
    /// In the order of days, today excluded: it is not over, and half a day is not a measure. Assessed as the burn-up is:
    /// as things were then, against the report as it is imported now.
    /// </summary>
    /// <param name="mostDays">The newest days; older ones are folded but not assessed. At least 1.</param>
    public static ImmutableArray<DaysEnd> Of(
        Report report,
        LinkPlan plan,
        ImmutableArray<LintIssue> lint,
        IReadOnlyList<LedgerEntry> entries,
        DateOnly today,
        DateTimeZone zone,
        int? maxEvidenceAgeDays = null,
        int mostDays = 25)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(zone);
        var days = entries.Select(e => zone.DateOf(e.At)).ToArray();
        int[] ends = [.. Enumerable.Range(0, days.Length).Where(i => days[i] < today && (i + 1 == days.Length || days[i + 1] > days[i]))];
        var ended = ImmutableArray.CreateBuilder<DaysEnd>();
        var (state, at) = (VerificationState.Empty, 0);
        for (var end = 0; end < ends.Length; end++)
        {
            for (; at <= ends[end]; at++)
            {
                state = Fold.Apply(state, entries[at]);
            }

            if (end >= ends.Length - mostDays)
            {
                var day = days[ends[end]];
                ended.Add(new DaysEnd(day, Assessor.Assess(report, plan, lint, state, day, maxEvidenceAgeDays).Counts.Settled));
            }
        }

        // A clock that was set back must not make a day come twice.
        return [.. ended.GroupBy(d => d.Day).Select(g => g.Last()).OrderBy(d => d.Day)];
    }
}

/// <param name="Settled">Checks settled when the day was over.</param>
public readonly record struct DaysEnd(DateOnly Day, int Settled);
