using System.Text.Json;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Shared.Transport;
using ChatOpsVerifier.Channels.Teams.Auth;
using ChatOpsVerifier.Channels.Teams.Inbound;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Transport;

/// <summary>
/// Takes what the Bot Framework posts. What is not genuine is refused before anything of it is read; what is genuine is answered
/// once it is committed.
/// </summary>
internal sealed partial class TeamsHttpReceiver : ITeamsReceiver
{
    private const string Json = "application/json";
    private readonly TokenVerifier _tokens;
    private readonly ActivityRules _rules;
    private readonly ITeamsInbox _inbox;
    private readonly TeamsOptions _options;
    private readonly RefusalTally _refusals;
    private readonly RefusalTally _malformed;
    private readonly ILogger<TeamsHttpReceiver> _logger;

    public TeamsHttpReceiver(
        TokenVerifier tokens, ActivityRules rules, ITeamsInbox inbox, IOptions<TeamsOptions> options, TimeProvider time, ILogger<TeamsHttpReceiver> logger) =>
        (_tokens, _rules, _inbox, _options, _refusals, _malformed, _logger) = (
            tokens, rules, inbox, options.Value, new RefusalTally(time), new RefusalTally(time), logger);

    public async Task<TeamsReply> ReceiveAsync(TeamsHttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        TokenVerdict.Genuine? token = null;
        if (!_options.IsDevelopment)
        {
            switch (await _tokens.VerifyAsync(request.Authorization, cancellationToken))
            {
                case TokenVerdict.Refused refused:
                    return Refuse(401, refused.Why);
                case TokenVerdict.Unknowable:
                    // Neither good nor bad: the sender is asked to send it again.
                    return Refuse(503, "the keys that its token must be signed with cannot be read");
                case TokenVerdict.Genuine genuine:
                    token = genuine;
                    break;
            }
        }

        return await ReadAsync(request, token, cancellationToken);
    }

    private async Task<TeamsReply> ReadAsync(TeamsHttpRequest request, TokenVerdict.Genuine? token, CancellationToken cancellationToken)
    {
        // A web page can have a browser post anything to this machine, but nothing that calls itself JSON.
        if (!string.Equals(request.ContentType?.Split(';')[0].Trim(), Json, StringComparison.OrdinalIgnoreCase))
        {
            return Malformed(415, $"the content type is not {Json}");
        }

        if (await request.ReadBody(cancellationToken) is not { } body)
        {
            return Malformed(413, $"it is longer than {TeamsHttpRequest.LargestBody} bytes");
        }

        if (Parse(body) is not { } activity)
        {
            return Malformed(400, "it is not a JSON object");
        }

        return _rules.Objection(activity, token) is { } objection ? Refuse(403, objection) : await DeliverAsync(activity);
    }

    // The caller hangs up after some seconds and may not come again: what has begun is finished all the same.
    private async Task<TeamsReply> DeliverAsync(JsonElement activity)
    {
        try
        {
            return await _inbox.ReceiveAsync(activity, CancellationToken.None);
        }
        catch (NotStoredException unstored)
        {
            Log.NotStored(_logger, unstored.Message);
            return new TeamsReply(503, NotStored: unstored.Message);
        }
#pragma warning disable CA1031 // Whatever happened, the action is not committed: Teams must not be told that it is.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // The fault's own text may quote what was sent.
            Log.NotTaken(_logger, fault.GetType().Name);
            return new TeamsReply(500);
        }
    }

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            return SoundJson.Parse(body) is { ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private TeamsReply Refuse(int status, string why)
    {
        if (_refusals.Count() is { } since)
        {
            Log.Refused(_logger, why, since);
        }

        return new TeamsReply(status);
    }

    private TeamsReply Malformed(int status, string why)
    {
        if (_malformed.Count() is { } since)
        {
            Log.Malformed(_logger, why, since);
        }

        return new TeamsReply(status);
    }

    private static partial class Log
    {
        [LoggerMessage(74, LogLevel.Warning, "A request to the endpoint for Teams was refused: {Reason:l} ({Count} refused since the last such message)")]
        public static partial void Refused(ILogger logger, string reason, int count);

        [LoggerMessage(75, LogLevel.Warning, "A request to the endpoint for Teams could not be understood: {Why:l} ({Count} since the last such message)")]
        public static partial void Malformed(ILogger logger, string why, int count);

        [LoggerMessage(76, LogLevel.Error, "An activity from Teams failed: {Fault}; it is answered with an error")]
        public static partial void NotTaken(ILogger logger, string fault);

        [LoggerMessage(77, LogLevel.Error, "An activity from Teams was not stored: {Why:l} It is answered with 503")]
        public static partial void NotStored(ILogger logger, string why);
    }
}
