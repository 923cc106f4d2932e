using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Slack.Publishing;

/// <summary>The picture comes from where Slack can have it, and never costs the words.</summary>
public sealed class PicturesTests : IAsyncDisposable
{
    private static readonly Message Status = new()
    {
        Text = "FAIL",
        Blocks = [new MessageBlock.Paragraph("FAIL, 1 of 54"), new MessageBlock.Image("/api/reports/x/status.png?v=4", "Progress and burn-up")],
    };

    private static readonly Message Later = Status with { Blocks =
    [
        Status.Blocks[0],
        new MessageBlock.Image("/api/reports/x/status.png?v=5", "Progress and burn-up")
    ] };

    private readonly PublishingWorld _world = new();

    [Fact]
    public async Task Send_PageIsPublic_GivesItsAddressWithTheVersion()
    {
        _world.Page.PublicUrl = new Uri("https://verifier.example/");
        await _world.SendAsync(Status);

        Assert.Equal("https://verifier.example/api/reports/x/status.png?v=4", (string?)Posted().Blocks[1]!["image_url"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://verifier.example")]
    [InlineData("https://localhost:5001")]
    [InlineData("https://10.0.0.7")]
    [InlineData("https://verifier")]
    public async Task Send_SlackCannotReachThePage_UploadsWhatWasDrawn(string? address)
    {
        _world.Page.PublicUrl = address is null ? null : new Uri(address);
        await _world.SendAsync(Status);

        var id = (string?)Posted().Blocks[1]!["slack_file"]!["id"];
        Assert.Single(_world.Web.To($"/upload/{id}"));
        Assert.Single(_world.Workspace.All);
    }

    [Fact]
    public async Task Send_AddressRefused_UploadsInstead_AndTriesNoAddressAgain()
    {
        _world.Page.PublicUrl = new Uri("https://verifier.example");
        Refuse("image_url");

        await _world.SendAsync(Status);
        await _world.SendAsync(Status, key: "k2");

        Assert.All(_world.Workspace.All, m => Assert.NotNull(m.Blocks[1]!["slack_file"]));
        Assert.Equal(3, _world.Web.To("chat.postMessage").Count);
        Assert.Single(_world.Logs, l => l.Contains("picture", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_EveryPictureRefused_SaysTheWordsWithoutIt()
    {
        Refuse("slack_file");

        Assert.IsType<SendResult.Sent>(await _world.SendAsync(Status));
        Assert.IsType<SendResult.Sent>(await _world.SendAsync(Status, key: "k2"));

        Assert.Equal(["FAIL, 1 of 54\nProgress and burn-up", "FAIL, 1 of 54\nProgress and burn-up"], _world.Read());
        Assert.Single(_world.Logs, l => l.Contains("picture", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_PictureCannotBeDrawnOrUploaded_SaysTheWordsWithoutIt()
    {
        _world.Draw = () => throw new InvalidOperationException("no font");
        Assert.IsType<SendResult.Sent>(await _world.SendAsync(Status));
        _world.Draw = () => null;
        Assert.IsType<SendResult.Sent>(await _world.SendAsync(Status, key: "k2"));
        _world.Draw = () => [1];
        _world.Web.OnJson("files.getUploadURLExternal", """{"ok":false,"error":"missing_scope","needed":"files:write"}""");
        Assert.IsType<SendResult.Sent>(await _world.SendAsync(Status, key: "k3"));

        Assert.Equal(3, _world.Read().Count(w => w.StartsWith("FAIL, 1 of 54", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Send_ChangedWithinAMinute_ShowsTheLastPictureAgain_AndAsksToBeSentOnceMore()
    {
        await _world.SendAsync(Status);
        _world.Clock.Advance(TimeSpan.FromSeconds(15));
        var second = Assert.IsType<SendResult.Sent>(await _world.SendAsync(Later, key: "k2"));

        Assert.Equal(TimeSpan.FromSeconds(45), second.AgainAfter);
        Assert.Single(_world.Web.To("files.getUploadURLExternal"));
        Assert.Single(_world.Workspace.All.Select(m => (string?)m.Blocks[1]!["slack_file"]!["id"]).Distinct());

        _world.Clock.Advance(TimeSpan.FromSeconds(45));
        var last = Assert.IsType<SendResult.Sent>(await _world.SendAsync(Later, key: "k2+"));

        Assert.Null(last.AgainAfter);
        Assert.Equal(2, _world.Web.To("files.getUploadURLExternal").Count);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private void Refuse(string kind) => _world.Web.Workspace = r => r.Path == "chat.postMessage" && r.Text.Contains(kind, StringComparison.Ordinal)
        ? new FakeReply.Answer("""{"ok":false,"error":"invalid_blocks"}""")
        : _world.Workspace.Answer(r);

    private FakeMessage Posted() => Assert.Single(_world.Workspace.All);
}
