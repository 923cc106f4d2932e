using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// The check that has blocked PASS longest. What somebody looked at and found wrong comes before what nobody has
/// looked at: the one needs a decision, the other only work.
/// </summary>
/// <param name="Since">UTC: when the conflict was opened, the refutation given, the evidence too old, the check open.</param>
/// <param name="Alike">Other checks in the same state for exactly as long.</param>
/// <param name="Because">The conflict in words, or why it is stale; null: nothing more to say.</param>
public sealed record Blocker(Check Check, CheckState State, DateTimeOffset Since, int Alike, string? Because)
{
    /// <returns>Null: no check blocks PASS.</returns>
    public static Blocker? Oldest(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var conflicts = assessment.State.OpenConflicts.Values
            .SelectMany(c => c.CheckIds.Select(id => (Id: id, Conflict: c)))
            .GroupBy(c => c.Id, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key, g => g.Select(c => c.Conflict).OrderBy(c => c.OpenedAt).ThenBy(c => c.Id, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        var follows = NextThing.Following(assessment);
        // What only follows from something else is as old as that, and settled with it.
        var blocking = InWorkingOrder(assessment)
            .Where(status => status is { Passes: false, IsDerived: false })
            .Select(status => Of(status, assessment, conflicts.GetValueOrDefault(status.Check.Id)))
            .OrderBy(b => b.State == CheckState.Unknown)
            .ThenBy(b => b.Since)
            .ThenBy(b => follows.Contains(b.Check.Id))
            .ToList();
        return blocking.Count == 0
            ? null
            : blocking[0] with { Alike = blocking.Count(b => b.State == blocking[0].State && b.Since == blocking[0].Since) - 1 };
    }

    private static IEnumerable<CheckStatus> InWorkingOrder(Assessment assessment)
    {
        var requirements = assessment.Report.Requirements.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return assessment.FindingOrder
            .SelectMany(id => assessment.Findings[id].Requirements)
            .Where(requirements.ContainsKey)
            .SelectMany(id => requirements[id].Checks)
            .Select(check => assessment.Checks[check.Id]);
    }

    private static Blocker Of(CheckStatus status, Assessment assessment, Conflict? conflict)
    {
        var (check, state) = (status.Check, assessment.State);
        var open = state.OpenSince.GetValueOrDefault(check.Id, state.ImportedAt ?? default);
        return status switch
        {
            { InConflict: true } => new Blocker(check, CheckState.Conflict, conflict?.OpenedAt ?? status.Answer?.SubmittedAt ?? open, 0, conflict?.Description),
            { Outcome: Outcome.Refuted } => new Blocker(check, CheckState.Refuted, status.Answer?.SubmittedAt ?? open, 0, null),
            { Outcome: Outcome.Stale, TooOldSince: { } day } =>
                new Blocker(check, CheckState.Stale, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), 0, status.StaleBecause),
            { Outcome: Outcome.Stale } => new Blocker(check, CheckState.Stale, open, 0, status.StaleBecause),
            _ => new Blocker(check, CheckState.Unknown, open, 0, state.CouldNotFindOut.ContainsKey(check.Id) ? "looked, and could not find out" : null),
        };
    }
}
