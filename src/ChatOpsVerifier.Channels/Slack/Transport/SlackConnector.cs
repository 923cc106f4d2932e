using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <param name="open">Connects, and reads and writes from then on.</param>
internal sealed class SlackConnector(SlackCalls calls, IOptions<SlackOptions> options, SlackConnector.Opening open) : ISlackConnector
{
    /// <param name="socket">Not yet connected. The result owns it.</param>
    /// <exception cref="WebSocketException">It cannot be opened.</exception>
    public delegate Task<ISlackSocket> Opening(ClientWebSocket socket, Uri address, CancellationToken cancellationToken);

    /// <summary>A silent connection is asked for a sign of life this often, and closed if it shows none for as long again.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(10);

    public async Task<SlackResult<ISlackSocket>> ConnectAsync(CancellationToken cancellationToken)
    {
        var opened = await calls.DoAsync(SlackMethods.OpenSocket, SlackBody.Form(), null, options.Value.AppToken, cancellationToken);
        if (opened is not SlackResult<SlackAnswer.Done>.Ok { Value.Json: var answer })
        {
            return opened.Map<ISlackSocket>(_ => throw new InvalidOperationException("Only what did not succeed is passed on."));
        }

        return new SlackResult<ISlackSocket>.Ok(await ConnectAsync(answer, cancellationToken));
    }

    private async Task<ISlackSocket> ConnectAsync(JsonObject answer, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = KeepAlive;
        socket.Options.KeepAliveTimeout = KeepAlive;
        try
        {
            return await open(socket, new Uri(SlackJson.Need(answer, "url", SlackMethods.OpenSocket)), cancellationToken);
        }
        catch (WebSocketException e)
        {
            socket.Dispose();
            // The address holds a ticket, and the exception may name the address.
            throw new IOException($"The connection to which Slack pointed failed ({e.WebSocketErrorCode}).");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
