namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>What came of a Web API call. Faults of the network that outlast the client's own retries are <see cref="HttpRequestException"/>s.</summary>
public abstract record SlackResult<T>
{
    private SlackResult()
    {
    }

    public sealed record Ok(T Value) : SlackResult<T>;

    /// <summary>Slack said 429, or the client's own pacing says to wait; nothing was done. It concerns this method in this channel alone.</summary>
    public sealed record RetryAfter(TimeSpan Delay) : SlackResult<T>;

    public sealed record Failed(SlackError Error) : SlackResult<T>;

    public SlackResult<TOther> Map<TOther>(Func<T, TOther> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return this switch
        {
            Ok ok => new SlackResult<TOther>.Ok(map(ok.Value)),
            RetryAfter retry => new SlackResult<TOther>.RetryAfter(retry.Delay),
            Failed failed => new SlackResult<TOther>.Failed(failed.Error),
            _ => throw new InvalidOperationException($"The result {GetType().Name} is unknown."),
        };
    }
}

/// <param name="Method">"chat.postMessage".</param>
/// <param name="Code">Slack's error, "missing_scope".</param>
/// <param name="Detail">What an administrator can do about it, in one sentence; names the missing scope or the channel. Never a token.</param>
/// <param name="CanBeMended">Somebody can put it right in Slack, and then the same call succeeds: the message is worth keeping.</param>
public sealed record SlackError(string Method, string Code, string Detail, bool CanBeMended = false);
