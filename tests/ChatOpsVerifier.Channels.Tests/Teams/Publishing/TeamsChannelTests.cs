using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Tests.Teams.Publishing;

/// <summary>In a group, to which no file can be sent: the page has it.</summary>
public sealed class TeamsChannelTests : ChannelContract
{
    private readonly PublishingWorld _world = new();

    protected override IChannel Channel => _world.Channel;

    protected override ConversationRef Conversation { get; } = new("teams", PublishingWorld.Group);

    protected override Task<IReadOnlyList<SeenMessage>> SeenByAsync(string userId, ConversationRef conversation) => _world.SeenByAsync(userId, PublishingWorld.Group);
}

/// <summary>In a personal chat, where Teams asks before it takes a file.</summary>
public sealed class TeamsPersonalChannelTests : ChannelContract
{
    private readonly PublishingWorld _world = new();

    protected override IChannel Channel => _world.Channel;

    protected override ConversationRef Conversation { get; } = new("teams", "@ada");

    protected override Task<IReadOnlyList<SeenMessage>> SeenByAsync(string userId, ConversationRef conversation) => _world.SeenByAsync(userId, "none");
}
