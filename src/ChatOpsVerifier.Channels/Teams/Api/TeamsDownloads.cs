using System.Net;
using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>
/// Fetches what people attached. From the connector with the bot's token, and from where Teams keeps people's files without it,
/// since such an address is its own permission. Nowhere else: an address in an activity must not send the program about.
/// </summary>
internal sealed class TeamsDownloads(TeamsHttp http, BotTokens tokens, ServiceUrls serviceUrls, IOptions<TeamsOptions> options, TimeProvider time)
{
    private const int MostRedirects = 5;

    /// <summary>SharePoint and OneDrive for Business, with their subdomains; the second is the one of the US government's clouds.</summary>
    private static readonly string[] Files = ["sharepoint.com", "sharepoint.us"];

    /// <summary>For the first byte, and for each further piece.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<Stream> OpenAsync(TeamsReference where, Uri url, CancellationToken cancellationToken)
    {
        var (at, isMoved) = (url, false);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var isConnector = IsConnector(where, at);
            if (!isConnector && !IsFiles(at))
            {
                throw new FileUnavailableException(isMoved
                    ? "Teams redirects to an address outside Teams, which the bot does not follow. Upload the file itself."
                    : "It is stored outside Teams, where the bot does not read. Upload the file itself.");
            }

            var token = isConnector && !isMoved && !options.Value.IsDevelopment ? await TokenAsync(cancellationToken) : null;
            var response = await OutgoingHttp.GetFileAsync(http.Client, at, token, Patience, time, cancellationToken);
            if (response.Headers.Location is { } next && (int)response.StatusCode is >= 300 and < 400)
            {
                response.Dispose();
                (at, isMoved) = (new Uri(at, next), true);
                continue;
            }

            return await ReadAsync(response, at, cancellationToken);
        }

        throw new FileUnavailableException("Teams redirects too many times. Send it again.");
    }

    private bool IsConnector(TeamsReference where, Uri url)
    {
        var connector = where.ServiceUrl;
        return url.IsAbsoluteUri
            && url.UserInfo.Length == 0
            && (url.Scheme, url.IdnHost, url.Port) == (connector.Scheme, connector.IdnHost, connector.Port)
            && serviceUrls.Allow(connector);
    }

    // Emulators keep people's files wherever they like on this machine.
    internal bool IsFiles(Uri url) => url.IsAbsoluteUri && url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Files.Any(h => url.IdnHost.EndsWith("." + h, StringComparison.OrdinalIgnoreCase)))
            || (serviceUrls.AllowThisMachine && ServiceUrl.IsGuarded(url) && ServiceUrl.IsThisMachine(url)));

    private async Task<string> TokenAsync(CancellationToken cancellationToken) => await tokens.GetAsync(cancellationToken) switch
    {
        TeamsResult<string>.Ok { Value: var token } => token,
        TeamsResult<string>.Failed { Error.Detail: var detail } => throw new HttpRequestException(detail),
        _ => throw new HttpRequestException("The bot gets no token yet, so the file cannot be fetched."),
    };

    private async Task<Stream> ReadAsync(HttpResponseMessage response, Uri at, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return new PatientStream(await response.Content.ReadAsStreamAsync(cancellationToken), response, Patience, time);
        }

        var status = response.StatusCode;
        response.Dispose();
        throw status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone =>
                new FileUnavailableException("It was deleted in Teams, or its address has expired. Send it again."),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                new FileUnavailableException("Teams does not give it to the bot; its address may have expired. Send it again."),
            _ => new HttpRequestException($"{at.IdnHost} answered HTTP {(int)status} instead of a file.", inner: null, status),
        };
    }
}
