using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests.Teams.Publishing;

/// <summary>What becomes of a message when Teams does not do what was asked.</summary>
public sealed class FaultsTests
{
    private readonly PublishingWorld _world = new();

    [Fact]
    public async Task Busy_IsTriedAgainWhenTeamsSays_AndIsSeenOnce()
    {
        _world.Teams.Busy["SendToConversation"] = TimeSpan.FromSeconds(7);

        Assert.Equal(new SendResult.RetryAfter(TimeSpan.FromSeconds(7), OnlyHere: true), await _world.SendAsync("Two checks are left."));
        Assert.IsType<SendResult.Sent>(await _world.SendAsync("Two checks are left."));

        Assert.Single(_world.Teams.All);
    }

    [Fact]
    public async Task NothingSeenYet_Waits_AndIsSaidOnce()
    {
        await _world.Teams.GoneAsync(new TeamsAddress(PublishingWorld.Group), TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromSeconds(5), Assert.IsType<SendResult.RetryAfter>(await _world.SendAsync("Hello.")).Delay);
        Assert.IsType<SendResult.RetryAfter>(await _world.SendAsync("Hello.", key: "k2"));

        Assert.Single(_world.Logs.Lines, l => l.Contains("install the app", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gone_IsRejectedWithTheReason_Forgotten_AndSaidOnce()
    {
        _world.Teams.Fault = o => new TeamsError(o, 403, "BotNotInConversationRoster", "The bot was removed from it.", IsGone: true);

        Assert.Equal("The bot was removed from it.", Assert.IsType<SendResult.Rejected>(await _world.SendAsync("Hello.")).Reason);
        Assert.DoesNotContain(PublishingWorld.Group, _world.Teams.References.Keys);
        _world.Teams.Know(new TeamsAddress(PublishingWorld.Group), PublishingWorld.Group);
        await _world.SendAsync("Hello.", key: "k2");

        Assert.Single(_world.Logs.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task NotEditable_IsSaidAgain(int status)
    {
        var sent = Assert.IsType<SendResult.Sent>(await _world.SendAsync("FAIL, 1 of 54"));
        _world.Teams.Fault = o => o == "UpdateActivity" ? new TeamsError(o, status, "", "It cannot be edited.") : null;

        var anew = Assert.IsType<SendResult.Sent>(await _world.SendAsync("FAIL, 2 of 54", key: "k2", existing: sent.Reference));

        Assert.NotEqual(sent.Reference, anew.Reference);
        Assert.Equal("FAIL, 2 of 54", CardScreen.Read(Assert.Single(_world.Teams.All)));
    }

    [Fact]
    public async Task NoIdsReported_EditIsSaidAgain()
    {
        _world.Teams.TellsNoIds = true;
        var sent = Assert.IsType<SendResult.Sent>(await _world.SendAsync("one"));

        await _world.SendAsync("two", key: "k2", existing: sent.Reference);

        Assert.Equal(["one", "two"], _world.Teams.All.Select(CardScreen.Read));
    }

    [Fact]
    public async Task CardRefused_TheWordsArriveAlone()
    {
        var calls = 0;
        _world.Teams.Fault = o => ++calls == 1 ? new TeamsError(o, 400, "BadSyntax", "Teams refused.") : null;

        Assert.IsType<SendResult.Sent>(await _world.SendAsync("Two checks are left."));

        var seen = Assert.Single(_world.Teams.All);
        Assert.Null(seen.Card);
        Assert.Equal("Two checks are left.", (string?)seen.Json["text"]);
    }

    [Fact]
    public async Task ForOnePerson_TheirOwnChatIsOpenedOnce_AndEditsStayThere()
    {
        var first = Assert.IsType<SendResult.Sent>(await _world.SendAsync("Only Ada answers here.", privateTo: "bob"));
        await _world.SendAsync("Only Ada answers here, still.", key: "k2", existing: first.Reference, privateTo: "bob");

        Assert.Equal(("a:bob", "Only Ada answers here, still."), (Assert.Single(_world.Teams.All).ConversationId, CardScreen.Read(_world.Teams.All[0])));
        Assert.Single(_world.Teams.Calls, c => c.StartsWith("CreateConversation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LongMessage_IsSeveralCards_AndShorterAgainWhenItIs()
    {
        var longer = new Message
        {
            Text = "long",
            Blocks = [.. Enumerable.Range(0, 400).Select(n => new MessageBlock.Paragraph($"{n}: {new string('x', 100)}"))]
        };
        var sent = Assert.IsType<SendResult.Sent>(await _world.SendAsync(longer));
        Assert.True(_world.Teams.All.Count > 1);
        Assert.Contains("399:", CardScreen.Read(_world.Teams.All[^1]), StringComparison.Ordinal);

        await _world.SendAsync("short", key: "k2", existing: sent.Reference);

        Assert.Equal("short", CardScreen.Read(Assert.Single(_world.Teams.All)));
    }

    [Theory]
    [InlineData("https://verifier.example", 50_000, "https://verifier.example/api/reports/x/status.png?v=1")]
    [InlineData("https://127.0.0.1", 30, "data:image/png;base64,")]
    [InlineData("http://verifier.example", 30, "data:image/png;base64,")]
    [InlineData(null, 50_000, null)]
    public async Task Picture_ComesFromThePage_FromTheCard_OrIsSaidInWords(string? page, int bytes, string? url)
    {
        _world.Page.PublicUrl = page is null ? null : new Uri(page);
        _world.Draw = () => new byte[bytes];

        await _world.SendAsync(new Message
        {
            Text = "status",
            Blocks = [new MessageBlock.Image("/api/reports/x/status.png?v=1", "FAIL, 0 of 54 checks settled")]
        });

        var card = Assert.Single(_world.Teams.All).Card!;
        var image = CardScreen.All(card["body"]).FirstOrDefault(e => (string?)e["type"] == "Image");
        Assert.Equal(url is null, image is null);
        Assert.StartsWith(url ?? "", (string?)image?["url"] ?? "", StringComparison.Ordinal);
        Assert.Contains("FAIL, 0 of 54 checks settled", CardScreen.Read(card), StringComparison.Ordinal);
    }
}
