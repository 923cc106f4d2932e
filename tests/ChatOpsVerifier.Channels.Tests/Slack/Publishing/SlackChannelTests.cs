using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Tests.Slack.Publishing;

public class SlackChannelTests : ChannelContract, IAsyncDisposable
{
    private readonly PublishingWorld _world;

    public SlackChannelTests()
        : this(isOverSlackNet: false)
    {
    }

    protected SlackChannelTests(bool isOverSlackNet) => _world = new PublishingWorld(isOverSlackNet);

    protected override IChannel Channel => _world.Channel;

    protected override ConversationRef Conversation { get; } = new("slack", "C012AB3CD");

    // Slack shows a file as a post of its own behind the words that it goes with.
    protected override Task<IReadOnlyList<SeenMessage>> SeenByAsync(string userId, ConversationRef conversation)
    {
        List<SeenMessage> seen = [];
        foreach (var message in _world.Workspace.SeenBy(userId, conversation.Id))
        {
            if (message.File is { } file && seen.Count > 0)
            {
                seen[^1] = seen[^1] with { FileName = file.Name, FileContent = file.Content };
            }
            else
            {
                seen.Add(new SeenMessage(PublishingWorld.Words(message), null, null));
            }
        }

        return Task.FromResult<IReadOnlyList<SeenMessage>>(seen);
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
