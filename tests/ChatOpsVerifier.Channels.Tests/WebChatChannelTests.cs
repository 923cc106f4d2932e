using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests;

public sealed class WebChatChannelTests : ChannelContract
{
    private readonly WebChatWorld _world = new();

    protected override IChannel Channel => _world.Channel;

    protected override ConversationRef Conversation { get; } = WebConversations.Of("ada", "backups");

    protected override async Task<IReadOnlyList<SeenMessage>> SeenByAsync(string userId, ConversationRef conversation)
    {
        List<SeenMessage> seen = [];
        foreach (var message in await _world.Store.ReadAsync(conversation, 100, TestContext.Current.CancellationToken))
        {
            if (message.Message is not { IsWithdrawn: true } && (message.PrivateTo is null || message.PrivateTo == userId))
            {
                seen.Add(new SeenMessage(PlainMessage.Of(message.Message!), message.AttachmentName, await ContentAsync(message.AttachmentUrl)));
            }
        }

        return seen;
    }

    [Fact]
    public async Task Send_TellsTheConversationsReaders()
    {
        await Channel.SendAsync(new Delivery("k1", Conversation, "note:1", new Message { Text = "Here." }, null, null), TestContext.Current.CancellationToken);

        Assert.Equal(["conversation:web:backups/ada"], _world.Published);
    }

    private async Task<byte[]?> ContentAsync(string? url) => url is null
        ? null
        : await _world.Files.ReadAsync(url[(WebChatFiles.Prefix.Length + 1)..].Split('/')[0], TestContext.Current.CancellationToken);
}
