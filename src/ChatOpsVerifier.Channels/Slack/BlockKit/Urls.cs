namespace ChatOpsVerifier.Channels.Slack.BlockKit;

internal static class Urls
{
    /// <summary>The address as Slack can open it; null: no absolute web address, or longer than Slack takes.</summary>
    public static string? Openable(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && Encoded(uri) is { Length: <= Limits.Url } encoded
            ? encoded
            : null;

    // These end an address inside Slack's <address|label>.
    private static string Encoded(
        Uri uri) =>
            uri.AbsoluteUri
                .Replace("|", "%7C", StringComparison.Ordinal)
                .Replace("<", "%3C", StringComparison.Ordinal)
                .Replace(">", "%3E", StringComparison.Ordinal);
}
