using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>
/// What people write and press: to the bot in their personal chat, with a mention of it elsewhere, or in a place that is its own
/// already. Everything else in a channel is people talking among themselves.
/// </summary>
internal sealed class Messages(ITurnHandler turns, IPrompts prompts, IPeople people, TeamsAttachments attachments, Presses presses)
{
    public async Task ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.UserId is not { } user || activity.AccountId == activity.BotId)
        {
            return;
        }

        if (activity.Payload.ObjectOrNone("value") is { } data && Submitted.Of(data) is { } submitted)
        {
            await presses.PressAsync(activity, user, submitted, cancellationToken);
            return;
        }

        var isMention = TeamsText.Mentions(activity.Payload, activity.BotId);
        if (!activity.Address.IsPersonal && !isMention && await prompts.FindAsync(activity.Address.Conversation, null, cancellationToken) is null)
        {
            return;
        }

        var isPasserBy = !activity.Address.IsPersonal && !isMention && !Permissions.MayTalk(people.FindByAddress(TeamsAddress.Channel, user));
        var keys = DedupeKeys.Of(activity);
        var read = TeamsMessages.OfActivity(activity);
        var turn = new Turn
        {
            DedupeKeys = isPasserBy ? keys.Add(DedupeKeys.OfPasserBy(activity)) : keys,
            Conversation = activity.Address.Conversation,
            UserId = user,
            Identity = activity.Identity,
            Content = ContentOf(activity, read),
            Source = TeamsSources.Of(activity, read),
        };
        await turns.HandleAsync(turn, cancellationToken);
    }

    /// <summary>Called by its name and nothing else, the bot speaks.</summary>
    private TurnContent ContentOf(Activity activity, TeamsContent read)
    {
        var files = attachments.Of(activity);
        return read.Words.Length == 0 && files.IsEmpty ? new TurnContent.Opened() : new TurnContent.Text(read.Words, files);
    }
}
