using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// The state of a finding or a section, in a word that is the same wherever it is read. The worst news first; not started is another word than half done.
/// </summary>
public static class NodeStates
{
    public const string UnderWay = "under way";

    public static string Of(NodeStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status switch
        {
            { Passes: true, Outcome: Outcome.NotAvailable } => OutcomeText.Of(Outcome.NotAvailable),
            { Passes: true } => OutcomeText.Of(Outcome.Verified),
            { Refuted: > 0 } => OutcomeText.Of(Outcome.Refuted),
            { Conflicts: > 0 } => OutcomeText.InConflict,
            { Stale: > 0 } => OutcomeText.Of(Outcome.Stale),
            { Settled: > 0 } => UnderWay,
            _ => OutcomeText.Of(Outcome.Unknown),
        };
    }

    /// <summary>"3 of 9 settled, 1 refuted".</summary>
    public static string Count(NodeStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return $"{status.Settled} of {status.Checks} "
            + $"settled{More(status.Refuted, OutcomeText.Of(Outcome.Refuted))}{More(status.Conflicts, OutcomeText.InConflict)}"
                + $"{More(status.Stale, OutcomeText.Of(Outcome.Stale))}";
    }

    private static string More(int count, string word) => count == 0 ? "" : $", {count} {word}";
}
