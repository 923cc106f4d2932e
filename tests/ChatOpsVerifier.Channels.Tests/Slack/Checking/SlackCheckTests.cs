using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Slack.Checking;
using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Channels.Tests.Slack.Api;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Slack.Checking;

public sealed class SlackCheckTests
{
    private static readonly string Granted = string.Join(',', SlackNeeds.BotScopes);

    [Fact]
    public async Task Check_WhereEverythingIsThere_SaysWhereAndAsWhom()
    {
        await using var world = Healthy();
        world.Options.SigningSecret = "secret";

        var (findings, health) = await CheckAsync(world);

        Assert.Equal(new SlackFindings("workspace Acme, as golive; receives over HTTP at /slack/events; status in #go-live", []), findings);
        Assert.Empty(health.Problems);
    }

    [Fact]
    public async Task Check_WithNoWayToReceive_SaysSo_AndIsNotAProblem()
    {
        await using var world = Healthy();
        world.Options.StatusChannel = null;
        world.Options.Transport = "SomeClient";

        var (findings, _) = await CheckAsync(world);

        Assert.Contains("as golive, over SomeClient; sends only", findings.Summary, StringComparison.Ordinal);
        Assert.Contains("no status channel", findings.Summary, StringComparison.Ordinal);
        Assert.Empty(findings.Problems);
        Assert.Empty(world.Web.To("conversations.info"));
    }

    [Fact]
    public async Task Scopes_ThatAreMissing_AreAllNamed()
    {
        await using var world = Healthy();
        var less = string.Join(", ", SlackNeeds.BotScopes.Except(["files:read", "pins:write"]));
        world.Web.On("auth.test", Me($"X-OAuth-Scopes: {less}"));

        var (findings, health) = await CheckAsync(world);

        Assert.StartsWith("The bot's token lacks the scopes files:read, pins:write.", Assert.Single(findings.Problems), StringComparison.Ordinal);
        Assert.Equal($"Slack: {findings.Problems[0]}", Assert.Single(health.Problems));
    }

    [Fact]
    public async Task Scopes_ThatAreNotReported_AreNotAProblem()
    {
        await using var world = Healthy();
        world.Web.On("auth.test", Me());
        Assert.Empty((await CheckAsync(world)).Findings.Problems);
    }

    [Fact]
    public async Task Token_ThatIsUnknown_IsTheOnlyProblem()
    {
        await using var world = Healthy();
        world.Web.OnJson("auth.test", """{"ok":false,"error":"invalid_auth"}""");

        var (findings, _) = await CheckAsync(world);

        Assert.Null(findings.Summary);
        Assert.StartsWith("Slack:BotToken: Slack does not know this token", Assert.Single(findings.Problems), StringComparison.Ordinal);
        Assert.Single(world.Web.Requests);
    }

    [Theory]
    [InlineData("""{"ok":true,"channel":{"id":"C1","name":"go-live","is_member":false}}""", "/invite")]
    [InlineData("""{"ok":true,"channel":{"id":"C1","name":"go-live","is_archived":true,"is_member":false}}""", "#go-live is archived")]
    [InlineData("""{"ok":false,"error":"channel_not_found"}""", "Slack:StatusChannel C1: The bot sees no channel C1")]
    [InlineData("""{"ok":false,"error":"missing_scope","needed":"channels:read","provided":"chat:write"}""", "channels:read")]
    public async Task StatusChannel_ThatIsOfNoUse_IsAProblem(string answer, string contains)
    {
        await using var world = Healthy();
        world.Web.OnJson("conversations.info", answer);
        Assert.Contains(contains, Assert.Single((await CheckAsync(world)).Findings.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_WhoAreNotThere_AreNamed()
    {
        await using var world = Healthy();
        world.Web.On(
            "users.info", new FakeReply.Answer("""{"ok":true,"user":{"deleted":true}}"""), new FakeReply.Answer("""{"ok":false,"error":"user_not_found"}"""));

        var (findings, _) = await CheckAsync(world);

        Assert.Equal(2, findings.Problems.Length);
        Assert.StartsWith("Olga (U1): the account is deactivated", findings.Problems[0], StringComparison.Ordinal);
        Assert.StartsWith("Rita (U2): The bot sees no user U2 in the workspace", findings.Problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_OutOfReach_IsAProblem_AndNoFault()
    {
        await using var world = Healthy();
        world.Web.On("auth.test", new FakeReply.Answer("<html>", 404));
        Assert.StartsWith("Slack cannot be reached", Assert.Single((await CheckAsync(world)).Findings.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SocketMode_ThatIsRefused_IsAProblem_WithoutBeingAskedForTwice()
    {
        await using var world = Healthy();
        world.Options.AppToken = "xapp-1";
        var links = new SocketLinks();
        links.Refused("The token is unknown.");

        var (findings, health) = await CheckAsync(world, links);

        Assert.Contains("Socket Mode", findings.Summary, StringComparison.Ordinal);
        Assert.Equal("Slack: Slack refuses Socket Mode: The token is unknown.", Assert.Single(health.Problems));
        Assert.Empty(world.Web.To("apps.connections.open"));
    }

    [Fact]
    public async Task SocketMode_ThatDoesNotComeAbout_IsNotAwaitedIndefinitely()
    {
        await using var world = Healthy();
        world.Options.AppToken = "xapp-1";

        var check = CheckAsync(world);
        await world.Clock.PassAsync(SocketSlot.Patience);

        Assert.Equal("Slack: There is no connection for Socket Mode yet.", Assert.Single((await check).Health.Problems));
    }

    private static ApiWorld Healthy()
    {
        var world = new ApiWorld();
        world.Options.StatusChannel = "C1";
        world.Web.On("auth.test", Me($"X-OAuth-Scopes: {Granted}"));
        world.Web.OnJson("conversations.info", """{"ok":true,"channel":{"id":"C1","name":"go-live","is_member":true,"is_archived":false}}""");
        world.Web.OnJson("users.info", """{"ok":true,"user":{"id":"U1","deleted":false}}""");
        return world;
    }

    private static FakeReply.Answer Me(params string[] headers) => new("""{"ok":true,"team":"Acme","user":"golive"}""", 200, headers);

    private static async Task<(SlackFindings Findings, SlackHealth Health)> CheckAsync(ApiWorld world, SocketLinks? links = null)
    {
        var people = new FixedPeople(InSlack("olga", "Olga", "U1"), InSlack("rita", "Rita", "U2"), FixedPeople.Web("tom", "Tom", PersonRole.Guest));
        var options = Options.Create(world.Options);
        links ??= new SocketLinks();
        var health = new SlackHealth(links, options);
        return (await new SlackCheck(world.Calls, links, health, people, options, world.Clock).RunAsync(TestContext.Current.CancellationToken), health);
    }

    private static Person InSlack(string id, string name, string userId) =>
        new(id, name, PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add("slack", userId));
}
