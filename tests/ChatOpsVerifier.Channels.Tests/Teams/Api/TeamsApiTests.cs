using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Testing.Slack;
using ChatOpsVerifier.Testing.Teams;

namespace ChatOpsVerifier.Channels.Tests.Teams.Api;

/// <summary>The operations by the connector specification's own paths, methods and field names.</summary>
public class TeamsApiTests : TeamsTransportTests
{
    private const string Thread = "19:team@thread.tacv2;messageid=17";
    private const string EscapedThread = "/v3/conversations/19%3Ateam%40thread.tacv2%3Bmessageid%3D17";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_IsSent_WithWhatEveryActivityNeeds()
    {
        await using var world = World();
        var activity = new JsonObject { ["text"] = "hello" };

        var id = Ok(await world.Api.SendAsync(world.Chat with { ConversationId = Thread }, activity, Cancel));

        var call = Assert.Single(world.Framework.Calls);
        Assert.Equal(("POST", $"{EscapedThread}/activities", "Bearer token-1"), (call.Method, call.Path, call.Header("Authorization")));
        Assert.Equal(
            $$$"""{"text":"hello","type":"message","channelId":"msteams","conversation":{"id":"{{{Thread}}}"},"from":{"id":"28:{{{FakeBotFramework.AppId}}}"}}""",
            call.Text);
        Assert.NotEmpty(id);
        Assert.Single(activity);
    }

    [Fact]
    public async Task Reply_GoesToTheActivityThatItAnswers()
    {
        await using var world = World();
        Ok(await world.Api.SendAsync(world.Chat, new JsonObject { ["replyToId"] = "f:1/2" }, Cancel));
        Assert.Equal("/v3/conversations/a%3Aada/activities/f%3A1%2F2", Assert.Single(world.Framework.Calls).Path);
    }

    [Fact]
    public async Task ServiceUrl_WithAPath_KeepsIt()
    {
        await using var world = World();
        world.Framework.Web.OnJson("/amer/v3/conversations/a%3Aada/activities", """{"id":"7"}""");
        foreach (var path in new[] { "/amer", "/amer/" })
        {
            Assert.Equal("7", Ok(await world.Api.SendAsync(world.Chat with { ServiceUrl = world.Framework.At(path) }, [], Cancel)));
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Client_ThatTellsNoId_GivesNone(string answer)
    {
        await using var world = World();
        world.Framework.Web.OnJson("/v3/conversations/a%3Aada/activities", answer);
        Assert.Equal("", Ok(await world.Api.SendAsync(world.Chat, [], Cancel)));
    }

    [Fact]
    public async Task Edit_AndRemoval_NameTheActivity()
    {
        await using var world = World();
        Ok(await world.Api.UpdateAsync(world.Chat, "7", [], Cancel));
        Ok(await world.Api.DeleteAsync(world.Chat, "7", Cancel));
        Assert.Equal(
            [("PUT", "/v3/conversations/a%3Aada/activities/7"), ("DELETE", "/v3/conversations/a%3Aada/activities/7")],
            world.Framework.Calls.Select(c => (c.Method, c.Path)));
    }

    [Fact]
    public async Task Removal_OfWhatIsGone_IsFine_ButNotWhereTheConversationIs()
    {
        await using var world = World();
        world.Framework.Web.On(
            "/v3/conversations/a%3Aada/activities/7",
            new FakeReply.Answer("""{"error":{"code":"ActivityNotFoundInConversation"}}""", 404),
            new FakeReply.Answer("""{"error":{"code":"ConversationNotFound"}}""", 404));
        Ok(await world.Api.DeleteAsync(world.Chat, "7", Cancel));
        Assert.True(Assert.IsType<TeamsResult<bool>.Failed>(await world.Api.DeleteAsync(world.Chat, "7", Cancel)).Error.IsGone);
    }

    [Fact]
    public async Task PersonalChat_IsOpened_LikeAnotherConversation()
    {
        await using var world = World();
        world.Framework.Web.OnJson("/v3/conversations", """{"id":"a:grace"}""");

        var chat = Ok(await world.Api.CreatePersonalAsync(world.Chat with { ConversationId = Thread }, "grace-object-id", Cancel));

        Assert.Equal(world.Chat with { ConversationId = "a:grace" }, chat);
        Assert.Equal(
            $$$$"""{"isGroup":false,"bot":{"id":"28:{{{{FakeBotFramework.AppId}}}}"},"members":[{"id":"grace-object-id"}],"tenantId":"{{{{FakeBotFramework.Tenant}}}}","channelData":{"tenant":{"id":"{{{{FakeBotFramework.Tenant}}}}"}}}""",
            Assert.Single(world.Framework.Calls).Text);
    }

    [Fact]
    public async Task PersonalChat_WithSomebodyWhoHasNotTheApp_CanBeFixed()
    {
        await using var world = World();
        world.Framework.Web.On("/v3/conversations", new FakeReply.Answer("""{"error":{"code":"ForbiddenOperationException"}}""", 403));
        var error = Assert.IsType<TeamsResult<TeamsReference>.Failed>(await world.Api.CreatePersonalAsync(world.Chat, "grace", Cancel)).Error;
        Assert.True(error is { CanBeMended: true, IsGone: false });
        Assert.Contains("Install the app", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_IsAskedForOnce_AndFailuresAreNotRemembered()
    {
        await using var world = World();
        world.Framework.Web.On(
            "/v3/conversations/a%3Aada/members/29%3Aada", new FakeReply.Answer("{}", 404), new FakeReply.Answer("""{"id":"29:ada","name":"Ada"}"""));
        Assert.IsType<TeamsResult<string>.Failed>(await world.Api.GetDisplayNameAsync(world.Chat, "29:ada", Cancel));
        Assert.Equal("Ada", Ok(await world.Api.GetDisplayNameAsync(world.Chat, "29:ada", Cancel)));
        Assert.Equal("Ada", Ok(await world.Api.GetDisplayNameAsync(world.Chat, "29:ada", Cancel)));
        Assert.Equal(2, world.Framework.Calls.Count);
    }

    private static T Ok<T>(TeamsResult<T> result) => Assert.IsType<TeamsResult<T>.Ok>(result).Value;
}
