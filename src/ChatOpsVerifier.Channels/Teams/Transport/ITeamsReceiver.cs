namespace ChatOpsVerifier.Channels.Teams.Transport;

/// <summary>Takes what is posted to the endpoint for Teams.</summary>
public interface ITeamsReceiver
{
    /// <returns>
    /// 401: its token is not genuine. 403: it is, and does not speak for this activity. 503: no signing keys can be read, so nobody can say.
    /// 400, 413, 415: it is not an activity. 500: it could not be processed and must be sent again.
    /// </returns>
    Task<TeamsReply> ReceiveAsync(TeamsHttpRequest request, CancellationToken cancellationToken);
}
