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
            { Passes: true, Outcome: Outcome.NotAvailable } => OutcomeNames.Of(Outcome.NotAvailable),
            { Passes: true } => OutcomeNames.Of(Outcome.Verified),
            { Refuted: > 0 } => OutcomeNames.Of(Outcome.Refuted),
            { Conflicts: > 0 } => OutcomeNames.InConflict,
            { Stale: > 0 } => OutcomeNames.Of(Outcome.Stale),
            { Settled: > 0 } => UnderWay,
            _ => OutcomeNames.Of(Outcome.Unknown),
        };
    }

    /// <summary>"3 of 9 settled, 1 refuted".</summary>
    public static string Count(NodeStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return $"{status.Settled} of {status.Checks} "
            + $"settled{More(status.Refuted, OutcomeNames.Of(Outcome.Refuted))}{More(status.Conflicts, OutcomeNames.InConflict)}"
                + $"{More(status.Stale, OutcomeNames.Of(Outcome.Stale))}";
    }

    private static string More(int count, string word) => count == 0 ? "" : $", {count} {word}";
}
