using System.Text.Json.Nodes;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>The connector operations that this program uses, by the public connector specification's own names.</summary>
public interface ITeamsApi
{
    /// <summary>
    /// SendToConversation, or ReplyToActivity where the activity has a replyToId. Gives the new activity's id; empty where the client gives none.
    /// </summary>
    Task<TeamsResult<string>> SendAsync(TeamsReference where, JsonObject activity, CancellationToken cancellationToken);

    /// <summary>UpdateActivity.</summary>
    Task<TeamsResult<string>> UpdateAsync(TeamsReference where, string activityId, JsonObject activity, CancellationToken cancellationToken);

    /// <summary>DeleteActivity; one that is gone already is fine.</summary>
    Task<TeamsResult<bool>> DeleteAsync(TeamsReference where, string activityId, CancellationToken cancellationToken);

    /// <summary>CreateConversation with one person. Gives the reference of the personal chat.</summary>
    Task<TeamsResult<TeamsReference>> CreatePersonalAsync(TeamsReference like, string userId, CancellationToken cancellationToken);

    /// <summary>GetConversationMember; the display name. Cached.</summary>
    Task<TeamsResult<string>> GetDisplayNameAsync(TeamsReference where, string userId, CancellationToken cancellationToken);

    /// <summary>
    /// The bytes of an attachment. The bot's token goes along only to the connector's own hosts; a download address that Teams
    /// gives for a personal file is read without it. Hosts that are neither are refused before a byte is sent.
    /// </summary>
    /// <exception cref="FileUnavailableException">It cannot be had, now or later; the message says why to the person who sent it.</exception>
    /// <exception cref="HttpRequestException">It may be had later.</exception>
    Task<Stream> DownloadAsync(TeamsReference where, Uri url, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a file where Teams lets the person who accepted it have it: an address of theirs that is good for this one file, to which
    /// no token goes. Hosts that <see cref="DownloadAsync"/> would not read from are refused before a byte is sent.
    /// </summary>
    Task<TeamsResult<bool>> UploadAsync(Uri uploadUrl, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
