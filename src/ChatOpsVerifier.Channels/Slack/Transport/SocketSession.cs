using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>One connection from its greeting to its end: reads, hands envelopes on, and takes their acknowledgements back.</summary>
internal sealed partial class SocketSession : IAsyncDisposable
{
    /// <summary>After a goodbye the other side has so long to say its own.</summary>
    internal static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly ISlackSocket _socket;
    private readonly EnvelopeWorkers _workers;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string?> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    public SocketSession(ISlackSocket socket, EnvelopeWorkers workers, TimeProvider time, ILogger logger)
    {
        (_socket, _workers, _time, _logger) = (socket, workers, time, logger);
        _reading = ReadAsync();
    }

    /// <summary>Slack has said hello. Faults if the connection ends first.</summary>
    public Task Greeted => _greeted.Task;

    /// <summary>Slack said that it is going to end this connection, and why; null: it has ended without a word.</summary>
    public Task<string?> Leaving => _leaving.Task;

    public Task Ended => _reading;

    public Task AcknowledgeAsync(byte[] acknowledgement, CancellationToken cancellationToken) => _socket.SendAsync(acknowledgement, cancellationToken);

    /// <summary>Says goodbye, takes what was sent before the other side's, and waits for that; not forever.</summary>
    public async Task CloseAsync()
    {
        using var patience = new CancellationTokenSource(Farewell, _time);
        try
        {
            await _socket.CloseAsync(patience.Token);
            await _reading.WaitAsync(patience.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // It is gone without a goodbye, which serves as well.
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Anyone who still reads finds the connection lost.
        await _socket.DisposeAsync();
        await _reading;
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _socket.ReceiveAsync(CancellationToken.None) is { } message)
            {
                await TakeAsync(SocketEnvelope.Read(message.Span));
            }
        }
        catch (IOException)
        {
            // Lost: what was not acknowledged comes again on another connection.
        }
        finally
        {
            _leaving.TrySetResult(null);
            if (_greeted.TrySetException(new IOException("The connection ended before Slack said hello.")))
            {
                // Nobody may be waiting for it any longer.
                _ = _greeted.Task.Exception;
            }
        }
    }

    private async ValueTask TakeAsync(SocketEnvelope envelope)
    {
        switch (envelope)
        {
            case SocketEnvelope.Hello:
                _greeted.TrySetResult();
                break;
            case SocketEnvelope.Disconnect disconnect:
                _leaving.TrySetResult(disconnect.Reason);
                break;
            case SocketEnvelope.Delivery delivery:
                await _workers.EnqueueAsync(this, delivery);
                break;
            case SocketEnvelope.Unreadable:
                Log.Unreadable(_logger);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(80, LogLevel.Warning, "Slack sent something over Socket Mode that is not an envelope")]
        public static partial void Unreadable(ILogger logger);
    }
}
