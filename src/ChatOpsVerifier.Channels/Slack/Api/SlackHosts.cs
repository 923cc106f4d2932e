using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>Who may be shown the bot's token when a file is fetched.</summary>
internal sealed class SlackHosts(IOptions<SlackOptions> options)
{
    private static readonly string[] OfSlack = ["slack.com", "slack-files.com"];

    public bool IsTrusted(Uri url) => url.IsAbsoluteUri && (IsSlack(url) || IsApi(url));

    private static bool IsSlack(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && OfSlack.Any(h => url.IdnHost == h || url.IdnHost.EndsWith("." + h, StringComparison.Ordinal));

    // A gateway or an emulator may serve its files on another port of the same machine. Never less guarded than the API itself.
    private bool IsApi(Uri url)
    {
        var api = options.Value.ApiUrl;
        return url.IdnHost == api.IdnHost && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && api.Scheme == Uri.UriSchemeHttp));
    }
}
