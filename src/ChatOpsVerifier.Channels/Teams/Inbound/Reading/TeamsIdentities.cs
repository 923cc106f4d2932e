using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Domain.People;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>
/// Who an activity comes from. In Teams that is the Microsoft Entra object id, which Teams itself puts there. On other channels of
/// the Bot Framework a client may write into these fields what it likes (Direct Line takes any user id), so there it is nobody's
/// identity unless the channel is configured.
/// </summary>
internal sealed class TeamsIdentities(IOptions<TeamsOptions> options)
{
    public const string Teams = "msteams";

    /// <returns>
    /// The id by which a person may be configured; where there is none, an id that is nobody's, so that an answer still finds its
    /// way; <c>null</c> if it comes from no account. And how it is known.
    /// </returns>
    public (string? UserId, TurnIdentity Identity) Of(Payload activity)
    {
        var from = activity.ObjectOrNone("from");
        var channel = activity.TextOrNone("channelId") ?? "unknown";
        var (objectId, account) = (from?.TextOrNone("aadObjectId"), from?.TextOrNone("id"));
        var isConfigured = options.Value.IdentifyingChannels.Contains(channel, StringComparer.OrdinalIgnoreCase);
        // Nobody signs anything in development, so nobody's account is proven.
        var known = options.Value.IsDevelopment ? TurnIdentity.None : TurnIdentity.ChatAccount;
        return (isConfigured, objectId, account) switch
        {
            (true, { } id, _) => (id, known),
            (true, null, { } id) when !string.Equals(channel, Teams, StringComparison.OrdinalIgnoreCase) => (id, known),
            (_, _, { } id) => ($"{channel}/{id}", TurnIdentity.None),
            _ => (null, TurnIdentity.None),
        };
    }
}
