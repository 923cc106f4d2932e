namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>Asks for a new token with which the bot sends. Keeping it is the caller's.</summary>
internal interface ITokenSource
{
    /// <exception cref="HttpRequestException">The server that gives tokens cannot be reached, or not be understood.</exception>
    Task<TeamsResult<BotToken>> AskAsync();
}
