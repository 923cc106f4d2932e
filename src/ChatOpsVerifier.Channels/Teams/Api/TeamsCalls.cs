using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Conversations.Providers;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>
/// Makes one call of the connector: to allowed places only, paced, tried again where that is safe, its errors in words. The token leaves it in a header and
/// nowhere else.
/// </summary>
/// <param name="chance">0 to below 1; injected, so that tests can predict it.</param>
internal sealed partial class TeamsCalls(
    ITeamsWire wire,
    BotTokens tokens,
    ServiceUrls serviceUrls,
    IOptions<TeamsOptions> options,
    RetryGates gates,
    MessagePace pace,
    ProviderPace limit,
    ProviderFigures figures,
    TimeProvider time,
    Func<double> chance,
    ILogger<TeamsCalls> logger)
{
    /// <summary>Somebody waits for most calls; what fails longer is the outbox's to try again.</summary>
    internal const int Attempts = 3;

    internal static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Where the connector asks to wait and does not say how long: between half and one and a half of it, so that not all come back together.
    /// </summary>
    internal static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);

    /// <summary>Longer than Teams' slowest healthy answer.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="path">Below "v3/", its parts escaped.</param>
    /// <param name="place">Conversation or person that the call is about: waiting there need not be waiting elsewhere.</param>
    /// <exception cref="HttpRequestException">The connector could not be reached, or not be understood; the call may have been done.</exception>
    public async Task<TeamsResult<JsonObject>> CallAsync(
        TeamsOperation operation, Uri serviceUrl, string path, JsonObject? body, string place, CancellationToken cancellationToken)
    {
        if (!serviceUrls.Allow(serviceUrl))
        {
            return new TeamsResult<JsonObject>.Failed(TeamsErrors.NotAllowed(operation, serviceUrl));
        }

        if ((gates.WaitFor(operation.Name, place) ?? (operation.IsPost ? pace.Take(place) : null)) is { } wait)
        {
            return new TeamsResult<JsonObject>.RetryAfter(wait);
        }

        var content = body is null ? null : Encoding.UTF8.GetBytes(body.ToJsonString());
        var isRenewed = false;
        for (var attempt = 1; ; attempt++)
        {
            var got = options.Value.IsDevelopment ? new TeamsResult<string>.Ok("") : await tokens.GetAsync(cancellationToken);
            if (got is not TeamsResult<string>.Ok { Value: var token })
            {
                return got.Map<JsonObject>(_ => []);
            }

            var call = await limit.EnterAsync(isUrgent: false, cancellationToken);
            switch (await TellAsync(operation, () => TryAsync(operation, serviceUrl, path, content, token, cancellationToken)))
            {
                case TeamsAnswer.Done done:
                    limit.Passed(call);
                    return new TeamsResult<JsonObject>.Ok(done.Json);
                case TeamsAnswer.Wait asked:
                    var delay = asked.Delay ?? (UnsaidWait * (0.5 + chance()));
                    gates.Shut(operation.Name, place, delay);
                    limit.Refused(call, delay);
                    Log.AskedToWait(logger, operation.Name, delay.TotalSeconds);
                    return new TeamsResult<JsonObject>.RetryAfter(delay);
                case TeamsAnswer.Refused { Status: 401 } when !isRenewed && token.Length > 0:
                    tokens.Drop(token);
                    isRenewed = true;
                    break;
                case TeamsAnswer.Refused refused:
                    limit.Passed(call);
                    return new TeamsResult<JsonObject>.Failed(TeamsErrors.Of(operation, refused, place));
                case TeamsAnswer.Fault fault when attempt < Attempts && fault.IsTransient && (operation.IsRepeatable || fault.IsUndone):
                    Log.TryingAgain(logger, operation.Name, attempt, fault.Told);
                    await Task.Delay(FirstRetry * Math.Pow(2, attempt - 1) * (0.5 + chance()), time, cancellationToken);
                    break;
                case TeamsAnswer.Fault fault:
                    throw new HttpRequestException(fault.Error, $"{operation.Name}: {fault.Told}.", inner: null, fault.Status);
            }
        }
    }

    private async Task<TeamsAnswer> TellAsync(TeamsOperation operation, Func<Task<TeamsAnswer>> call)
    {
        var began = time.GetTimestamp();
        var answer = await call();
        var outcome = answer switch
        {
            TeamsAnswer.Done => ProviderOutcome.Ok,
            TeamsAnswer.Refused => ProviderOutcome.Error,
            TeamsAnswer.Wait => ProviderOutcome.Limited,
            _ => ProviderOutcome.Fault,
        };
        figures.Called(TeamsAddress.Channel, operation.Name, outcome, time.GetElapsedTime(began));
        return answer;
    }

    private async Task<TeamsAnswer> TryAsync(
        TeamsOperation operation, Uri serviceUrl, string path, byte[]? body, string token, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await wire.SendAsync(operation, serviceUrl, path, body, token, either.Token);
            return await TeamsAnswer.ReadAsync(response, time, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new TeamsAnswer.Fault($"no answer within {Durations.Of(Patience)}", IsUndone: false, IsTransient: true);
        }
        catch (HttpRequestException e)
        {
            var isUndone =
                e.HttpRequestError is HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError;
            return new TeamsAnswer.Fault($"{serviceUrl.Host} could not be reached ({e.HttpRequestError})", isUndone, IsTransient: true, e.HttpRequestError);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(78, LogLevel.Information, "Teams asks to wait {Seconds:0} s with {Operation:l}")]
        public static partial void AskedToWait(ILogger logger, string operation, double seconds);

        [LoggerMessage(66, LogLevel.Debug, "Retrying {Operation:l} after attempt {Attempt}: {Fault:l}")]
        public static partial void TryingAgain(ILogger logger, string operation, int attempt, string fault);
    }
}
