using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

public sealed class MessageEventsTests : IAsyncDisposable
{
    private readonly InboxWorld _world = new();

    [Fact]
    public async Task DirectMessage_IsATextInThePersonsOwnConversation()
    {
        var turn = await _world.TurnOfAsync("Event/direct-message");

        Assert.Equal(new ConversationRef("slack", "U0OLGA"), turn.Conversation);
        Assert.Equal(("U0OLGA", null, true), (turn.UserId, turn.Slug, turn.StaysInChat));
        Assert.Equal(["slack:message:D0OLGA:1795512000.000100", "slack:event:Ev0DIRECT"], turn.DedupeKeys);
        Assert.Equal(
            "Retention is 30 days, see the backups page (https://status.example.org/backups?tab=1&env=prod) & ask @Tom Teammate: 7 < 30",
            Assert.IsType<TurnContent.Text>(turn.Content).Body);
    }

    [Fact]
    public async Task DirectMessage_WithAFile_FetchesItWhenItIsAskedFor()
    {
        var text = Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Event/direct-file")).Content);

        var file = Assert.Single(text.Files);
        Assert.Equal(("", "backups page.png", 20480), (text.Body, file.Name, file.Bytes));
        Assert.Empty(_world.Api.Downloads);
        Assert.Equal("content of /files-pri/T0ACME-F0SHOT/download/backups_page.png", await ReadAsync(file));
    }

    [Fact]
    public async Task DirectMessage_WithFilesThatSlackDoesNotHold_SaysOfEachWhy()
    {
        var text = Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Event/direct-file-elsewhere")).Content);

        Assert.Equal(["Runbook", "F0GONE", "F0CONNECT"], text.Files.Select(f => f.Name));
        Assert.Contains("outside Slack", await RefusalAsync(text.Files[0]), StringComparison.Ordinal);
        Assert.Contains("deleted in Slack", await RefusalAsync(text.Files[1]), StringComparison.Ordinal);
        Assert.Contains("Slack said file_not_found.", await RefusalAsync(text.Files[2]), StringComparison.Ordinal);
        Assert.Empty(_world.Api.Downloads);
    }

    [Fact]
    public async Task DirectMessage_WithAFileKnownByIdAlone_AsksForItsAddress()
    {
        _world.Api.Files["F0CONNECT"] = new JsonObject { ["id"] = "F0CONNECT", ["url_private"] = "https://files.slack.com/files-pri/T9-F0CONNECT/log.txt" };
        var text = Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Event/direct-file-elsewhere")).Content);

        Assert.Equal("content of /files-pri/T9-F0CONNECT/log.txt", await ReadAsync(text.Files[2]));
    }

    [Fact]
    public async Task DirectMessage_SlackAsksToWaitBeforeItTellsAboutAFile_IsAFaultSoThatItComesAgain()
    {
        _world.Api.Files["F0CONNECT"] = [];
        _world.Api.Errors["files.info"] = "ratelimited";
        var text = Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Event/direct-file-elsewhere")).Content);

        await Assert.ThrowsAsync<HttpRequestException>(() => text.Files[2].Open(InboxWorld.Cancel));
    }

    [Fact]
    public async Task DirectMessage_InAThread_AnswersInTheOneConversation()
    {
        var turn = await _world.TurnOfAsync("Event/direct-thread");

        Assert.Equal("U0OLGA", turn.Conversation.Id);
        Assert.Equal("30 days", Assert.IsType<TurnContent.Text>(turn.Content).Body);
    }

    [Fact]
    public async Task DirectMessage_ThatForwardsAnother_HoldsItsWordsAuthorAndAddress()
    {
        var text = Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Event/direct-forwarded")).Content);

        Assert.Equal("Tom Teammate: Restore drill finished: 54 GB in 41 minutes\nhttps://acme.slack.com/archives/C0OPS/p1795500000000100", text.Body);
    }

    [Fact]
    public async Task DirectMessage_ANameThatSlackDoesNotTell_StaysAnId()
    {
        _world.Api.Errors["users.info"] = "missing_scope";

        Assert.EndsWith(
            "ask @U0TOM: 7 < 30", Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Event/direct-message")).Content).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Event/message-changed")]
    [InlineData("Event/message-deleted")]
    [InlineData("Event/own-message")]
    [InlineData("Event/channel-message")]
    [InlineData("Event/member-joined")]
    [InlineData("Event/rate-limited")]
    public async Task WhatIsNotForTheBot_IsNotATurn(string payload)
    {
        Assert.Null(await _world.ReceiveAsync(payload));

        Assert.Empty(_world.Turns);
        Assert.Empty(_world.Logs.Lines);
    }

    [Fact]
    public async Task OwnMessage_WithoutItsBotId_IsStillNoTurn()
    {
        await _world.ReceiveAsync("Event/own-message", p => p["event"]!.AsObject().Remove("bot_id"));

        Assert.Empty(_world.Turns);
    }

    [Theory]
    [InlineData("Event/mention")]
    [InlineData("Event/mention-as-message")]
    public async Task Mention_OpensAThread_AndIsTheSameActionAsItsMessage(string payload)
    {
        var turn = await _world.TurnOfAsync(payload);

        Assert.Equal("C0GOLIVE/1795512100.001100", turn.Conversation.Id);
        Assert.Equal("slack:message:C0GOLIVE:1795512100.001100", turn.DedupeKeys[0]);
        Assert.Equal("status, please", Assert.IsType<TurnContent.Text>(turn.Content).Body);
    }

    [Fact]
    public async Task Mention_InAThreadWithAFile_StaysInThatThread()
    {
        var turn = await _world.TurnOfAsync("Event/mention-in-thread-with-file");

        var text = Assert.IsType<TurnContent.Text>(turn.Content);
        Assert.Equal(("C0GOLIVE/1795510000.000100", "here it is"), (turn.Conversation.Id, text.Body));
        Assert.Equal("backups page.png", Assert.Single(text.Files).Name);
    }

    [Fact]
    public async Task Mention_OfTheNameAlone_LetsTheBotSpeak() => Assert.IsType<TurnContent.Opened>((await _world.TurnOfAsync("Event/mention-alone")).Content);

    [Fact]
    public async Task Thread_BelowTheBotsMessageInTheTeamsChannel_IsItsOwn()
    {
        var turn = await _world.TurnOfAsync("Event/channel-thread");

        Assert.Equal(new SlackAddress("C0GOLIVE", "1795510000.000100").Conversation, turn.Conversation);
        Assert.Equal("why", Assert.IsType<TurnContent.Text>(turn.Content).Body);
    }

    [Fact]
    public async Task Thread_OfOthers_IsNotTheBots()
    {
        await _world.ReceiveAsync("Event/channel-thread", p => p["event"]!["parent_user_id"] = "U0TOM");
        await _world.ReceiveAsync("Event/channel-thread", p => p["event"]!["channel"] = "C0OPS");

        Assert.Empty(_world.Turns);
    }

    [Fact]
    public async Task Thread_WhereTheBotWasMentionedBefore_IsItsOwn()
    {
        _world.Ask("C0OPS/1795510000.000100", "prompt:1");

        var turn = await _world.TurnOfAsync("Event/channel-thread", p => (p["event"]!["channel"], p["event"]!["parent_user_id"]) = ("C0OPS", "U0TOM"));

        Assert.Equal("C0OPS/1795510000.000100", turn.Conversation.Id);
    }

    [Fact]
    public async Task Thread_PassersByTalk_LearnOnceWhoAnswersIt()
    {
        var first = await _world.TurnOfAsync("Event/channel-thread", p => p["event"]!["user"] = "U0TOM");
        await _world.ReceiveAsync("Event/channel-thread", p => (p["event"]!["user"], p["event"]!["ts"]) = ("U0TOM", "1795512999.000100"));

        Assert.Single(first.DedupeKeys.Intersect(_world.Turns.Last().DedupeKeys), "slack:passer-by:C0GOLIVE/1795510000.000100:U0TOM");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static async Task<string> ReadAsync(IncomingFile file)
    {
        using var reader = new StreamReader(await file.Open(InboxWorld.Cancel));
        return await reader.ReadToEndAsync(InboxWorld.Cancel);
    }

    private static async Task<string> RefusalAsync(IncomingFile file) =>
        (await Assert.ThrowsAsync<FileUnavailableException>(() => file.Open(InboxWorld.Cancel))).Message;
}
