using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

public sealed class HomeEventsTests : IAsyncDisposable
{
    private readonly InboxWorld _world = new();

    [Fact]
    public async Task HomeOpened_IsPublishedAgain_AndSaysNothing()
    {
        await _world.ReceiveAsync("Event/home-opened");

        Assert.Equal(["U0OLGA"], _world.Homes);
        Assert.Empty(_world.Turns);
    }

    [Fact]
    public async Task MessagesOpened_LetsTheBotSpeakFirst_OnceHoweverOftenItIsOpened()
    {
        await _world.ImportAsync();
        var first = await _world.TurnOfAsync("Event/messages-opened");
        await _world.ReceiveAsync("Event/messages-opened", p => (p["event_id"], p["event"]!["event_ts"]) = ("Ev0LATER", "1795999999.000100"));

        Assert.IsType<TurnContent.Opened>(first.Content);
        Assert.Equal("U0OLGA", first.Conversation.Id);
        Assert.Equal(first.DedupeKeys, _world.Turns.Last().DedupeKeys);
    }

    [Fact]
    public async Task MessagesOpened_BeforeThereIsAReport_DoesNotUseUpTheGreeting()
    {
        var early = await _world.TurnOfAsync("Event/messages-opened");
        await _world.ImportAsync();
        await _world.ReceiveAsync("Event/messages-opened");

        Assert.Empty(early.DedupeKeys.Intersect(_world.Turns.Last().DedupeKeys));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
