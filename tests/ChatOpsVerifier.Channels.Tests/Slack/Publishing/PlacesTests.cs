using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Slack.Publishing;

/// <summary>Where a message goes, and who sees it.</summary>
public sealed class PlacesTests : IAsyncDisposable
{
    private readonly PublishingWorld _world = new();

    [Fact]
    public async Task Send_ToAPerson_GoesToTheirDirectConversation()
    {
        var sent = Assert.IsType<SendResult.Sent>(await _world.SendAsync("Two checks are left.", conversation: "U1"));

        Assert.Equal(["Two checks are left."], _world.Read("DU1"));
        Assert.Equal($"DU1/{_world.Workspace.All[0].Ts}", sent.Reference);
    }

    [Fact]
    public async Task Send_PrivateInOnesOwnConversation_IsAnOrdinaryMessage()
    {
        await _world.SendAsync("Only Olga answers.", conversation: "U1", privateTo: "U1");

        Assert.Null(Assert.Single(_world.Workspace.All).OnlyFor);
        Assert.Equal(["Only Olga answers."], _world.Read("DU1"));
    }

    [Fact]
    public async Task Send_PrivateInAThread_IsSeenThereByThatPersonOnly_AndNeverEdited()
    {
        var first = Assert.IsType<SendResult.Sent>(await _world.SendAsync("Only Olga answers.", conversation: "C1/1700000000.000100", privateTo: "U2"));
        await _world.SendAsync("Still only Olga.", key: "k2", conversation: "C1/1700000000.000100", existing: first.Reference, privateTo: "U2");

        Assert.Equal(["Only Olga answers.", "Still only Olga."], _world.Read(userId: "U2"));
        Assert.Empty(_world.Read(userId: "U3"));
        Assert.All(_world.Workspace.All, m => Assert.Equal("1700000000.000100", m.ThreadTs));
        Assert.StartsWith("ephemeral/", first.Reference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user_not_in_channel")]
    [InlineData("channel_not_found")]
    public async Task Send_PrivateWhereThePersonOrTheBotIsNot_ReachesThemDirectly(string error)
    {
        _world.Web.OnJson("chat.postEphemeral", $$"""{"ok":false,"error":"{{error}}"}""");

        await _world.SendAsync("Only Olga answers.", privateTo: "U2");

        Assert.Equal(["Only Olga answers."], _world.Read("DU2"));
    }

    [Fact]
    public async Task Send_PrivateWithAFile_GoesToTheirOwnConversation()
    {
        await _world.SendAsync("Here it is.", privateTo: "U2", file: new OutgoingFile("report.md", "text/markdown", [1, 2]));

        Assert.Empty(_world.Workspace.SeenBy("U2", "C1"));
        Assert.Equal(["Here it is.", ""], _world.Read("DU2"));
        Assert.Equal([1, 2], _world.Workspace.All[1].File!.Content);
    }

    [Fact]
    public async Task Send_InAThread_StaysThere_AndItsFileToo()
    {
        await _world.SendAsync("Here it is.", conversation: "C1/1700000000.000100", file: new OutgoingFile("report.md", "text/markdown", [1]));

        Assert.Equal(2, _world.Workspace.All.Count);
        Assert.All(_world.Workspace.All, m => Assert.Equal("1700000000.000100", m.ThreadTs));
    }

    [Fact]
    public async Task Send_LivingStatus_IsPinnedOnce()
    {
        var posted = Assert.IsType<SendResult.Sent>(await _world.SendAsync("FAIL, 1 of 54", messageKey: "backups:status"));
        await _world.SendAsync("FAIL, 2 of 54", key: "k2", messageKey: "backups:status", existing: posted.Reference);
        await _world.SendAsync("Verdict: PASS", key: "k3", messageKey: "backups:verdict:12:pass");

        Assert.Equal([("C1", _world.Workspace.All[0].Ts)], _world.Workspace.Pins);
        Assert.Single(_world.Web.To("pins.add"));
    }

    [Fact]
    public async Task Send_WhereSomethingReplacesSlack_NothingIsPinned()
    {
        _world.Web.OnJson("auth.test", """{"ok":true,"url":"http://acme.example/"}""");

        Assert.IsType<SendResult.Sent>(await _world.SendAsync("FAIL, 1 of 54", messageKey: "backups:status"));

        Assert.Empty(_world.Web.To("pins.add"));
    }

    [Fact]
    public async Task Send_PinRefused_IsSaidOnce_AndTheMessageStays()
    {
        _world.Web.OnJson("pins.add", """{"ok":false,"error":"missing_scope","needed":"pins:write"}""");

        Assert.IsType<SendResult.Sent>(await _world.SendAsync("FAIL, 1 of 54", messageKey: "status"));
        Assert.IsType<SendResult.Sent>(await _world.SendAsync("FAIL, 2 of 60", key: "k2", messageKey: "other:status"));

        Assert.Single(_world.Logs, l => l.Contains("pins:write", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_PinHasToWait_IsPinnedWithTheNextEdit()
    {
        _world.Web.On("pins.add", new FakeReply.Answer("""{"ok":false,"error":"ratelimited"}""", 429, "Retry-After: 1"));
        var posted = Assert.IsType<SendResult.Sent>(await _world.SendAsync("FAIL, 1 of 54", messageKey: "status"));
        Assert.Empty(_world.Workspace.Pins);
        _world.Web.Off("pins.add");
        _world.Clock.Advance(TimeSpan.FromSeconds(1));

        await _world.SendAsync("FAIL, 2 of 54", key: "k2", messageKey: "status", existing: posted.Reference);

        Assert.Single(_world.Workspace.Pins);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
