using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests.Teams.Inbound;

public sealed class TeamsInboxTests : IAsyncDisposable
{
    private const string Thread = "19:golive@thread.tacv2;messageid=1795511999000";

    private readonly InboxWorld _world = new();

    public static TheoryData<string> All => [.. Activities.All];

    [Fact]
    public async Task PersonalMessage_IsATurnInThatPersonsOwnChat()
    {
        var turn = await _world.TurnOfAsync("Message/personal");

        Assert.Equal(new ConversationRef("teams", $"@{InboxWorld.Olga}"), turn.Conversation);
        Assert.Equal(
            (InboxWorld.Olga, "teams:activity:a:1personal-chat-of-olga:1795512000001", true), (turn.UserId, Assert.Single(turn.DedupeKeys), turn.StaysInChat));
        Assert.Equal("Retention: 30 days, seen in the console", Assert.IsType<TurnContent.Text>(turn.Content).Body);
    }

    [Fact]
    public async Task ChannelMention_IsATurnInTheThread_WithoutTheMention_AndTheChannelIsRemembered()
    {
        var turn = await _world.TurnOfAsync("Message/channel-mention");

        Assert.Equal(Thread, turn.Conversation.Id);
        Assert.Equal("status", Assert.IsType<TurnContent.Text>(turn.Content).Body);
        Assert.Equal("19:golive@thread.tacv2", _world.Teams.References["19:golive@thread.tacv2"].ConversationId);
        Assert.Equal(Thread, _world.Teams.References[Thread].ConversationId);
    }

    [Fact]
    public async Task MentionAlone_TheBotSpeaks() => Assert.IsType<TurnContent.Opened>((await _world.TurnOfAsync("Message/channel-mention-alone")).Content);

    [Fact]
    public async Task MentionsOfOthers_AreTheirNames() =>
        Assert.Equal("ask @Rita about the drill", Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Message/group-mention-of-two")).Content).Body);

    [Fact]
    public async Task PeopleAmongThemselves_AreNotListenedTo_ButWhereTheBotAsksTheyAre()
    {
        await _world.ReceiveAsync("Message/channel-without-mention");
        Assert.Empty(_world.Turns);

        _world.Ask("prompt:7");
        Assert.Equal("Did the drill go well?", Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Message/channel-without-mention")).Content).Body);
    }

    [Fact]
    public async Task PersonalFile_IsReadWhereTeamsSays_WhenItIsAskedFor()
    {
        _world.Teams.Downloads["https://contoso-my.sharepoint.com/personal/olga/_layouts/15/download.aspx?UniqueId=1&tempauth=x"] = [1, 2, 3];
        var file = Assert.Single(Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Message/file")).Content).Files);

        await using var stream = await file.Open(InboxWorld.Cancel);
        Assert.Equal(("snapshots.csv", 3L), (file.Name, stream.Length));
    }

    [Fact]
    public async Task Picture_WithoutAName_HasOne() =>
        Assert.Equal("image.png", Assert.Single(Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Message/picture")).Content).Files).Name);

    [Fact]
    public async Task ChannelFile_CannotBeHad_AndThePersonIsShownWhere()
    {
        var file = Assert.Single(Assert.IsType<TurnContent.Text>((await _world.TurnOfAsync("Message/channel-file")).Content).Files);

        Assert.Contains(
            "personal chat", (await Assert.ThrowsAsync<FileUnavailableException>(() => file.Open(InboxWorld.Cancel))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_BringsTheFieldsOfItsForm_SeveralValuesApart()
    {
        var turn = await _world.TurnOfAsync("Message/submit");
        var action = Assert.IsType<TurnContent.Action>(turn.Content);

        Assert.Equal(("backups", false), (turn.Slug, turn.StaysInChat));
        Assert.Equal((ActionIds.MarkBoxes, "prompt:7"), (action.ActionId, action.PromptId));
        Assert.Equal(["check:1", "check:2,b"], action.Fields["boxes"]);
        Assert.Equal(["boxes"], action.Fields.Keys);
    }

    [Fact]
    public async Task FormThatCannotCount_IsRefusedInItsCard_WhichKeepsWhatWasTyped()
    {
        _world.Teams.Know(TeamsAddress.OfPerson(InboxWorld.Olga), "a:1personal-chat-of-olga");
        _world.Ask("prompt:7", new MessageBlock.Heading("2.2 Backup Frequency"), new MessageBlock.Form(
            ActionIds.GiveEvidence,
            [
                new Input(FieldNames.Evidence, InputKind.MultilineText, "What you saw"),
                new Input(FieldNames.ObservedOn, InputKind.Date, "Seen on")
            ], "Use this evidence"));
        var card = await _world.Teams.SendAsync(_world.Teams.References[$"@{InboxWorld.Olga}"], [], InboxWorld.Cancel);
        var id = ((ChatOpsVerifier.Channels.Teams.Api.TeamsResult<string>.Ok)card).Value;

        await _world.ReceiveAsync("Message/submit-evidence", a => a["replyToId"] = id);

        Assert.Empty(_world.Turns);
        var shown = Assert.Single(_world.Teams.All).Card!;
        Assert.Contains("confirms, but shows nothing", CardScreen.Read(shown), StringComparison.Ordinal);
        Assert.Equal(["ok", "2026-11-20"], CardScreen.Inputs(shown).Select(i => (string)i["value"]!));

        // A card that can no longer be changed: the conversation says it instead.
        await _world.ReceiveAsync("Message/submit-evidence", a => a["replyToId"] = "gone");
        Assert.Single(_world.Turns);
    }

    [Fact]
    public async Task UploadAsked_GivesAnAddressToThatPersonAlone()
    {
        await _world.ReceiveAsync("Message/submit-upload", a =>
        {
            a["conversation"] = JsonNode.Parse($$"""{"isGroup":true,"conversationType":"channel","id":"{{Thread}}"}""");
        });

        Assert.Empty(_world.Turns);
        Assert.Equal(new UploadGrant(new ConversationRef("teams", Thread), InboxWorld.Olga, "backups", "prompt:7"), Assert.Single(_world.Grants));
        var told = Assert.Single(_world.Teams.All);
        Assert.Equal(FakeTeams.PersonalId(InboxWorld.Olga), told.ConversationId);
        Assert.Equal("https://verifier.example/upload/1", (string?)CardScreen.Actions(told.Card!).Single()["url"]);
    }

    [Fact]
    public async Task UploadAsked_ByAnybodyElse_GivesNone()
    {
        await _world.ReceiveAsync("Message/submit-upload", a => a["from"]!["aadObjectId"] = "somebody-else");

        Assert.Empty(_world.Grants);
        Assert.Contains("Olga", CardScreen.Read(Assert.Single(_world.Teams.All)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Update/bot-added-personal")]
    [InlineData("Update/installed")]
    public async Task Installed_TheBotSpeaksFirst_Once(string activity)
    {
        var turn = await _world.TurnOfAsync(activity);

        Assert.IsType<TurnContent.Opened>(turn.Content);
        Assert.Equal($"teams:opened:@{InboxWorld.Olga}:{InboxWorld.Olga}:too-early", Assert.Single(turn.DedupeKeys));
    }

    [Fact]
    public async Task PutIntoAChannel_TheBotRemembersIt_AndSaysNothing()
    {
        await _world.ReceiveAsync("Update/bot-added-to-team");

        Assert.Empty(_world.Turns);
        Assert.Contains(_world.Teams.References.Keys, k => k.StartsWith("19:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Update/uninstalled", $"@{InboxWorld.Olga}")]
    [InlineData("Update/bot-removed", "19:team@thread.tacv2")]
    public async Task Removed_ThePlaceIsForgotten(string activity, string address)
    {
        await _world.ReceiveAsync(activity);

        Assert.DoesNotContain(address, _world.Teams.References.Keys);
    }

    [Theory]
    [InlineData("Message/own")]
    [InlineData("Update/somebody-added")]
    [InlineData("Update/nobody-added")]
    [InlineData("Update/renamed")]
    [InlineData("Update/reaction")]
    [InlineData("Update/edited")]
    [InlineData("Update/deleted")]
    [InlineData("Update/typing")]
    public async Task WhatProvesNothing_IsTakenWithoutAWord(string activity)
    {
        Assert.Equal(200, (await _world.ReceiveAsync(activity)).Status);

        Assert.Empty(_world.Turns);
        Assert.Empty(_world.Teams.All);
    }

    /// <summary>An emulator's: not from Teams, so that its account is nobody's, and is answered all the same.</summary>
    [Fact]
    public async Task WithoutRecipient_IsBorne() =>
        Assert.Equal(new ConversationRef("teams", "@emulator/user-1"), (await _world.TurnOfAsync("Message/without-recipient")).Conversation);

    [Fact]
    public async Task CardAction_IsAPress_AnsweredInTheShapeOfOne()
    {
        var reply = await _world.ReceiveAsync("Invoke/card-action");

        Assert.Equal(ActionIds.Confirm, Assert.IsType<TurnContent.Action>(Assert.Single(_world.Turns).Content).ActionId);
        Assert.Equal((200, 200, "application/vnd.microsoft.activity.message"), (reply.Status, (int)reply.Body!["statusCode"]!, (string)reply.Body["type"]!));
        Assert.Equal(400, (int)(await _world.ReceiveAsync("Invoke/card-action-of-another-app")).Body!["statusCode"]!);
    }

    [Fact]
    public async Task UnknownInvoke_IsNotImplemented() => Assert.Equal(501, (await _world.ReceiveAsync("Invoke/unknown")).Status);

    [Fact]
    public async Task FileAccepted_IsPutWhereTeamsSays_AndShown()
    {
        var sha = await _world.Evidence.WriteAsync(new byte[] { 1, 2, 3 }, InboxWorld.Cancel);

        Assert.Equal(200, (await _world.ReceiveAsync("Invoke/file-accepted", a => a["value"]!["context"]!["sha256"] = sha)).Status);

        Assert.Equal([1, 2, 3], Assert.Single(_world.Teams.Uploads).Value);
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", (string)Assert.Single(Assert.Single(_world.Teams.All).Attachments)["contentType"]!);
    }

    [Fact]
    public async Task FileDeclined_IsSaid_AndNothingIsPutAnywhere()
    {
        await _world.ReceiveAsync("Invoke/file-declined");

        Assert.Empty(_world.Teams.Uploads);
        Assert.Contains("was not sent", CardScreen.Read(Assert.Single(_world.Teams.All)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task AnyField_MissingOrOfAnotherKind_IsNeverAFault_AndItsContentNeverLogged(string activity)
    {
        var json = Activities.Read(activity);
        foreach (var name in json.Select(p => p.Key).ToList())
        {
            foreach (var spoil in new Func<JsonNode?>[] { () => null, () => 7, () => "", () => "x", () => new JsonArray(), () => new JsonObject() })
            {
                var reply = await _world.ReceiveAsync(activity, a => a[name] = spoil());
                Assert.Contains(reply.Status, new[] { 200, 400, 501 });
            }
        }

        Assert.All(_world.Logs.Lines, l => Assert.DoesNotContain("Retention", l, StringComparison.Ordinal));
        Assert.All(_world.Logs.Lines, l => Assert.DoesNotContain("drill", l, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
