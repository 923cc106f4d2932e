using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Tests.Teams.Cards;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Screening;

namespace ChatOpsVerifier.Channels.Tests.Teams.Inbound;

/// <summary>"Attach as evidence" on somebody's message.</summary>
public sealed class AttachTests : IAsyncDisposable
{
    private readonly InboxWorld _world = new();

    [Fact]
    public async Task Opened_ShowsTheMessageAndWhatIsOpen_AndSubmittedIsEvidence()
    {
        await _world.ImportAsync();
        var card = await CardAsync("Invoke/attach-open");

        Assert.Empty(CardRules.OfCard(card));
        Assert.Contains("All rows were there & counted: 120,331.", CardScreen.Read(card), StringComparison.Ordinal);
        Assert.Contains("By Dora Lindt, 2026-11-23 14:05 UTC", CardScreen.Read(card), StringComparison.Ordinal);
        var choices = (JsonArray)CardScreen.Inputs(card).Single()["choices"]!;
        var reply = await SubmitAsync(card, (string)choices[0]!["value"]!);

        Assert.Equal("message", (string)reply["task"]!["type"]!);
        var turn = Assert.Single(_world.Turns);
        var attach = Assert.IsType<TurnContent.Attach>(turn.Content);
        Assert.Equal((new ConversationRef("teams", $"@{InboxWorld.Olga}"), "backups"), (turn.Conversation, turn.Slug));
        Assert.Equal("The restore drill of 23 November took 41 minutes.\nAll rows were there & counted: 120,331.", attach.Body);
        Assert.Equal(
            ("7c9e6679-7425-40de-944b-e07fc1f90ae7", "Dora Lindt", new DateTimeOffset(2026, 11, 23, 14, 5, 0, TimeSpan.Zero)),
            (attach.AuthorId, attach.AuthorName, attach.WrittenAt));
        Assert.StartsWith("https://teams.example/l/message/", attach.Permalink!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongMessage_IsAttachedWhole()
    {
        await _world.ImportAsync();
        var text = string.Join(' ', Enumerable.Range(1, 1_000).Select(n => $"line{n}"));
        var card = await CardAsync("Invoke/attach-open", a => a["value"]!["messagePayload"]!["body"]!["content"] = $"<p>{text}</p>");

        Assert.Empty(CardRules.OfCard(card));
        await SubmitAsync(card, (string)CardScreen.Inputs(card).Single()["choices"]![0]!["value"]!);

        Assert.Equal(text, Assert.IsType<TurnContent.Attach>(Assert.Single(_world.Turns).Content).Body);
    }

    [Fact]
    public async Task LongMessage_LeavesNothingBehind_WhenTheDialogIsClosed_AndIsHeldForAnHour()
    {
        await _world.ImportAsync();
        var stored = _world.Evidence.Digests.Count;
        var card = await CardAsync(
            "Invoke/attach-open",
            a => a["value"]!["messagePayload"]!["body"]!["content"] = $"<p>{string.Join(' ', Enumerable.Range(1, 900).Select(n => $"row{n}"))}</p>");
        Assert.Equal(stored, _world.Evidence.Digests.Count);
        _world.Time.Advance(MessageTexts.HeldFor);

        var told = (JsonObject)(await SubmitAsync(
            card, (string)CardScreen.Inputs(card).Single()["choices"]![0]!["value"]!))["task"]!["value"]!["card"]!["content"]!;

        Assert.Contains("choose “Attach as evidence” again", CardScreen.Read(told), StringComparison.Ordinal);
        Assert.Empty(_world.Turns);
    }

    /// <summary>Asked about in the personal chat, as a pasted one is; the dialog itself holds nothing of it, also when it asks again.</summary>
    [Fact]
    public async Task Secret_IsShownWithoutIt_AndCanBeAttachedAllTheSame()
    {
        await _world.ImportAsync();
        var stored = _world.Evidence.Digests.Count;
        var (value, text) = ("hunter2-Correct-" + "Horse-9981", "first line\npassword: hunter2-Correct-" + "Horse-9981");
        var card = await CardAsync(
            "Invoke/attach-open", a => a["value"]!["messagePayload"]!["body"]!["content"] = text.Replace("\n", "<br>", StringComparison.Ordinal));

        Assert.Empty(CardRules.OfCard(card));
        Assert.Contains("password in line 2, “password: [redacted: password]”", CardScreen.Read(card), StringComparison.Ordinal);
        var again = (JsonObject)(await SubmitAsync(card, "no-such-requirement"))["task"]!["value"]!["card"]!["content"]!;
        Assert.All([card, again], c => Assert.DoesNotContain(value, c.ToJsonString(), StringComparison.Ordinal));
        Assert.Equal(stored, _world.Evidence.Digests.Count);
        await SubmitAsync(again, (string)CardScreen.Inputs(card).Single()["choices"]![0]!["value"]!);
        Assert.Equal(text, Assert.IsType<TurnContent.Attach>(Assert.Single(_world.Turns).Content).Body);
    }

    [Fact]
    public async Task SettledMeanwhile_AsksAgain()
    {
        await _world.ImportAsync();
        var card = await CardAsync("Invoke/attach-open");

        var again = (JsonObject)(await SubmitAsync(card, "no-such-requirement"))["task"]!["value"]!["card"]!["content"]!;

        Assert.Empty(_world.Turns);
        Assert.Contains("has been settled in the meantime", CardScreen.Read(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeAttached_IsSaid()
    {
        Assert.Contains("There is no open requirement", await ToldAsync(_ => { }), StringComparison.Ordinal);
        await _world.ImportAsync();
        Assert.Contains("Only the operator", await ToldAsync(a => a["from"]!["aadObjectId"] = "somebody-else"), StringComparison.Ordinal);
        Assert.Contains("no text", await ToldAsync(a => a["value"]!["messagePayload"]!["body"]!["content"] = "<p> </p>"), StringComparison.Ordinal);
        Assert.Contains(
            "my own message",
            await ToldAsync(
                a =>
                    a["value"]!["messagePayload"]!["from"] =
                        JsonNode.Parse("""{"application":{"id":"7b1f0a52-1111-4a55-9d2e-7f0c1d2e3f99","displayName":"ChatOps Verifier"}}""")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task CalledFromAnyChat_NoPlaceIsRemembered()
    {
        await _world.ReceiveAsync("Invoke/attach-open");

        Assert.Empty(_world.Teams.References);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private async Task<string> ToldAsync(Action<JsonObject> change) => CardScreen.Read(await CardAsync("Invoke/attach-open", change));

    private async Task<JsonObject> CardAsync(string activity, Action<JsonObject>? change = null) =>
        (JsonObject)(await _world.ReceiveAsync(activity, change)).Body!["task"]!["value"]!["card"]!["content"]!;

    private async Task<JsonObject> SubmitAsync(JsonObject card, string requirement)
    {
        var data = (JsonObject)CardScreen.Actions(card).Single()["data"]!.DeepClone();
        data["requirement"] = requirement;
        return (await _world.ReceiveAsync(
            "Invoke/attach-open", a => (a["id"], a["name"], a["value"]!["data"]) = ("f:2", "composeExtension/submitAction", data))).Body!;
    }
}
