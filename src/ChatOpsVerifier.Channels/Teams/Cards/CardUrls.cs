namespace ChatOpsVerifier.Channels.Teams.Cards;

internal static class CardUrls
{
    /// <summary>The address as a card can open it; null: no absolute web address, or longer than any that is one.</summary>
    public static string? Openable(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsoluteUri is { Length: <= CardLimits.Url } address
            ? address
            : null;
}
