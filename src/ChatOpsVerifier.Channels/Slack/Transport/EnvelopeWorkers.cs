using System.Threading.Channels;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>
/// Works envelopes of all connections: several at a time, so that they share commits, but not without bound. An envelope is
/// acknowledged after its turn is committed; one whose turn failed is not, and comes again.
/// </summary>
internal sealed partial class EnvelopeWorkers
{
    /// <summary>Turns of a database with one writer share commits; more at once would only wait there.</summary>
    internal const int AtOnce = 16;

    /// <summary>Envelopes read ahead; beyond them the connection is not read, and Slack waits.</summary>
    internal const int Ahead = 256;

    private readonly Channel<(SocketSession Session, SocketEnvelope.Delivery Envelope)> _queue =
        Channel.CreateBounded<(SocketSession, SocketEnvelope.Delivery)>(Ahead);

    private readonly CancellationToken _abandoned;
    private readonly ISlackInbox _inbox;
    private readonly ILogger _logger;
    private readonly Task _working;

    /// <param name="abandoned">What is still being worked then is abandoned, unacknowledged.</param>
    public EnvelopeWorkers(ISlackInbox inbox, ILogger logger, CancellationToken abandoned)
    {
        (_inbox, _logger, _abandoned) = (inbox, logger, abandoned);
        _working = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync()));
    }

    /// <summary>Returns once there is room. After the stop it is forgotten, unacknowledged: Slack sends it again.</summary>
    public async ValueTask EnqueueAsync(SocketSession session, SocketEnvelope.Delivery envelope)
    {
        try
        {
            await _queue.Writer.WriteAsync((session, envelope));
        }
        catch (ChannelClosedException)
        {
            Log.LeftForLater(_logger);
        }
    }

    /// <summary>Takes nothing more, and returns when all that was taken has been worked, or at the limit.</summary>
    public async Task DrainAsync(TimeSpan limit, TimeProvider time)
    {
        _queue.Writer.TryComplete();
        try
        {
            await _working.WaitAsync(limit, time);
        }
        catch (TimeoutException)
        {
            Log.NotDrained(_logger, limit.TotalSeconds);
        }
    }

    private async Task WorkAsync()
    {
        await foreach (var (session, envelope) in _queue.Reader.ReadAllAsync())
        {
            if (!_abandoned.IsCancellationRequested)
            {
                await WorkAsync(session, envelope);
            }
        }
    }

    private async Task WorkAsync(SocketSession session, SocketEnvelope.Delivery envelope)
    {
        try
        {
            var answer = envelope.Value is { } delivery ? await _inbox.ReceiveAsync(delivery, _abandoned) : null;
            await session.AcknowledgeAsync(SocketEnvelope.Acknowledge(envelope.Id, envelope.TakesAnswer ? answer : null), _abandoned);
        }
        catch (NotStoredException unstored)
        {
            Log.NotStored(_logger, envelope.Value?.Kind, unstored.Message);
        }
        catch (IOException)
        {
            Log.NotAcknowledged(_logger);
        }
#pragma warning disable CA1031 // Whatever happened, the action is not committed: Slack must not be told that it is, and the others go on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // The fault's own text may quote what was sent.
            Log.NotTaken(_logger, envelope.Value?.Kind, fault.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(81, LogLevel.Error, "A delivery from Slack ({Kind}) failed: {Fault}; it is not acknowledged, so Slack redelivers it")]
        public static partial void NotTaken(ILogger logger, SlackDeliveryKind? kind, string fault);

        [LoggerMessage(90, LogLevel.Error, "A delivery from Slack ({Kind}) was not stored: {Why:l} It is not acknowledged")]
        public static partial void NotStored(ILogger logger, SlackDeliveryKind? kind, string why);

        [LoggerMessage(82, LogLevel.Debug, "A connection ended before its delivery could be acknowledged: the redelivery will be recognized")]
        public static partial void NotAcknowledged(ILogger logger);

        [LoggerMessage(83, LogLevel.Debug, "A delivery that arrived during shutdown is left for the next start")]
        public static partial void LeftForLater(ILogger logger);

        [LoggerMessage(
            84, LogLevel.Warning, "Deliveries from Slack were still in progress after {Seconds:0} s; the rest is left unacknowledged and will be redelivered")]
        public static partial void NotDrained(ILogger logger, double seconds);
    }
}
