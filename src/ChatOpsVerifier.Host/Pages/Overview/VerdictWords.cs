using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Host.Pages.Overview;

/// <summary>Numbers and standings as the page shows them.</summary>
internal static class VerdictWords
{
    /// <summary>Icon's name and CSS class alike.</summary>
    public static string Key(this Standing standing) => standing switch
    {
        Standing.Verified => "verified",
        Standing.NotAvailable => "not-available",
        Standing.Refuted => "refuted",
        Standing.Conflict => "conflict",
        Standing.Stale => "stale",
        _ => "unknown",
    };

    public static string Many(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
