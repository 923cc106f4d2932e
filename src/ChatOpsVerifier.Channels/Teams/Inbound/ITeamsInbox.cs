using System.Text.Json;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>Makes turns of activities. The transport has verified them and knows nothing of what is inside.</summary>
public interface ITeamsInbox
{
    /// <summary>
    /// Returns once the turn is committed. Throws on faults of the machine: the transport then answers 500, and Teams may deliver again.
    /// </summary>
    /// <param name="activity">The whole activity, as the Bot Framework's Activity specification writes it.</param>
    Task<TeamsReply> ReceiveAsync(JsonElement activity, CancellationToken cancellationToken);
}
