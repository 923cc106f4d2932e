using ChatOpsVerifier.Channels.Slack.Api;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>One call after another, as long as they succeed.</summary>
internal static class SlackResults
{
    public static async Task<SlackResult<TNext>> ThenAsync<T, TNext>(this Task<SlackResult<T>> earlier, Func<T, Task<SlackResult<TNext>>> next)
    {
        var result = await earlier;
        return result is SlackResult<T>.Ok ok
            ? await next(ok.Value)
            : result.Map<TNext>(_ => throw new InvalidOperationException("Only what did not succeed is passed on."));
    }

    public static bool IsRefused<T>(this SlackResult<T> result, params ReadOnlySpan<string> codes) =>
        result is SlackResult<T>.Failed { Error.Code: var code } && codes.Contains(code);
}
