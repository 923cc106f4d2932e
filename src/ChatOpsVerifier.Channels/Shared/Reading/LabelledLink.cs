namespace ChatOpsVerifier.Channels.Shared.Reading;

/// <summary>A link in plain text: its label and where it leads.</summary>
internal static class LabelledLink
{
    /// <summary>"the backups page (https://…)"; the address alone where the label says no more than that.</summary>
    public static string Of(string url, string? label) => label is not { Length: > 0 } || IsSame(url, label) ? Shown(url) : $"{label} ({Shown(url)})";

    /// <summary>"example.com" for https://example.com/ is what chats make of what was typed, and so is an address for mailto.</summary>
    private static bool IsSame(string url, string label) => Bare(url).Equals(Bare(label), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string url)
    {
        var at = url.IndexOf("://", StringComparison.Ordinal);
        return (at >= 0 ? url[(at + 3)..] : Shown(url)).TrimEnd('/');
    }

    private static string Shown(string url) =>
        url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
            ? url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..]
            : url;
}
