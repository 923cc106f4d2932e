using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Host.Labels;

/// <summary>Numbers and states of checks as the page shows them.</summary>
internal static class VerdictWords
{
    /// <summary>Icon's name and CSS class alike.</summary>
    public static string Key(this CheckState state) => state switch
    {
        CheckState.Verified => "verified",
        CheckState.NotAvailable => "not-available",
        CheckState.Refuted => "refuted",
        CheckState.Conflict => "conflict",
        CheckState.Stale => "stale",
        _ => "unknown",
    };

    /// <summary>Red is for what is false or disputed: that nobody has looked yet is another FAIL.</summary>
    public static string Key(this MessageTone tone) => tone switch
    {
        MessageTone.Good => "good",
        MessageTone.Warning => "warning",
        MessageTone.Bad => "bad",
        _ => "calm",
    };

    public static string Icon(this MessageTone tone) => tone switch
    {
        MessageTone.Good => "verified",
        MessageTone.Warning => "stale",
        MessageTone.Bad => "refuted",
        _ => "unknown",
    };

    public static string Many(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
