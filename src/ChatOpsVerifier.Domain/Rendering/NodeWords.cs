using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// How a finding or a section stands, in a word that is the same wherever it is read. The worst news first; nothing looked at is another word than half done.
/// </summary>
public static class NodeWords
{
    public const string UnderWay = "under way";

    public static string Of(NodeStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status switch
        {
            { Passes: true, Outcome: Outcome.NotAvailable } => "not available",
            { Passes: true } => "verified",
            { Refuted: > 0 } => "refuted",
            { Conflicts: > 0 } => "in conflict",
            { Stale: > 0 } => "stale",
            { Settled: > 0 } => UnderWay,
            _ => "unknown",
        };
    }

    /// <summary>"3 of 9 settled, 1 refuted".</summary>
    public static string Count(NodeStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return $"{status.Settled} of {status.Checks} settled{More(status.Refuted, "refuted")}{More(status.Conflicts, "in conflict")}{More(status.Stale, "stale")}";
    }

    private static string More(int count, string word) => count == 0 ? "" : $", {count} {word}";
}
