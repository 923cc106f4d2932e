namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>What came of a Web API call. Faults of the network that outlast the client's own retries are <see cref="HttpRequestException"/>s.</summary>
public abstract record SlackResult<T>
{
    private SlackResult()
    {
    }

    public sealed record Ok(T Value) : SlackResult<T>;

    /// <summary>Slack said 429, or the client's own pacing says to wait; nothing was done.</summary>
    public sealed record RetryAfter(TimeSpan Delay) : SlackResult<T>;

    public sealed record Failed(SlackError Error) : SlackResult<T>;
}

/// <param name="Method">"chat.postMessage".</param>
/// <param name="Code">Slack's error, "missing_scope".</param>
/// <param name="Detail">What an administrator can do about it, in one sentence; names the missing scope or the channel. Never a token.</param>
public sealed record SlackError(string Method, string Code, string Detail);
