using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

public sealed class ViewSubmissionsTests : IAsyncDisposable
{
    private readonly InboxWorld _world = new();

    [Fact]
    public async Task Form_IsAnActionWhereItWasOpened_AndTheWindowCloses()
    {
        var response = await _world.ReceiveAsync("Interactive/form-submitted");

        Assert.Equal("clear", (string?)response!["response_action"]);
        var turn = Assert.Single(_world.Turns);
        Assert.Equal(["slack:view:V0FORM:1795512240.aaa", "slack:trigger:12728410541.12345.abc0010"], turn.DedupeKeys);
        Assert.Equal(("U0OLGA", "backups", false), (turn.Conversation.Id, turn.Slug, turn.StaysInChat));
        var action = Assert.IsType<TurnContent.Action>(turn.Content);
        Assert.Equal(("prompt:8", "evidence.give"), (action.PromptId, action.ActionId));
        Assert.Equal(["The snapshot list shows 30 entries, the oldest of 25 October; a & b < c."], action.Fields["evidence"]);
        Assert.Equal(["2026-11-23"], action.Fields["observed-on"]);
        Assert.Empty(action.Files);
    }

    [Fact]
    public async Task Form_OfAPlacesOwnQuestion_NamesNoReport()
    {
        var turn = await _world.TurnOfAsync(
            "Interactive/form-submitted", p => p["view"]!["private_metadata"] = """{"r":"","p":"prompt:8","a":"import.take","c":"U0OLGA"}""");

        Assert.Null(turn.Slug);
    }

    [Fact]
    public async Task Form_WithAFile_BringsIt_AndTheFileStaysInSlack()
    {
        var turn = await _world.TurnOfAsync("Interactive/form-submitted-with-file");

        Assert.True(turn.StaysInChat);
        Assert.Equal("backups page.png", Assert.Single(Assert.IsType<TurnContent.Action>(turn.Content).Files).Name);
    }

    [Fact]
    public async Task Form_WithNothingInIt_IsRefusedInTheWindow()
    {
        var response = await _world.ReceiveAsync("Interactive/form-submitted-with-file", p => p["view"]!["state"]!["values"]!.AsObject().Clear());

        Assert.Equal("errors", (string?)response!["response_action"]);
        Assert.Contains("Nothing was entered", (string?)response["errors"]!["evidence"], StringComparison.Ordinal);
        Assert.Empty(_world.Turns);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("yes, done")]
    public async Task Form_WhoseEvidenceIsANod_IsRefusedInTheWindow_WhereItCanBeFixed(string evidence)
    {
        var response = await _world.ReceiveAsync("Interactive/form-submitted", p => p["view"]!["state"]!["values"]!["evidence"]!["input"]!["value"] = evidence);

        Assert.Equal("errors", (string?)response!["response_action"]);
        Assert.Contains("shows nothing", (string?)response["errors"]!["evidence"], StringComparison.Ordinal);
        Assert.Empty(_world.Turns);
    }

    [Fact]
    public async Task Window_OfAnotherProgram_IsLeftAlone()
    {
        Assert.Null(await _world.ReceiveAsync("Interactive/form-submitted", p => p["view"]!["callback_id"] = "theirs"));

        Assert.Empty(_world.Turns);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
