using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Tests.Teams.Cards;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Channels.Tests.Teams.Walk;

/// <summary>The team's card shows the present state to anyone who looks, also when an edit of it did not come through.</summary>
public sealed class LivingCardTests : IAsyncDisposable
{
    private readonly TeamsWorld _world = new();
    private readonly TeamsPerson _olga;

    public LivingCardTests() => _olga = new TeamsPerson(_world);

    private FakeActivity Living => _world.Teams.All.First(a => a.ConversationId == TeamsWorld.Team);

    [Fact]
    public async Task LookedAt_ByAnybodyInTheChannel_IsTheCardThatIsThere()
    {
        await _olga.InstallAsync();
        await _world.ImportAsync();

        var reply = await LookAsync(Living.Card!);

        Assert.Equal((200, 200, "application/vnd.microsoft.card.adaptive"), (reply.Status, (int)reply.Body!["statusCode"]!, (string)reply.Body["type"]!));
        Assert.True(JsonNode.DeepEquals(Living.Card, reply.Body["value"]), reply.Body.ToJsonString());
        Assert.Empty(CardRules.OfCard((JsonObject)reply.Body["value"]!));
    }

    [Fact]
    public async Task LookedAt_AfterAnEditThatTeamsRefused_ShowsWhatIsSoNow()
    {
        await _olga.InstallAsync();
        await _world.ImportAsync();
        _world.Teams.Fault = o => o == "UpdateActivity" ? new TeamsError(o, 403, "Forbidden", "Nothing may be edited.") : null;
        await _olga.SayAsync("hello");
        await _olga.SayAsync("start 2.2");
        await _olga.SayAsync("Daily");
        await _olga.SayAsync("Snapshot list of project chatty-camel-373: one entry a day at 03:00 UTC, thirty of them.");
        await _olga.PressAsync(ActionIds.MarkBoxes);
        await _olga.PressAsync(ActionIds.Confirm);
        Assert.Contains("0 of 54", CardScreen.Read(Living), StringComparison.Ordinal);

        var shown = (JsonObject)(await LookAsync(Living.Card!)).Body!["value"]!;

        Assert.DoesNotContain("0 of 54", CardScreen.Read(shown), StringComparison.Ordinal);
        Assert.NotNull(shown["refresh"]);
    }

    [Theory]
    [InlineData(Samples.CanonicalSlug, "19:elsewhere@thread.tacv2")]
    [InlineData("another-report", TeamsWorld.Team)]
    public async Task LookedAt_WhereItIsNot_IsRefused(string slug, string conversation)
    {
        await _olga.InstallAsync();
        await _world.ImportAsync();
        var card = (JsonObject)Living.Card!.DeepClone();
        card["refresh"]!["action"]!["data"]![TeamsButton.Key]!["r"] = slug;

        var reply = await LookAsync(card, conversation);

        Assert.Equal((200, 400, "application/vnd.microsoft.error"), (reply.Status, (int)reply.Body!["statusCode"]!, (string)reply.Body["type"]!));
    }

    [Fact]
    public async Task OtherCards_DoNotAskForThemselves()
    {
        await _olga.InstallAsync();
        await _world.ImportAsync();
        await _olga.SayAsync("status");

        Assert.Equal(Living.Id, Assert.Single(_world.Teams.All, a => a.Card?["refresh"] is not null).Id);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    /// <summary>As Teams does it when the card comes into somebody's sight; this is nobody who works with the bot.</summary>
    private Task<TeamsReply> LookAsync(JsonObject card, string conversation = TeamsWorld.Team) => _world.DeliverAsync(new JsonObject
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["id"] = "f:17",
        ["serviceUrl"] = FakeTeams.Service.ToString(),
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:tom", ["name"] = "Tom", ["aadObjectId"] = "7c9e6679-7425-40de-944b-e07fc1f90ae7" },
        ["conversation"] = new JsonObject
        {
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = "tenant",
            ["id"] = $"{conversation};messageid={Living.Id}"
        },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Verifier" },
        ["replyToId"] = Living.Id,
        ["value"] = new JsonObject { ["action"] = card["refresh"]!["action"]!.DeepClone(), ["trigger"] = "automatic" },
    });
}
