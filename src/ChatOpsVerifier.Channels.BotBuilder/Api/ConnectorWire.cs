using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Channels.Teams.Api;
using Microsoft.Bot.Connector;

namespace ChatOpsVerifier.Channels.BotBuilder.Api;

/// <summary>
/// Sends through Bot.Builder's connector client, with its credentials and its headers, but what is sent is this program's JSON to the
/// byte: the client's typed operations would read it into an Activity and write that.
/// </summary>
internal sealed class ConnectorWire : ITeamsWire, IDisposable
{
    private readonly HttpClient _http;

    public ConnectorWire(TeamsHttp http)
    {
        ArgumentNullException.ThrowIfNull(http);
        _http = OutgoingHttp.Client(http.Handler, isOwner: false);
        _http.DefaultRequestHeaders.UserAgent.Clear();
        ConnectorClient.AddDefaultRequestHeaders(_http);
    }

    public async Task<HttpResponseMessage> SendAsync(
        TeamsOperation operation, Uri serviceUrl, string path, byte[]? body, string token, CancellationToken cancellationToken)
    {
        using var connector = new ConnectorClient(serviceUrl, new BotCredentials(_ => Task.FromResult(token)), _http, disposeHttpClient: false);
        using var request = TeamsRequests.Of(operation, serviceUrl, path, body);
        await connector.Credentials.ProcessHttpRequestAsync(request, cancellationToken);
        return await connector.HttpClient.SendAsync(request, cancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
