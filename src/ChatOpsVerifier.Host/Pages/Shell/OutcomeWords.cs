using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>How an outcome is shown: always an icon, a word and a colour together, so that none of them is needed to tell it.</summary>
public static class OutcomeWords
{
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Verified => "Verified",
        Outcome.NotAvailable => "Not available",
        Outcome.Refuted => "Refuted",
        Outcome.Stale => "Stale",
        _ => "Unknown",
    };

    /// <summary>Icon's name and CSS class alike.</summary>
    public static string Key(this Outcome outcome) => outcome switch
    {
        Outcome.Verified => "verified",
        Outcome.NotAvailable => "not-available",
        Outcome.Refuted => "refuted",
        Outcome.Stale => "stale",
        _ => "unknown",
    };

    /// <summary>A node's icon and class: a conflict outshines the outcome.</summary>
    public static string Key(this NodeStatus status) => status.Conflicts > 0 ? "conflict" : IsUnderWay(status) ? "under-way" : status.Outcome.Key();

    public static string Word(this NodeStatus status) => status.Conflicts > 0 ? "In conflict" : IsUnderWay(status) ? "Under way" : status.Outcome.Word();

    private static bool IsUnderWay(NodeStatus status) => status is { Outcome: Outcome.Unknown, Settled: > 0 };
}
