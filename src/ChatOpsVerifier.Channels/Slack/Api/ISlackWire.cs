namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>Makes one attempt at one call of the Web API. Gates, pace, repeats and the words for errors are those of <see cref="SlackCalls"/>.</summary>
internal interface ISlackWire
{
    /// <param name="token">The bot's, or the app's.</param>
    /// <returns>Slack's answer as it arrived, also one that refuses; the caller disposes it.</returns>
    /// <exception cref="HttpRequestException">Slack could not be reached.</exception>
    Task<HttpResponseMessage> SendAsync(SlackMethod method, SlackBody body, string? token, CancellationToken cancellationToken);
}
