using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Slack.Publishing;

/// <summary>Whatever happens on the way, a person reads each message once.</summary>
public sealed class FaultsTests : IAsyncDisposable
{
    private readonly PublishingWorld _world = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_PostedAndTheAnswerWasLost_IsFoundAgain(bool isNewProcess)
    {
        await _world.SendAsync("before", key: "k0");
        LoseAnswerTo("chat.postMessage");
        await Assert.ThrowsAsync<HttpRequestException>(() => _world.SendAsync("Two checks are left."));
        _world.Web.Workspace = _world.Workspace.Answer;
        if (isNewProcess)
        {
            _world.Restart();
        }

        var sent = Assert.IsType<SendResult.Sent>(await _world.SendAsync("Two checks are left."));

        Assert.Equal(["before", "Two checks are left."], _world.Read());
        Assert.Equal($"C1/{_world.Workspace.All[1].Ts}", sent.Reference);
    }

    [Fact]
    public async Task Send_FileShared_AndTheAnswerWasLost_IsFoundAgain()
    {
        var file = new OutgoingFile("report.md", "text/markdown", [1]);
        await _world.SendAsync("Yesterday's.", key: "k0", file: file);
        LoseAnswerTo("files.completeUploadExternal");
        await Assert.ThrowsAsync<HttpRequestException>(() => _world.SendAsync("Here it is.", file: file));
        _world.Web.Workspace = _world.Workspace.Answer;

        Assert.IsType<SendResult.Sent>(await _world.SendAsync("Here it is.", file: file));

        Assert.Equal(["Yesterday's.", "", "Here it is.", ""], _world.Read());
    }

    [Fact]
    public async Task Send_SameFileNameAsBeforeTheRestart_IsSentAgain()
    {
        var file = new OutgoingFile("report.md", "text/markdown", [1]);
        await _world.SendAsync("Yesterday's.", key: "k0", file: file);
        _world.Restart();

        await _world.SendAsync("Today's.", file: file);

        Assert.Equal(["Yesterday's.", "", "Today's.", ""], _world.Read());
    }

    [Fact]
    public async Task Send_OnceAPlaceIsKnown_DoesNotLookThereAgain()
    {
        await _world.SendAsync("one", key: "k1");
        await _world.SendAsync("two", key: "k2");
        await _world.SendAsync("three", key: "k3");

        Assert.Single(_world.Web.To("conversations.history"));
    }

    [Fact]
    public async Task Send_HistoryIsNotAllowed_IsSentAllTheSame_AndSaidInTheLog()
    {
        _world.Web.OnJson("conversations.history", """{"ok":false,"error":"missing_scope","needed":"channels:history"}""");

        Assert.IsType<SendResult.Sent>(await _world.SendAsync("one"));

        Assert.Contains(_world.Logs, l => l.Contains("channels:history", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_SomethingToBeFixedInSlack_WaitsWithItsReason_AndIsLoggedOnce()
    {
        _world.Web.OnJson("chat.postMessage", """{"ok":false,"error":"not_in_channel"}""");

        var wait = Assert.IsType<SendResult.RetryAfter>(await _world.SendAsync("one"));
        await _world.SendAsync("one");

        Assert.True(wait.OnlyHere);
        Assert.Contains("not in the channel C1", wait.Reason, StringComparison.Ordinal);
        Assert.Single(_world.Logs, l => l.Contains("not in the channel C1", StringComparison.Ordinal));
        _world.Web.Off("chat.postMessage");
        Assert.IsType<SendResult.Sent>(await _world.SendAsync("one"));
    }

    [Fact]
    public async Task Send_RefusedForGood_IsRejectedWithTheReason()
    {
        _world.Web.OnJson("chat.postMessage", """{"ok":false,"error":"cannot_dm_bot"}""");

        Assert.Contains("bot", Assert.IsType<SendResult.Rejected>(await _world.SendAsync("one")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_FormRefused_SaysTheWordsAlone()
    {
        _world.Web.Workspace = r => r.Path == "chat.postMessage" && r.Text.Contains("\"type\":\"section\"", StringComparison.Ordinal)
            ? new FakeReply.Answer("""{"ok":false,"error":"invalid_blocks"}""")
            : _world.Workspace.Answer(r);

        Assert.IsType<SendResult.Sent>(await _world.SendAsync("Two <checks> are left."));

        Assert.Equal("Two &lt;checks&gt; are left.", Assert.Single(_world.Workspace.All).Text);
        Assert.Contains(_world.Logs, l => l.Contains("accepts only the text", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private void LoseAnswerTo(string path) => _world.Web.Workspace = request =>
    {
        var answer = _world.Workspace.Answer(request);
        return request.Path == path ? new FakeReply.Drop() : answer;
    };
}
