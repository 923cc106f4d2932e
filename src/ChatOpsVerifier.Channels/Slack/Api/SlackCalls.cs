using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Conversations.Providers;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>
/// Makes one call of the Web API: paced, tried again where that is safe, its errors in words. The token leaves it in a header and nowhere else.
/// </summary>
/// <param name="chance">0 to below 1; injected, so that tests can predict it.</param>
internal sealed partial class SlackCalls(
    ISlackWire wire, IOptions<SlackOptions> options, RetryGates gates, MessagePace pace, ProviderPace limit, ProviderFigures figures, TimeProvider time,
    Func<double> chance, ILogger<SlackCalls> logger)
{
    /// <summary>Somebody waits for most calls; what fails longer is the outbox's to try again.</summary>
    internal const int Attempts = 3;

    internal static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(300);

    /// <summary>Longer than Slack's slowest healthy answer.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <param name="place">Channel that the call is about: waiting there need not be waiting elsewhere. Null: none.</param>
    /// <exception cref="HttpRequestException">Slack could not be reached, or not be understood; the call may have been done.</exception>
    public async Task<SlackResult<JsonObject>> CallAsync(SlackMethod method, SlackBody body, string? place, CancellationToken cancellationToken) =>
        (await DoAsync(method, body, place, options.Value.BotToken, cancellationToken)).Map(done => done.Json);

    /// <param name="token">The bot's token, or the app's.</param>
    public async Task<SlackResult<SlackAnswer.Done>> DoAsync(
        SlackMethod method, SlackBody body, string? place, string? token, CancellationToken cancellationToken)
    {
        if (gates.WaitFor(method.Name, place) is { } shut)
        {
            return new SlackResult<SlackAnswer.Done>.RetryAfter(shut);
        }

        if (method.IsPost && place is not null && pace.Take(place) is { } fast)
        {
            return new SlackResult<SlackAnswer.Done>.RetryAfter(fast);
        }

        for (var attempt = 1; ; attempt++)
        {
            var call = await limit.EnterAsync(method.IsUrgent, cancellationToken);
            switch (await TellAsync(method, () => TryAsync(method, body, token, cancellationToken)))
            {
                case SlackAnswer.Done done:
                    limit.Passed(call);
                    return new SlackResult<SlackAnswer.Done>.Ok(done);
                case SlackAnswer.Wait wait:
                    gates.Shut(method.Name, place, wait.Delay);
                    limit.Refused(call, wait.Delay);
                    Log.AskedToWait(logger, method.Name, wait.Delay.TotalSeconds);
                    return new SlackResult<SlackAnswer.Done>.RetryAfter(wait.Delay);
                case SlackAnswer.Refused refused:
                    limit.Passed(call);
                    return new SlackResult<SlackAnswer.Done>.Failed(SlackErrors.Of(method.Name, refused.Code, place, refused.Json));
                case SlackAnswer.Fault fault when attempt < Attempts && fault.IsTransient && (method.IsRepeatable || fault.IsUnsent):
                    Log.TryingAgain(logger, method.Name, attempt, fault.Told);
                    await Task.Delay(FirstRetry * Math.Pow(2, attempt - 1) * (0.5 + chance()), time, cancellationToken);
                    break;
                case SlackAnswer.Fault fault:
                    throw new HttpRequestException(fault.Error, $"{method.Name}: {fault.Told}.", inner: null, fault.Status);
            }
        }
    }

    private async Task<SlackAnswer> TellAsync(SlackMethod method, Func<Task<SlackAnswer>> call)
    {
        var began = time.GetTimestamp();
        var answer = await call();
        var outcome = answer switch
        {
            SlackAnswer.Done => ProviderOutcome.Ok,
            SlackAnswer.Refused => ProviderOutcome.Error,
            SlackAnswer.Wait => ProviderOutcome.Limited,
            _ => ProviderOutcome.Fault,
        };
        figures.Called(SlackAddress.Channel, method.Name, outcome, time.GetElapsedTime(began));
        return answer;
    }

    private async Task<SlackAnswer> TryAsync(SlackMethod method, SlackBody body, string? token, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await wire.SendAsync(method, body, token, either.Token);
            return await SlackAnswer.ReadAsync(response, time, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackAnswer.Fault($"no answer within {Durations.Of(Patience)}", IsUnsent: false, IsTransient: true);
        }
        catch (HttpRequestException e)
        {
            var isUnsent =
                e.HttpRequestError is HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError;
            return new SlackAnswer.Fault(
                $"{options.Value.ApiUrl.Host} could not be reached ({e.HttpRequestError})", isUnsent, IsTransient: true, e.HttpRequestError);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(40, LogLevel.Information, "Slack asks to wait {Seconds:0} s with {Method:l}")]
        public static partial void AskedToWait(ILogger logger, string method, double seconds);

        [LoggerMessage(41, LogLevel.Debug, "Retrying {Method:l} after attempt {Attempt}: {Fault:l}")]
        public static partial void TryingAgain(ILogger logger, string method, int attempt, string fault);
    }
}
