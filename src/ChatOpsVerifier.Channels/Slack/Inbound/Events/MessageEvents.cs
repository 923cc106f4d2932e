using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Identity;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.People;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Events;

/// <summary>
/// What people write: to the bot directly, with a mention of it, or in a thread that is its own. Everything else in a channel is
/// people talking among themselves. A mention may come as a message, too, or only as one (with files); either is the same turn.
/// </summary>
internal sealed class MessageEvents(ITurnHandler turns, IPrompts prompts, IPeople people, SlackNames names, SlackFiles files, IOptions<SlackOptions> options)
{
    // Of all subtypes, these are a person's own new words; the rest are edits, deletions, joins, and other bots.
    private static readonly string?[] Spoken = [null, "file_share", "thread_broadcast", "me_message"];

    public async Task ReceiveAsync(Payload message, EventOrigin origin, bool isMention, CancellationToken cancellationToken)
    {
        if (!IsSpoken(message, origin) || await PlaceAsync(message, origin, isMention, cancellationToken) is not { } place)
        {
            return;
        }

        var user = message.Text("user");
        var read = SlackMessages.Read(message);
        var keys = DedupeKeys.OfMessage(message.Text("channel"), message.Text("ts"), origin.EventId);
        var isPasserBy = place is { IsDirect: false }
            && !IsMention(message, origin, isMention)
            && !Permissions.MayTalk(people.FindByAddress(SlackAddress.Channel, user));
        if (await ContentAsync(read, origin, place, cancellationToken) is { } content)
        {
            var turn = new Turn
            {
                DedupeKeys = isPasserBy ? [.. keys, DedupeKeys.OfPasserBy(place.Conversation.Id, user)] : keys,
                Conversation = place.Conversation,
                UserId = user,
                Identity = TurnIdentity.ChatAccount,
                Content = content,
                Source = SlackSources.Of(message.Text("channel"), message.Text("ts"), read),
            };
            await turns.HandleAsync(turn, cancellationToken);
        }
    }

    private static bool IsSpoken(Payload message, EventOrigin origin) =>
        Spoken.Contains(message.TextOrNone("subtype"))
        && !message.Has("bot_id")
        && !message.Flag("hidden")
        && message.TextOrNone("user") is not (null or "USLACKBOT") && message.TextOrNone("user") != origin.BotId;

    /// <returns>Null: it was not for the bot.</returns>
    private async Task<SlackAddress?> PlaceAsync(Payload message, EventOrigin origin, bool isMention, CancellationToken cancellationToken)
    {
        var channel = message.Text("channel");
        if (IsDirect(message))
        {
            // A reply in a thread answers the present question as well: one person, one conversation.
            return new SlackAddress(message.Text("user"));
        }

        var thread = message.TextOrNone("thread_ts");
        if (IsMention(message, origin, isMention))
        {
            return new SlackAddress(channel, thread ?? message.Text("ts"));
        }

        return thread is not null && await IsOursAsync(message, origin, new SlackAddress(channel, thread), cancellationToken)
            ? new SlackAddress(channel, thread)
            : null;
    }

    /// <summary>Below the bot's own message in the team's channel, or where it was mentioned before.</summary>
    private async Task<bool> IsOursAsync(Payload message, EventOrigin origin, SlackAddress thread, CancellationToken cancellationToken) =>
        (thread.Target == options.Value.StatusChannel && origin.BotId is not null && message.TextOrNone("parent_user_id") == origin.BotId)
        || await prompts.FindAsync(thread.Conversation, null, cancellationToken) is not null;

    /// <returns>Null: there is nothing in it.</returns>
    private async Task<TurnContent?> ContentAsync(SlackContent read, EventOrigin origin, SlackAddress place, CancellationToken cancellationToken)
    {
        // What Slack shows below a link is not what the person says.
        var text = place.IsDirect ? read.Words : SlackText.WithoutMention(read.Words, origin.BotId);
        var body = await names.ReadAsync(text, cancellationToken);
        var sent = files.Of(read.Files);
        if (body.Length > 0 || !sent.IsEmpty)
        {
            return new TurnContent.Text(body, sent);
        }

        // Called by its name and nothing else: the bot speaks.
        return place.IsDirect ? null : new TurnContent.Opened();
    }

    private static bool IsDirect(Payload message) => message.TextOrNone("channel_type") == "im" || message.Text("channel").StartsWith('D');

    private static bool IsMention(Payload message, EventOrigin origin, bool isMention) =>
        isMention || SlackText.Mentions(message.TextOrNone("text") ?? "", origin.BotId);
}
