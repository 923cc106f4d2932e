using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Transport;

internal sealed class SlackConnector(SlackCalls calls, IOptions<SlackOptions> options) : ISlackConnector
{
    /// <summary>A silent connection is asked for a sign of life this often, and given up if it shows none for as long again.</summary>
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

    private static async Task<ISlackSocket> ConnectAsync(JsonObject answer, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = KeepAlive;
        socket.Options.KeepAliveTimeout = KeepAlive;
        try
        {
            await socket.ConnectAsync(new Uri(SlackJson.Need(answer, "url", SlackMethods.OpenSocket)), cancellationToken);
            return new ClientSocket(socket);
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
