namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>What came of a connector call. Faults of the network that outlast the client's own retries are <see cref="HttpRequestException"/>s.</summary>
public abstract record TeamsResult<T>
{
    private TeamsResult()
    {
    }

    public sealed record Ok(T Value) : TeamsResult<T>;

    /// <summary>The connector said 429, or the client's own pacing says to wait; nothing was done. It concerns this conversation alone.</summary>
    public sealed record RetryAfter(TimeSpan Delay) : TeamsResult<T>;

    public sealed record Failed(TeamsError Error) : TeamsResult<T>;

    public TeamsResult<TOther> Map<TOther>(Func<T, TOther> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return this switch
        {
            Ok ok => new TeamsResult<TOther>.Ok(map(ok.Value)),
            RetryAfter retry => new TeamsResult<TOther>.RetryAfter(retry.Delay),
            Failed failed => new TeamsResult<TOther>.Failed(failed.Error),
            _ => throw new InvalidOperationException($"The result {GetType().Name} is unknown."),
        };
    }
}

/// <param name="Operation">"SendToConversation", by the connector specification's names.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">The connector's error code, "BotNotInConversationRoster"; empty: it gave none.</param>
/// <param name="Detail">What an administrator can do about it, in one sentence. Never a token, never what was said.</param>
/// <param name="IsGone">The conversation is no longer there for the bot (uninstalled, blocked, deleted): nothing more will ever arrive there.</param>
/// <param name="CanBeMended">Somebody can put it right, and then the same call succeeds: the message is worth keeping.</param>
public sealed record TeamsError(string Operation, int Status, string Code, string Detail, bool IsGone = false, bool CanBeMended = false);
