using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Pages.Overview;

/// <summary>Numbers and the verdict in words.</summary>
internal static class VerdictWords
{
    public static string Sentence(Assessment assessment)
    {
        var because = VerdictText.Because(assessment);
        return $"{char.ToUpperInvariant(because[0])}{because[1..]}.";
    }

    public static IEnumerable<(string Key, string Word, int Count)> Tally(Counts c)
    {
        (string Key, string Word, int Count)[] all =
        [
            ("verified", "verified", c.Verified),
            ("not-available", "not available", c.NotAvailable),
            ("refuted", "refuted", c.Refuted),
            ("stale", "stale", c.Stale),
            ("conflict", "in conflict", c.Conflicts),
            ("unknown", "unknown", c.Unknown),
        ];
        return all.Where(t => t.Count > 0);
    }

    public static string Many(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
