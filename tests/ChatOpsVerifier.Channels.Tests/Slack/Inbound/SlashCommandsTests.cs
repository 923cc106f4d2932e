using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

public sealed class SlashCommandsTests : IAsyncDisposable
{
    private readonly InboxWorld _world = new();

    [Fact]
    public async Task Command_IsSaidInDirectMessages_AndItsPlaceShowsWhereTheAnswerIs()
    {
        var answer = await _world.ReceiveAsync("SlashCommand/status");

        var turn = Assert.Single(_world.Turns);
        Assert.Equal(("U0OLGA", "U0OLGA"), (turn.Conversation.Id, turn.UserId));
        Assert.Equal(["slack:trigger:12728410541.12345.abc0014"], turn.DedupeKeys);
        Assert.Equal("status", Assert.IsType<TurnContent.Text>(turn.Content).Body);
        Assert.Equal(("ephemeral", "The answer is in your direct messages with this app."), ((string?)answer!["response_type"], (string?)answer["text"]));
    }

    [Fact]
    public async Task Command_InDirectMessages_IsAnsweredThereAndNowhereElse()
    {
        Assert.Null(await _world.ReceiveAsync("SlashCommand/alone-in-direct"));

        Assert.Equal("hello", Assert.IsType<TurnContent.Text>(Assert.Single(_world.Turns).Content).Body);
    }

    [Fact]
    public async Task Command_InSomeoneElsesDirectMessages_SaysWhereTheAnswerIs() =>
        Assert.NotNull(await _world.ReceiveAsync("SlashCommand/alone-in-direct", p => p["channel_id"] = "D0OTHERS"));

    [Fact]
    public async Task Command_WhoseOwnPlaceSlackTakesTooLongToTell_IsDone_AndSaysWhereTheAnswerIs()
    {
        _world.Api.Held["conversations.open"] = new TaskCompletionSource().Task;
        var answered = _world.ReceiveAsync("SlashCommand/alone-in-direct");
        while (!answered.IsCompleted)
        {
            _world.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.NotNull(await answered);
        Assert.Single(_world.Turns);
    }

    [Theory]
    [InlineData("why &amp;lt; 3?", "why &lt; 3?")]
    [InlineData("evidence <https://example.org/a|example.org/a>", "evidence https://example.org/a")]
    public async Task Command_IsReadAsItWasTyped(string wire, string said) =>
        Assert.Equal(said, Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("SlashCommand/status", p => p["text"] = wire)).Content).Body);

    [Fact]
    public async Task Command_OfSomeoneUnknown_SaysWhoAnswers_PrivatelyAndWithoutATurn()
    {
        var answer = await _world.ReceiveAsync("SlashCommand/status", p => p["user_id"] = "U0TOM");

        Assert.Equal("ephemeral", (string?)answer!["response_type"]);
        Assert.Contains("Only the operator can answer the checks of this report: Olga.", (string?)answer["text"], StringComparison.Ordinal);
        Assert.Empty(_world.Turns);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
