namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>
/// The bot's own token. Many who want one ask once; it is renewed ahead of its end, and the old one serves for as long as it is good
/// and no new one can be had.
/// </summary>
internal sealed class BotTokens(ITokenSource source, TimeProvider time)
{
    public const string Operation = "GetToken";

    internal static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>Shorter than a call may take: a token that ends meanwhile is none.</summary>
    internal static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private BotToken? _token;
    private Task<TeamsResult<BotToken>>? _asking;

    /// <exception cref="HttpRequestException">The server that gives tokens cannot be reached, or not be understood.</exception>
    public async Task<TeamsResult<string>> GetAsync(CancellationToken cancellationToken)
    {
        Task<TeamsResult<BotToken>> asking;
        BotToken? usable;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            usable = _token is { } known && now + Rest < known.Until ? known : null;
            if (usable is not null && now + Ahead < usable.Until)
            {
                return new TeamsResult<string>.Ok(usable.Value);
            }

            // For everybody who waits, so nobody's cancellation ends it.
            asking = _asking is { IsCompleted: false } running ? running : _asking = Task.Run(AskAsync, CancellationToken.None);
        }

        try
        {
            var answer = await asking.WaitAsync(cancellationToken);
            return answer is not TeamsResult<BotToken>.Ok && usable is not null ? new TeamsResult<string>.Ok(usable.Value) : answer.Map(t => t.Value);
        }
        catch (HttpRequestException) when (usable is not null)
        {
            return new TeamsResult<string>.Ok(usable.Value);
        }
    }

    /// <summary>The connector did not accept it.</summary>
    public void Drop(string token)
    {
        lock (_gate)
        {
            _token = _token?.Value == token ? null : _token;
        }
    }

    private async Task<TeamsResult<BotToken>> AskAsync()
    {
        var got = await source.AskAsync();
        if (got is TeamsResult<BotToken>.Ok { Value: var token })
        {
            lock (_gate)
            {
                _token = token;
            }
        }

        return got;
    }
}
