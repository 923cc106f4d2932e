using System.Collections.Immutable;
using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests;

public sealed class WebChatInboxTests
{
    private static readonly Person Ada = new("ada-l", "Ada", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add("web", "ada"));
    private static readonly ConversationRef Place = WebConversations.Of("ada", "backups");
    private readonly WebChatWorld _world = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Receive_Text_BecomesATurnWithTheFormsIdAsItsKey()
    {
        await _world.Inbox.ReceiveAsync(Post("t1", body: "status"), Cancel);

        var turn = Assert.Single(_world.Turns);
        Assert.Equal(["web:ada:t1"], turn.DedupeKeys);
        Assert.Equal("ada", turn.UserId);
        Assert.Equal("status", Assert.IsType<TurnContent.Text>(turn.Content).Body);
    }

    [Fact]
    public async Task Receive_SameFormTwice_KeepsTheWordsOnce()
    {
        await _world.Inbox.ReceiveAsync(Post("t1", body: "status"), Cancel);
        _world.Outcome = TurnOutcome.Repeated;
        await _world.Inbox.ReceiveAsync(Post("t1", body: "status"), Cancel);

        Assert.Equal(["status"], await WordsAsync());
    }

    [Fact]
    public async Task Receive_NoSuchReport_KeepsNothing()
    {
        var outcome = await _world.Inbox.ReceiveAsync(Post("t1", body: "status") with { Slug = "nix" }, Cancel);

        Assert.Equal(TurnOutcome.NoReport, outcome);
        Assert.Empty(_world.Turns);
        Assert.Empty(await WordsAsync());
    }

    [Fact]
    public async Task Receive_ASecret_IsKeptRedacted()
    {
        await _world.Inbox.ReceiveAsync(Post("t1", body: "the key is AKIAIOSFODNN7EXAMPLE"), Cancel);

        var words = Assert.Single(await WordsAsync());
        Assert.DoesNotContain("AKIAIOSFODNN7EXAMPLE", words, StringComparison.Ordinal);
        Assert.Contains("redacted", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receive_ASecretThatAControlCharacterHides_IsKeptRedacted()
    {
        await _world.Inbox.ReceiveAsync(Post("t1", body: "the key is AKIAIOSF\u0001ODNN7EXAMPLE"), Cancel);

        Assert.Contains("redacted", Assert.Single(await WordsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receive_SaysThatTheTranscriptKeepsNoSecret()
    {
        await _world.Inbox.ReceiveAsync(Post("t1", body: "status"), Cancel);

        Assert.False(Assert.Single(_world.Turns).StaysInChat);
    }

    [Fact]
    public async Task Receive_APress_IsKeptAsTheLabelThatWasSeen()
    {
        await SayAsync(new MessageBlock.Choices([new Choice("value.quick", "Every day", "Daily")]));
        await _world.Inbox.ReceiveAsync(Post("t1", press: Press("value.quick", "Daily")), Cancel);

        Assert.Equal(["Every day"], await WordsAsync());
        Assert.Equal("Daily", Assert.IsType<TurnContent.Action>(_world.Turns[0].Content).Value);
    }

    [Fact]
    public async Task Receive_APressAgainAfterItsPromptWasAnswered_StaysTheLabelThatWasSeen()
    {
        await SayAsync(new MessageBlock.Choices([new Choice("value.quick", "Every day", "Daily")]));
        await _world.Inbox.ReceiveAsync(Post("t1", press: Press("value.quick", "Daily")), Cancel);
        await SayAsync(new MessageBlock.Paragraph("Answered."));
        await _world.Inbox.ReceiveAsync(Post("t1", press: Press("value.quick", "Daily")), Cancel);

        Assert.Equal(["Every day"], await WordsAsync());
    }

    [Fact]
    public async Task Receive_AForm_IsKeptWithItsLabelsAndChosenOptions()
    {
        await SayAsync(new MessageBlock.Form("boxes.mark",
            [new Input(
                "boxes",
                InputKind.MultiChoice,
                "Which?",
                Options: [new("c1", "Looked"), new("c2", "Asked")]), new Input("day", InputKind.Date, "Seen on")], "Mark"));
        await _world.Inbox.ReceiveAsync(Post("t1", press: Press("boxes.mark", "", ("boxes", ["c1", "c2"]), ("day", ["2026-03-01"]))), Cancel);

        Assert.Equal(["Which?\n• Looked\n• Asked\nSeen on: 2026-03-01"], await WordsAsync());
    }

    [Fact]
    public async Task Receive_WordsCarryTheInstantOfTheirArrival()
    {
        var arrived = _world.Clock.GetUtcNow();
        await _world.Inbox.ReceiveAsync(Post("t1", body: "status"), Cancel);

        Assert.Equal(arrived, Assert.Single(await _world.Store.ReadAsync(Place, 10, Cancel)).At);
    }

    [Fact]
    public async Task Open_IsTheSameActionHoweverOftenThePageIsLoaded()
    {
        await _world.Inbox.OpenAsync("backups", Ada, TurnIdentity.None, Cancel);
        await _world.Inbox.OpenAsync("backups", Ada, TurnIdentity.None, Cancel);

        Assert.Equal(_world.Turns[0].DedupeKeys, _world.Turns[1].DedupeKeys);
        Assert.IsType<TurnContent.Opened>(_world.Turns[0].Content);
    }

    private static WebChatPost Post(string turn, string? body = null, WebChatPress? press = null) => new("backups", Place, Ada, turn, body, press, []);

    private static WebChatPress Press(string action, string value, params (string Name, string[] Values)[] fields) =>
        new("prompt:1", action, value, fields.ToImmutableDictionary(f => f.Name, f => f.Values.ToImmutableArray()));

    private Task<SendResult> SayAsync(MessageBlock block) => _world.Channel.SendAsync(
        new Delivery("k0", Place, "prompt:1", new Message { Text = "?", PromptId = "prompt:1", Blocks = [block] }, null, null), Cancel);

    private async Task<IReadOnlyList<string>> WordsAsync() =>
        [.. (await _world.Store.ReadAsync(Place, 100, Cancel)).Where(m => m.Author is not null).Select(m => m.Body!)];
}
