using System.Net;
using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>Fetches uploaded files. The token goes to the host that was asked for first, if it is a trusted one, and no further.</summary>
internal sealed class SlackDownloads(SlackHttp http, SlackHosts hosts, IOptions<SlackOptions> options, TimeProvider time)
{
    private const int MostRedirects = 5;
    private const string SignIn =
        "Slack asks for a sign-in instead of the file: the app lacks the scope files:read, or the bot may not see where the file is shared.";

    /// <summary>For the first byte, and for each further piece.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<Stream> OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        var (at, isMoved) = (url, false);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!hosts.IsTrusted(at))
            {
                throw new FileUnavailableException(isMoved
                    ? "Slack redirects to an address outside Slack, which the bot does not follow. Upload the file itself."
                    : "It is stored outside Slack, where the bot does not read. Upload the file itself.");
            }

            var response = await OutgoingHttp.GetFileAsync(
                http.Client, at, at.IdnHost == url.IdnHost ? options.Value.BotToken : null, Patience, time, cancellationToken);
            if (response.Headers.Location is { } next && (int)response.StatusCode is >= 300 and < 400)
            {
                response.Dispose();
                (at, isMoved) = (new Uri(at, next), true);
                continue;
            }

            return await ReadAsync(response, at, isMoved, cancellationToken);
        }

        throw new FileUnavailableException("Slack redirects too many times. Upload it again.");
    }

    private async Task<Stream> ReadAsync(HttpResponseMessage response, Uri at, bool isMoved, CancellationToken cancellationToken)
    {
        var refusal = RefusalOf(response, at, isMoved);
        if (refusal is null && response.IsSuccessStatusCode)
        {
            return new PatientStream(await response.Content.ReadAsStreamAsync(cancellationToken), response, Patience, time);
        }

        response.Dispose();
        throw refusal is null
            ? new HttpRequestException($"{at.IdnHost} answered HTTP {(int)response.StatusCode} instead of a file.", inner: null, response.StatusCode)
            : new FileUnavailableException(refusal);
    }

    /// <returns>Null: it is there, or may be there later.</returns>
    private static string? RefusalOf(HttpResponseMessage response, Uri at, bool isMoved) => response.StatusCode switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => "It was deleted in Slack.",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => SignIn,
        HttpStatusCode.OK when IsPage(response) && (isMoved || !IsNamedAsPage(at)) => SignIn,
        _ => null,
    };

    private static bool IsNamedAsPage(Uri at) =>
        at.AbsolutePath.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || at.AbsolutePath.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private static bool IsPage(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType == "text/html";
}
