using System.Net.Http.Headers;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace ChatOpsVerifier.Channels.BotBuilder.Api;

/// <param name="token">The bot's own; empty if none is to go along.</param>
internal sealed class BotCredentials(Func<CancellationToken, Task<string>> token) : ServiceClientCredentials
{
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await token(cancellationToken) is { Length: > 0 } value)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", value);
        }
    }
}

/// <summary>For clients that Bot.Builder makes itself, should anything ever send with them.</summary>
internal sealed class BotCredentialsFactory(BotTokens tokens, TeamsOptions options) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, options.AppId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(options.IsDevelopment);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(new BotCredentials(TokenAsync));

    private async Task<string> TokenAsync(CancellationToken cancellationToken) => options.IsDevelopment ? "" : await tokens.GetAsync(cancellationToken) switch
    {
        TeamsResult<string>.Ok { Value: var token } => token,
        TeamsResult<string>.Failed { Error.Detail: var detail } => throw new HttpRequestException(detail),
        _ => throw new HttpRequestException("The bot has no token yet."),
    };
}

/// <summary>Clients over this program's own connections. Bot.Builder disposes of each; the connections stay.</summary>
internal sealed class SharedHandlerClients(TeamsHttp http) : IHttpClientFactory
{
    public HttpClient CreateClient(string name) => Shared.Api.OutgoingHttp.Client(http.Handler, isOwner: false);
}
