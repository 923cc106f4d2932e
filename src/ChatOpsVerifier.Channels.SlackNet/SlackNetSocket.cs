using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using ChatOpsVerifier.Channels.Slack.Transport;
using SlackNet;

namespace ChatOpsVerifier.Channels.SlackNet;

/// <summary>
/// SlackNet's raw connection. Its own client for Socket Mode is not used: that acknowledges an event before its handler has run, so
/// that a process which dies in between has lost it.
/// </summary>
internal sealed class SlackNetSocket : ISlackSocket, IObserver<string>
{
    /// <summary>Messages read ahead; beyond them SlackNet's reader waits here, and Slack with it.</summary>
    private const int Ahead = 64;

    private readonly IWebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Channel<ReadOnlyMemory<byte>> _received = System.Threading.Channels.Channel.CreateBounded<ReadOnlyMemory<byte>>(Ahead);
    private readonly IDisposable _subscription;

    private SlackNetSocket(IWebSocket socket)
    {
        _socket = socket;
        // Before it is open, or the first message would reach nobody.
        _subscription = socket.Messages.Subscribe(this);
    }

    /// <exception cref="WebSocketException">It cannot be opened.</exception>
    public static async Task<ISlackSocket> OpenAsync(IWebSocket socket, CancellationToken cancellationToken)
    {
        var opening = new SlackNetSocket(socket);
        try
        {
            if (!await socket.Open(cancellationToken))
            {
                throw new WebSocketException(WebSocketError.NotAWebSocket);
            }
        }
        catch
        {
            await opening.DisposeAsync();
            throw;
        }

        _ = opening.EndWithAsync(socket.Closed);
        return opening;
    }

    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _received.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException e)
        {
            return e.InnerException is { } lost ? throw new IOException("The connection is lost.", lost) : null;
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        // SlackNet passes senders on as they come, and a WebSocket takes one at a time.
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.Send(Encoding.UTF8.GetString(message.Span)).WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            throw new IOException("The connection is lost.", e);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>SlackNet has no goodbye: the connection ends here, and what was on its way is delivered again over another one.</summary>
    public Task CloseAsync(CancellationToken cancellationToken)
    {
        _received.Writer.TryComplete();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _received.Writer.TryComplete();
        _subscription.Dispose();
        _socket.Dispose();
        _sending.Dispose();
        return ValueTask.CompletedTask;
    }

    public void OnNext(string value)
    {
        try
        {
            // On SlackNet's own reading loop, which must wait where nobody takes what it reads.
            _received.Writer.WriteAsync(Encoding.UTF8.GetBytes(value)).AsTask().GetAwaiter().GetResult();
        }
        catch (ChannelClosedException)
        {
            // The connection has ended meanwhile: unacknowledged, so it is delivered again.
        }
    }

    public void OnError(Exception error) => _received.Writer.TryComplete(error);

    public void OnCompleted() => _received.Writer.TryComplete();

    // SlackNet ends this task with the error as its result, or with something else.
    private async Task EndWithAsync(Task closed)
    {
        try
        {
            await closed;
            _received.Writer.TryComplete(closed is Task<object> { Result: Exception error } ? error : null);
        }
#pragma warning disable CA1031 // However it ended, it has ended.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _received.Writer.TryComplete(error);
        }
    }
}
