using ChatOpsVerifier.Channels.BotBuilder.Api;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.BotBuilder.Turns;

/// <summary>
/// Bot.Builder's adapter for activities that were judged already. It has no OnTurnError: an error in a turn must reach the
/// receiver, or Teams would get an answer that says it is done.
/// </summary>
internal sealed class TurnAdapter(BotTokens tokens, TeamsHttp http, IOptions<TeamsOptions> options)
    : CloudAdapter(Authentication(tokens, http, options.Value), NullLogger.Instance)
{
    /// <exception cref="Exception">Whatever <paramref name="turn"/> throws.</exception>
    public Task RunAsync(Activity activity, BotCallbackHandler turn, CancellationToken cancellationToken)
    {
        var identity = CreateClaimsIdentity(options.Value.AppId);
        var authenticated = new AuthenticateRequestResult
        {
            Audience = TeamsCloud.Of(options.Value).Issuer,
            ClaimsIdentity = identity,
            ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(identity),
        };
        return ProcessActivityAsync(authenticated, activity, turn, cancellationToken);
    }

    private static BotFrameworkAuthentication Authentication(
        BotTokens tokens, TeamsHttp http, TeamsOptions options) => BotFrameworkAuthenticationFactory.Create(
        channelService: TeamsCloud.Of(options) == TeamsCloud.UsGovernment ? GovernmentAuthenticationConstants.ChannelService : null,
        validateAuthority: true,
        toChannelFromBotLoginUrl: null,
        toChannelFromBotOAuthScope: null,
        toBotFromChannelTokenIssuer: null,
        oAuthUrl: null,
        toBotFromChannelOpenIdMetadataUrl: null,
        toBotFromEmulatorOpenIdMetadataUrl: null,
        callerId: null,
        credentialFactory: new BotCredentialsFactory(tokens, options),
        authConfiguration: new AuthenticationConfiguration(),
        httpClientFactory: new SharedHandlerClients(http),
        logger: NullLogger.Instance);
}
