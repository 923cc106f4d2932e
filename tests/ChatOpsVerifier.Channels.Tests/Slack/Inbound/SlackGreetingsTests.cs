using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

public sealed class SlackGreetingsTests : IAsyncDisposable
{
    private readonly InboxWorld _world = new();

    private Task GreetAsync() => _world.Get<SlackGreetings>().RunAsync(InboxWorld.Cancel);

    [Fact]
    public async Task Operator_IsSpokenToFirst_AndTheReviewerIsNot()
    {
        await _world.ImportAsync();
        await GreetAsync();

        var turn = Assert.Single(_world.Turns);
        Assert.IsType<TurnContent.Opened>(turn.Content);
        Assert.Equal(("U0OLGA", "U0OLGA"), (turn.UserId, turn.Conversation.Id));
    }

    [Fact]
    public async Task Greeting_AndOpeningTheMessages_AreOneAction()
    {
        await _world.ImportAsync();
        await GreetAsync();
        await _world.ReceiveAsync("Event/messages-opened");

        Assert.Equal(_world.Turns.First().DedupeKeys, _world.Turns.Last().DedupeKeys);
    }

    [Fact]
    public async Task WithoutAReport_NothingIsSaid_UntilThereIsOne()
    {
        var greeting = GreetAsync();
        Assert.False(greeting.IsCompleted);
        Assert.Empty(_world.Turns);

        await _world.ImportAsync();
        _world.Get<IChangeFeed>().Publish("report:backups");

        await greeting;
        Assert.Single(_world.Turns);
    }

    [Fact]
    public async Task PersonWhoIsBeingAskedAlready_IsNotGreeted()
    {
        await _world.ImportAsync();
        _world.Ask("U0OLGA", "p1", new MessageBlock.Paragraph("?"));

        await GreetAsync();

        Assert.Empty(_world.Turns);
    }

    [Fact]
    public async Task Fault_IsSaid_AndTriedAgain()
    {
        await _world.ImportAsync();
        _world.Fault = new InvalidOperationException("The disk is full.");
        var greeting = GreetAsync();
        Assert.Contains(_world.Logs.Lines, l => l.Contains("greeting to an operator", StringComparison.Ordinal));
        _world.Fault = null;

        _world.Time.Advance(SlackGreetings.Between);

        await greeting;
        Assert.Single(_world.Turns);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
