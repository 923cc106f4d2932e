using System.Text.Json;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Channels.Teams.Publishing;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>
/// Passes each activity to the handler for its kind. An activity without a handler (a reaction, somebody typing) proves nothing and is ignored.
/// </summary>
internal sealed partial class TeamsInbox(
    Messages messages,
    Changes changes,
    Membership membership,
    Invokes invokes,
    TeamsIdentities identities,
    ITeamsReferences references,
    RecentTeamsChats actions,
    ILogger<TeamsInbox> logger) : ITeamsInbox
{
    private const int BadRequest = 400;

    public async Task<TeamsReply> ReceiveAsync(JsonElement activity, CancellationToken cancellationToken)
    {
        try
        {
            return await WorkAsync(Activity.Of(activity, identities), cancellationToken);
        }
        catch (MalformedPayloadException malformed)
        {
            Log.Malformed(logger, malformed.Field, malformed.Found, malformed.Accepted);
            return new TeamsReply(BadRequest);
        }
    }

    private async Task<TeamsReply> WorkAsync(Activity activity, CancellationToken cancellationToken)
    {
        await RememberAsync(activity, cancellationToken);
        switch (activity.Type)
        {
            case "message":
                await messages.ReceiveAsync(activity, cancellationToken);
                return TeamsReply.Accepted;
            case Changes.Updated or Changes.Deleted:
                await changes.ReceiveAsync(activity, cancellationToken);
                return TeamsReply.Accepted;
            case "conversationUpdate":
                await membership.ChangedAsync(activity, cancellationToken);
                return TeamsReply.Accepted;
            case "installationUpdate":
                await membership.InstalledAsync(activity, cancellationToken);
                return TeamsReply.Accepted;
            case "invoke":
                return await invokes.ReceiveAsync(activity, cancellationToken);
            default:
                return TeamsReply.Accepted;
        }
    }

    /// <summary>At once, whatever becomes of the activity; and the channel of a thread, where the team's status is posted.</summary>
    private async Task RememberAsync(Activity activity, CancellationToken cancellationToken)
    {
        // A message extension is called from any chat, also from those between people in which the bot is not.
        if (activity.Type == "invoke" && activity.Payload.TextOrNone("name")?.StartsWith("composeExtension/", StringComparison.Ordinal) == true)
        {
            return;
        }

        await references.SeenAsync(activity.Address, activity.Reference, cancellationToken);
        if (activity.Address.IsPersonal)
        {
            actions.Done(DedupeKeys.Of(activity)[0], activity.Reference);
        }

        var root = activity.Root();
        if (root.Address != activity.Address)
        {
            await references.SeenAsync(root.Address, root.Reference, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(500, LogLevel.Warning, "An activity from Teams was not used; {Field}: found {Found}, expected {Accepted}")]
        public static partial void Malformed(ILogger logger, string field, string found, string accepted);
    }
}
