using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

public sealed class BlockActionsTests : IAsyncDisposable
{
    private static readonly MessageBlock.Form Boxes = new(
        "boxes.mark", [new Input("boxes", InputKind.MultiChoice, "Which?"), new Input("observed-on", InputKind.Date, "Seen on")], "These");
    private readonly InboxWorld _world = new();

    [Fact]
    public async Task Button_IsAnActionOfThePromptItBelongsTo()
    {
        var turn = await _world.TurnOfAsync("Interactive/button");

        Assert.Equal(["slack:action:D0OLGA:1795512200.000100:1795512201.123456", "slack:trigger:12728410541.12345.abc0001"], turn.DedupeKeys);
        Assert.Equal(("U0OLGA", "U0OLGA", "backups"), (turn.Conversation.Id, turn.UserId, turn.Slug));
        var action = Assert.IsType<TurnContent.Action>(turn.Content);
        Assert.Equal(("prompt:7", "value.quick", "Daily"), (action.PromptId, action.ActionId, action.Value));
    }

    [Fact]
    public async Task Button_InAThread_BelongsToThatThread() =>
        Assert.Equal("C0GOLIVE/1795510000.000100", (await _world.TurnOfAsync("Interactive/button-in-thread")).Conversation.Id);

    [Fact]
    public async Task Button_OnHome_IsSaidInDirectMessages_AndHomeIsPublishedAgain()
    {
        var turn = await _world.TurnOfAsync("Interactive/button-on-home");

        Assert.Equal("U0OLGA", turn.Conversation.Id);
        Assert.Equal("slack:action:V0HOME::1795512231.123456", turn.DedupeKeys[0]);
        var action = Assert.IsType<TurnContent.Action>(turn.Content);
        Assert.Equal(("", "cmd.snooze", "tomorrow"), (action.PromptId, action.ActionId, action.Value));
        Assert.Equal(["U0OLGA"], _world.Homes);
    }

    [Fact]
    public async Task FormInTheMessage_BringsItsFields_JoinedWhereOneTookSeveralBlocks()
    {
        _world.Ask("U0OLGA", "prompt:9", Boxes);
        var action = Assert.IsType<TurnContent.Action>((await _world.TurnOfAsync("Interactive/form-in-message")).Content);

        Assert.Equal(["check:a", "check:c"], action.Fields["boxes"]);
        Assert.Equal(["2026-11-23"], action.Fields["observed-on"]);
        Assert.Empty(_world.Api.Views);
    }

    [Fact]
    public async Task Form_WhosePressBringsNoFields_OpensAWindow_OnceForEachPress()
    {
        _world.Ask("U0OLGA", "prompt:9", Boxes);
        await _world.ReceiveAsync("Interactive/form-without-state");
        await _world.ReceiveAsync("Interactive/form-without-state");

        Assert.Empty(_world.Turns);
        Assert.Equal(
            new SlackFormView("backups", "prompt:9", "boxes.mark", new("slack", "U0OLGA")),
            SlackFormView.Read((string?)Assert.Single(_world.Api.Views)["private_metadata"]));
    }

    [Fact]
    public async Task Form_ThatIsNoLongerAsked_GoesToTheFlow_WhichSaysSo()
    {
        _world.Ask("U0OLGA", "prompt:10", Boxes);
        var turn = await _world.TurnOfAsync("Interactive/form-without-state");

        Assert.Equal("prompt:9", Assert.IsType<TurnContent.Action>(turn.Content).PromptId);
        Assert.Empty(_world.Api.Views);
    }

    [Fact]
    public async Task Form_PressedBySomebodyWhoMayNotTalk_OpensNothing_AndTheyAreNotified()
    {
        _world.Ask("U0TOM", "prompt:9", Boxes);
        var turn = await _world.TurnOfAsync("Interactive/form-without-state", p => p["user"]!["id"] = "U0TOM");

        Assert.Equal("U0TOM", turn.UserId);
        Assert.Empty(_world.Api.Views);
    }

    [Theory]
    [InlineData("expired_trigger_id", "expired_trigger_id")]
    [InlineData("ratelimited", "ratelimited")]
    [InlineData("fault", "Slack gave no answer")]
    public async Task Window_ThatSlackDoesNotOpen_IsReportedToThePersonAlone(string error, string told)
    {
        _world.Ask("U0OLGA", "prompt:9", Boxes);
        _world.Api.Errors["views.open"] = error;
        await _world.ReceiveAsync("Interactive/form-without-state");

        var (user, message) = Assert.Single(_world.Api.Ephemerals);
        Assert.Equal(("U0OLGA", "D0OLGA"), (user, message.ChannelId));
        Assert.Contains($"({told}). Press the button again", message.Text, StringComparison.Ordinal);
        Assert.Contains(_world.Logs.Lines, l => l.Contains($"Slack did not open a modal: {told}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Window_OverWhichSlackTakesItsTime_IsAskedForAtOnce_AndHoldsUpNoAcknowledgement()
    {
        _world.Ask("U0OLGA", "prompt:9", Boxes);
        var slack = new TaskCompletionSource();
        _world.Api.Held["views.open"] = slack.Task;
        await _world.AcknowledgeAsync(Payloads.Delivery("Interactive/form-without-state"));

        Assert.Single(_world.Api.Views);
        Assert.False(_world.Settled.IsCompleted);
        slack.SetResult();
        await _world.Settled;
        Assert.Empty(_world.Api.Ephemerals);
    }

    [Fact]
    public async Task Window_ThatFailsLongAfterTheAcknowledgement_IsReportedAllTheSame()
    {
        _world.Ask("U0OLGA", "prompt:9", Boxes);
        var slack = new TaskCompletionSource();
        (_world.Api.Held["views.open"], _world.Api.Errors["views.open"]) = (slack.Task, "expired_trigger_id");
        await _world.AcknowledgeAsync(Payloads.Delivery("Interactive/form-without-state"));
        Assert.Empty(_world.Api.Ephemerals);

        slack.SetResult();
        await _world.Settled;

        Assert.Contains("(expired_trigger_id)", Assert.Single(_world.Api.Ephemerals).Message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Interactive/boxes-changed")]
    [InlineData("Interactive/menu-changed")]
    [InlineData("Interactive/date-changed")]
    [InlineData("Interactive/link-button")]
    [InlineData("Interactive/global-shortcut")]
    [InlineData("Interactive/form-closed")]
    public async Task WhatSubmitsNothing_DoesNothing(string payload)
    {
        _world.Ask("U0OLGA", "prompt:9", Boxes);
        Assert.Null(await _world.ReceiveAsync(payload));

        Assert.Empty(_world.Turns);
        Assert.Empty(_world.Api.Views);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
