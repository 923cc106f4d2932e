namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>Makes one attempt at one call of the connector. Gates, pace, repeats and the words for errors are those of <see cref="TeamsCalls"/>.</summary>
internal interface ITeamsWire
{
    /// <param name="serviceUrl">One that <see cref="ServiceUrls"/> allows.</param>
    /// <param name="path">Below "v3/", its parts escaped; may have a query.</param>
    /// <param name="body">JSON in UTF-8, sent to the byte; <c>null</c> if there is none.</param>
    /// <param name="token">The bot's own; empty in development, where none is sent.</param>
    /// <returns>The connector's answer, also one that refuses; the caller disposes it.</returns>
    /// <exception cref="HttpRequestException">The connector could not be reached.</exception>
    Task<HttpResponseMessage> SendAsync(TeamsOperation operation, Uri serviceUrl, string path, byte[]? body, string token, CancellationToken cancellationToken);
}
