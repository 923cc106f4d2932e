using ChatOpsVerifier.Channels.Slack.Api;

namespace ChatOpsVerifier.Channels.Slack.Transport;

internal interface ISlackConnector
{
    /// <summary>apps.connections.open, and the connection to where it points.</summary>
    /// <exception cref="IOException">It could not be reached.</exception>
    /// <exception cref="HttpRequestException">It could not be reached.</exception>
    Task<SlackResult<ISlackSocket>> ConnectAsync(CancellationToken cancellationToken);
}
