using System.Buffers;
using System.Net.WebSockets;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>The framework's WebSocket, which takes one sender at a time and gives messages in pieces.</summary>
internal sealed class ClientSocket(WebSocket socket) : ISlackSocket
{
    private const int Piece = 16 * 1024;

    /// <summary>As for a request over HTTP, without the escaping of a form.</summary>
    private const int LargestMessage = SlackHttpRequest.LargestBody;

    private readonly SemaphoreSlim _sending = new(1, 1);

    public static async Task<ISlackSocket> OpenAsync(ClientWebSocket socket, Uri address, CancellationToken cancellationToken)
    {
        await socket.ConnectAsync(address, cancellationToken);
        return new ClientSocket(socket);
    }

    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(Piece);
        while (true)
        {
            var result = await OrLostAsync(() => socket.ReceiveAsync(message.GetMemory(Piece), cancellationToken).AsTask());
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Advance(result.Count);
            if (message.WrittenCount > LargestMessage)
            {
                throw new IOException($"A message of more than {LargestMessage:N0} bytes arrived.");
            }

            if (result.EndOfMessage)
            {
                return message.WrittenMemory;
            }
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await OrLostAsync(async () =>
            {
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                return true;
            });
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await OrLostAsync(async () =>
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                    return true;
                });
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        _sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<T> OrLostAsync<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            throw new IOException("The connection is lost.", e);
        }
    }
}
