using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Identity;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Events;

/// <summary>
/// A message was edited or deleted, in a conversation that the bot is in; of any other Slack tells an app nothing. Sources: message_changed and
/// message_deleted at docs.slack.dev. A thread's first message is not deleted while it has replies: it changes into a tombstone.
/// </summary>
internal sealed class ChangeEvents(IMessageChanges changes, SlackNames names)
{
    public const string Changed = "message_changed";
    public const string Deleted = "message_deleted";

    private const string Tombstone = "tombstone";

    public Task ReceiveAsync(Payload happened, EventOrigin origin, CancellationToken cancellationToken) =>
        happened.TextOrNone("subtype") == Deleted
            ? DeletedAsync(happened.Text("channel"), happened.Text("deleted_ts"), happened, origin, cancellationToken)
            : ChangedAsync(happened, origin, cancellationToken);

    private async Task ChangedAsync(Payload happened, EventOrigin origin, CancellationToken cancellationToken)
    {
        var message = happened.Object("message");
        var (channel, ts) = (happened.Text("channel"), message.Text("ts"));
        if (message.TextOrNone("subtype") == Tombstone)
        {
            await DeletedAsync(channel, ts, happened, origin, cancellationToken);
            return;
        }

        // Slack changes messages by itself, too: it adds the preview of a link, counts replies, marks what was shared.
        var read = SlackMessages.Read(message);
        var before = happened.ObjectOrNone("previous_message") is { } previous ? SlackMessages.Read(previous).Words : null;
        var edited = message.ObjectOrNone("edited");
        if (before == read.Words || (before is null && edited is null))
        {
            return;
        }

        var text = await names.ReadAsync(read.All, cancellationToken);
        await changes.HandleAsync(
            new ChangedMessage(
                DedupeKeys.OfChange(channel, ts, edited?.TextOrNone("ts") ?? happened.Text("event_ts"), origin.EventId),
                SlackAddress.Channel,
                SlackSources.Of(channel, ts, read),
                text,
                edited?.TextOrNone("user") ?? message.TextOrNone("user")),
            cancellationToken);
    }

    /// <summary>Who deleted it Slack does not tell: its author, or somebody who may delete the messages of others.</summary>
    private Task DeletedAsync(string channel, string ts, Payload happened, EventOrigin origin, CancellationToken cancellationToken) => changes.HandleAsync(
        new ChangedMessage(
            DedupeKeys.OfChange(channel, ts, happened.TextOrNone("event_ts") ?? "deleted", origin.EventId),
            SlackAddress.Channel,
            new MessageSource(SlackSources.IdOf(channel, ts), null, []),
            null,
            null),
        cancellationToken);
}
