using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Labels;

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

    /// <summary>A node's icon and class.</summary>
    public static string Key(this NodeStatus status) => NodeWords.Of(status).Replace(' ', '-') switch
    {
        "in-conflict" => "conflict",
        var word => word,
    };

    public static string Word(this NodeStatus status)
    {
        var word = NodeWords.Of(status);
        return $"{char.ToUpperInvariant(word[0])}{word[1..]}";
    }
}
