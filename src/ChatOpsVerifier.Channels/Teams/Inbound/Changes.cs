using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>
/// A message was edited, deleted, or brought back after its deletion (<c>messageUpdate</c>, <c>messageDelete</c>). Teams tells a bot of those messages that
/// it was sent: all of a personal chat, and elsewhere those that mention it, unless the app may read everything (resource-specific consent).
/// Source: "Messages in bot conversations" at learn.microsoft.com.
/// </summary>
internal sealed class Changes(IMessageChanges changes)
{
    public const string Updated = "messageUpdate";
    public const string Deleted = "messageDelete";

    private const string BroughtBack = "undeleteMessage";

    public async Task ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Id is { } id && activity.AccountId != activity.BotId)
        {
            var (source, text) = activity.Type == Deleted ? (new MessageSource(TeamsSources.IdOf(activity, id), null, []), null) : Present(activity, id);
            await changes.HandleAsync(
                new ChangedMessage(DedupeKeys.OfChange(activity), TeamsAddress.Channel, source, text, activity.UserId), cancellationToken);
        }
    }

    private static (MessageSource Source, string? Text) Present(Activity activity, string id)
    {
        var read = TeamsMessages.OfActivity(activity);
        // Some clients tell that it is back, and not what it says.
        var isSilent = read.All.Length == 0 && activity.Payload.ObjectOrNone("channelData")?.TextOrNone("eventType") == BroughtBack;
        return (
            isSilent
                ? new MessageSource(TeamsSources.IdOf(activity, id), null, [])
                : MessageSource.Of(TeamsSources.IdOf(activity, id), read.Words, read.NotKept),
            read.All);
    }
}
