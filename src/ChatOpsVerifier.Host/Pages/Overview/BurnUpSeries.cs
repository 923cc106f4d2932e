using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Pages.Overview;

/// <summary>
/// The way to PASS so far. Counted against the report as it stands today, so that the last point is what everything else says.
/// Kept per report and carried on from the last entry seen, because assessing every prefix of a long ledger anew would cost with each view.
/// </summary>
public sealed class BurnUpSeries
{
    /// <summary>More points than that cannot be told apart in the chart.</summary>
    private const int MostPoints = 160;

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public ImmutableArray<BurnUpPoint> For(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var key = Key(view);
        var known = _known.GetValueOrDefault(view.Record.Slug);
        var start = known is not null && known.Key == key && known.State.Version <= view.Record.Version ? known : Known.Nothing(key);
        var next = Extend(start, view);
        _known[view.Record.Slug] = next;
        return next.Points;
    }

    // What an earlier count rests on: another file, another plan or another day would have counted differently.
    private static string Key(ReportView view) =>
        $"{view.Record.SourceSha256}:{view.Assessment.State.IsPlanConfirmed}:{view.Assessment.State.Corrections.Length}";

    private static Known Extend(Known known, ReportView view)
    {
        var entries = view.Entries.Where(e => e.Sequence > known.State.Version).ToList();
        var counting = entries.Where(e => e == entries[^1] || Counts(e.Event)).ToList();
        var every = Math.Max(1, counting.Count / MostPoints);
        var wanted = counting.Where((e, i) => i % every == 0 || e == counting[^1]).Select(e => e.Sequence).ToHashSet();
        var state = known.State;
        var points = known.Points.ToBuilder();
        foreach (var entry in entries)
        {
            state = Fold.Apply(state, entry);
            if (wanted.Contains(entry.Sequence))
            {
                points.Add(Point(entry.At, entry == view.Entries[^1] ? view.Assessment : Assess(view.Assessment, state, entry.At)));
            }
        }

        return new Known(known.Key, state, points.ToImmutable());
    }

    private static bool Counts(VerificationEvent happened) => happened is not (VerificationEvent.EvidenceAdded or VerificationEvent.UnknownRecorded or VerificationEvent.AnswerReviewed);

    private static Assessment Assess(Assessment now, VerificationState state, DateTimeOffset at) =>
        Assessor.Assess(now.Report, now.Plan, now.Lint, state, DateOnly.FromDateTime(at.UtcDateTime));

    private static BurnUpPoint Point(DateTimeOffset at, Assessment assessment) => new(at, assessment.Counts.Settled, assessment.Counts.Refuted);

    private sealed record Known(string Key, VerificationState State, ImmutableArray<BurnUpPoint> Points)
    {
        public static Known Nothing(string key) => new(key, VerificationState.Empty, []);
    }
}
