using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Transport;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>
/// Takes what Slack posts: events, interactivity and slash commands alike. What is not genuine is refused before anything of it
/// is parsed. What is genuine is acknowledged once it is committed.
/// </summary>
public sealed partial class SlackHttpReceiver
{
    private static readonly SlackHttpReply Taken = new(200);
    private static readonly SlackHttpReply Refused = new(401);
    private readonly SlackSignature _signature;
    private readonly ISlackInbox _inbox;
    private readonly RefusalTally _refusals;
    private readonly ILogger<SlackHttpReceiver> _logger;

    internal SlackHttpReceiver(SlackSignature signature, ISlackInbox inbox, TimeProvider time, ILogger<SlackHttpReceiver> logger) =>
        (_signature, _inbox, _refusals, _logger) = (signature, inbox, new RefusalTally(time), logger);

    public async Task<SlackHttpReply> ReceiveAsync(SlackHttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Body.Length > SlackHttpRequest.LargestBody)
        {
            return new SlackHttpReply(413, IsFinal: true);
        }

        var verdict = _signature.Check(request.Timestamp, request.Signature, request.Body.Span);
        if (verdict != SignatureVerdict.Genuine)
        {
            if (_refusals.Count() is { } since)
            {
                Log.Refused(_logger, Reason(verdict), since);
            }

            return Refused;
        }

        switch (SlackIncoming.Read(request))
        {
            case SlackIncoming.Delivery delivery:
                return await DeliverAsync(delivery.Value, cancellationToken);
            case SlackIncoming.Challenge challenge:
                return new SlackHttpReply(200, new JsonObject { ["challenge"] = challenge.Value }.ToJsonString());
            case SlackIncoming.Notice notice:
                Log.Notice(_logger, notice.What);
                return Taken;
            case SlackIncoming.Malformed malformed:
                Log.Malformed(_logger, malformed.Why);
                return new SlackHttpReply(400, IsFinal: true);
            case var other:
                throw new InvalidOperationException($"The request {other.GetType().Name} is unknown.");
        }
    }

    private async Task<SlackHttpReply> DeliverAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return await _inbox.ReceiveAsync(delivery, cancellationToken) is { } answer ? new SlackHttpReply(200, answer.ToJsonString()) : Taken;
        }
        catch (NotStoredException unstored)
        {
            Log.NotStored(_logger, delivery.Kind, unstored.Message);
            return new SlackHttpReply(503, NotStored: unstored.Message);
        }
#pragma warning disable CA1031 // Whatever happened, the action is not committed: Slack must not be told that it is.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // The fault's own text may quote what was sent.
            Log.NotTaken(_logger, delivery.Kind, fault.GetType().Name);
            return new SlackHttpReply(500);
        }
    }

    private static string Reason(SignatureVerdict verdict) => verdict switch
    {
        SignatureVerdict.Unsigned => "it carries no signature, so Slack did not send it",
        SignatureVerdict.Stale => "its time is more than five minutes from this machine's (is the clock right?)",
        _ => "its signature does not match Slack:SigningSecret",
    };

    private static partial class Log
    {
        [LoggerMessage(50, LogLevel.Warning, "A request to Slack's endpoint was refused: {Reason:l} ({Count} refused since the last such message)")]
        public static partial void Refused(ILogger logger, string reason, int count);

        [LoggerMessage(51, LogLevel.Warning, "A genuine request from Slack could not be understood: {Why:l}")]
        public static partial void Malformed(ILogger logger, string why);

        [LoggerMessage(52, LogLevel.Information, "Slack says {What:l}")]
        public static partial void Notice(ILogger logger, string what);

        [LoggerMessage(53, LogLevel.Error, "A delivery from Slack ({Kind}) failed: {Fault}; it is not acknowledged, so Slack redelivers it")]
        public static partial void NotTaken(ILogger logger, SlackDeliveryKind kind, string fault);

        [LoggerMessage(54, LogLevel.Error, "A delivery from Slack ({Kind}) was not stored: {Why:l} It is not acknowledged")]
        public static partial void NotStored(ILogger logger, SlackDeliveryKind kind, string why);
    }
}
