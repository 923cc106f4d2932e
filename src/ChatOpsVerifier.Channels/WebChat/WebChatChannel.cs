using System.Globalization;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.WebChat;

/// <summary>
/// Sends by writing into the web chat's own transcript. A message is found again by conversation and key, so that sending twice
/// is sending once and an edit needs no reference.
/// </summary>
public sealed class WebChatChannel(IWebChatStore store, IEvidenceStore files, IChangeFeed changes, TimeProvider clock) : IChannel
{
    public string Name => WebConversations.Channel;

    public string Title => "the page";

    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (delivery.Conversation.Channel != Name)
        {
            return new SendResult.Rejected($"This is the channel \"{Name}\"; the message is for \"{delivery.Conversation.Channel}\".");
        }

        var now = clock.GetUtcNow();
        var attachment = delivery.Attachment is { } file ? await StoreAsync(file, cancellationToken) : null;
        var id = await store.UpsertAsync(
            new WebChatMessage(
                0,
                delivery.Conversation,
                delivery.MessageKey,
                Author: null,
                Body: null,
                delivery.Message,
                delivery.PrivateTo,
                delivery.Attachment?.Name,
                attachment,
                now,
                delivery.Existing is null ? null : now),
            cancellationToken);
        changes.Publish(Topics.Conversation(delivery.Conversation));
        return new SendResult.Sent(id.ToString(CultureInfo.InvariantCulture));
    }

    // The file is kept as it was sent: a report that is asked for again tomorrow is another file.
    private async Task<string> StoreAsync(OutgoingFile file, CancellationToken cancellationToken) =>
        WebChatFiles.PathOf(await files.WriteAsync(file.Content, cancellationToken), file.Name);
}
