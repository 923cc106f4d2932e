using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Tests.Teams.Publishing;

/// <summary>In a group, to which no file can be sent: the page has it.</summary>
public sealed class TeamsChannelTests : ChannelContract
{
    private readonly PublishingWorld _world = new();

    protected override IChannel Channel => _world.Channel;

    protected override ConversationRef Conversation { get; } = new("teams", PublishingWorld.Group);

    protected override Task<IReadOnlyList<SeenMessage>> SeenByAsync(
        string userId, ConversationRef conversation) => _world.SeenByAsync(userId, PublishingWorld.Group);
}

/// <summary>In a personal chat, where Teams asks before it takes a file.</summary>
public sealed class TeamsPersonalChannelTests : ChannelContract
{
    private readonly PublishingWorld _world = new();

    protected override IChannel Channel => _world.Channel;

    protected override ConversationRef Conversation { get; } = new("teams", "@ada");

    protected override Task<IReadOnlyList<SeenMessage>> SeenByAsync(string userId, ConversationRef conversation) => _world.SeenByAsync(userId, "none");
}

/// <summary>Through everything that sends, over Bot.Builder's client.</summary>
public sealed class TeamsOverBotBuilderChannelTests : ChannelContract, IAsyncDisposable
{
    private readonly PublishingWorld _world;
    private TeamsProtocolWorld? _protocol;

    public TeamsOverBotBuilderChannelTests() => _world = new PublishingWorld(teams =>
    {
        _protocol = new TeamsProtocolWorld(new ConnectorOverHttp(teams), o => o.AllowedServiceUrls = [FakeTeams.Service.AbsoluteUri], isOverBotBuilder: true);
        return _protocol.Api;
    });

    protected override IChannel Channel => _world.Channel;

    protected override ConversationRef Conversation { get; } = new("teams", PublishingWorld.Group);

    protected override Task<IReadOnlyList<SeenMessage>> SeenByAsync(
        string userId, ConversationRef conversation) => _world.SeenByAsync(userId, PublishingWorld.Group);

    public ValueTask DisposeAsync() => _protocol?.DisposeAsync() ?? ValueTask.CompletedTask;
}
