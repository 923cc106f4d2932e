using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Teams.Api;

/// <summary>What is tried again, what is not, what is awaited, and what an administrator is notified of.</summary>
public class TeamsCallsTests : TeamsTransportTests
{
    private const string Activities = "/v3/conversations/a%3Aada/activities";
    private static readonly JsonObject Hello = new() { ["text"] = "hello" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_ThatIsNotAccepted_IsRenewedOnce()
    {
        await using var world = World();
        await SendAsync(world);
        world.Framework.Web.On(Activities, new FakeReply.Answer("{}", 401), new FakeReply.Answer("""{"id":"7"}"""));

        Assert.Equal("7", Ok(await SendAsync(world)));
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], world.Framework.Calls.Select(c => c.Header("Authorization")));
    }

    [Fact]
    public async Task Token_ThatIsNeverAccepted_IsAnErrorThatCanBeFixed()
    {
        await using var world = World();
        world.Framework.Web.On(Activities, new FakeReply.Answer("{}", 401));

        var error = Assert.IsType<TeamsResult<string>.Failed>(await SendAsync(world)).Error;

        Assert.Equal(2, world.Framework.Calls.Count);
        Assert.True(error is { Status: 401, CanBeMended: true, IsGone: false });
    }

    [Theory]
    [InlineData("Retry-After: 17", 17)]
    [InlineData("Retry-After: Mon, 02 Mar 2026 09:00:40 GMT", 40)]
    [InlineData("Retry-After: 0", 1)]
    [InlineData("X: y", 5)]
    public async Task Throttled_ShutsThisConversation_AndNoOther(string header, int seconds)
    {
        await using var world = World();
        world.Framework.Web.On(Activities, new FakeReply.Answer("""{"error":{"code":"Throttled"}}""", 429, header), new FakeReply.Answer("""{"id":"7"}"""));

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<TeamsResult<string>.RetryAfter>(await SendAsync(world)).Delay);
        Assert.IsType<TeamsResult<string>.RetryAfter>(await SendAsync(world));
        Assert.Single(world.Framework.Calls);
        Ok(await world.Api.SendAsync(world.Chat with { ConversationId = "a:grace" }, Hello, Cancel));

        world.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Ok(await SendAsync(world));
    }

    [Fact]
    public async Task Unavailable_WithATime_IsWaitedFor()
    {
        await using var world = World();
        world.Framework.Web.On(Activities, new FakeReply.Answer("", 503, "Retry-After: 9"));
        Assert.Equal(TimeSpan.FromSeconds(9), Assert.IsType<TeamsResult<string>.RetryAfter>(await SendAsync(world)).Delay);
    }

    [Fact]
    public async Task Precondition_MeansUndone_SoAPostIsMadeAgain()
    {
        await using var world = World();
        world.Framework.Web.On(Activities, new FakeReply.Answer("{}", 412), new FakeReply.Answer("""{"id":"7"}"""));

        var sending = SendAsync(world);
        await world.Clock.PassAsync(TeamsCalls.FirstRetry);

        Assert.Equal("7", Ok(await sending));
        Assert.Equal(2, world.Framework.Calls.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Post_OfUnknownFate_IsLeftToTheOutbox(int status)
    {
        await using var world = World();
        world.Framework.Web.On(Activities, new FakeReply.Answer("", status));
        Assert.Equal(status, (int?)(await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(world))).StatusCode);
        Assert.Single(world.Framework.Calls);
    }

    [Fact]
    public async Task Edit_OfUnknownFate_IsMadeAgain_ThreeTimesAtMost()
    {
        await using var world = World();
        world.Framework.Web.On(Activities + "/7", new FakeReply.Answer("", 502), new FakeReply.Drop(), new FakeReply.Answer("""{"id":"7"}"""));

        var editing = world.Api.UpdateAsync(world.Chat, "7", Hello, Cancel);
        await world.Clock.PassAsync(TeamsCalls.FirstRetry);
        await world.Clock.PassAsync(TeamsCalls.FirstRetry * 2);

        Assert.Equal("7", Ok(await editing));
        Assert.Equal(["PUT", "PUT", "PUT"], world.Framework.Calls.Select(c => c.Method));

        world.Framework.Web.On(Activities + "/8", new FakeReply.Answer("", 502));
        var failing = world.Api.UpdateAsync(world.Chat, "8", Hello, Cancel);
        await world.Clock.PassAsync(TeamsCalls.FirstRetry);
        await world.Clock.PassAsync(TeamsCalls.FirstRetry * 2);
        await Assert.ThrowsAsync<HttpRequestException>(() => failing);
        Assert.Equal(6, world.Framework.Calls.Count);
    }

    [Fact]
    public async Task NoAnswer_EndsInAFault()
    {
        await using var world = World();
        world.Framework.Web.On(Activities, new FakeReply.Silence());
        var sending = SendAsync(world);
        await world.Clock.PassAsync(TeamsCalls.Patience);
        await Assert.ThrowsAsync<HttpRequestException>(() => sending);
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", true, false)]
    [InlineData(403, "ConversationBlockedByUser", true, false)]
    [InlineData(403, "MessageWritesBlocked", true, false)]
    [InlineData(404, "ConversationNotFound", true, false)]
    [InlineData(403, "BotDisabledByAdmin", false, true)]
    [InlineData(401, "BotNotRegistered", false, true)]
    [InlineData(403, "InvalidBotApiHost", false, true)]
    [InlineData(404, "ActivityNotFoundInConversation", false, false)]
    [InlineData(413, "MessageSizeTooBig", false, false)]
    [InlineData(400, "BadSyntax", false, false)]
    [InlineData(501, "", false, false)]
    [InlineData(404, "", false, false)]
    public async Task Refusal_SaysWhetherTheConversationIsGone_AndWhatToDo(int status, string code, bool isGone, bool canBeMended)
    {
        await using var world = World();
        world.Framework.Web.On(Activities, new FakeReply.Answer($$$"""{"error":{"code":"{{{code}}}","message":"Secret words of the connector."}}""", status));

        var error = Assert.IsType<TeamsResult<string>.Failed>(await SendAsync(world)).Error;

        Assert.Equal((status, code, isGone, canBeMended), (error.Status, error.Code, error.IsGone, error.CanBeMended));
        Assert.Contains($"(SendToConversation: {(code.Length > 0 ? code : $"HTTP {status}")})", error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret words", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubCode_OfABlockedChat_IsRead()
    {
        await using var world = World();
        world.Framework.Web.On(Activities, new FakeReply.Answer("""{"error":{"code":"Forbidden","subCode":"MessageWritesBlocked"}}""", 403));
        Assert.True(Assert.IsType<TeamsResult<string>.Failed>(await SendAsync(world)).Error.IsGone);
    }

    [Fact]
    public async Task Connector_ThatIsNotAllowed_IsSentNothing()
    {
        await using var world = World(configure: o => o.AllowedServiceUrls = ["https://smba.trafficmanager.net"]);
        var error = Assert.IsType<TeamsResult<string>.Failed>(await SendAsync(world)).Error;
        Assert.Contains("Teams:AllowedServiceUrls", error.Detail, StringComparison.Ordinal);
        Assert.True(error.CanBeMended);
        Assert.Empty(world.Framework.Web.Requests);
    }

    [Fact]
    public async Task Development_SendsNoToken()
    {
        await using var world = World(configure: o => (o.AppId, o.AppPassword, o.IsDevelopment) = (null, null, true));
        world.Framework.Web.OnJson(Activities, """{"id":"7"}""");
        Assert.Equal("7", Ok(await SendAsync(world)));
        Assert.Null(Assert.Single(world.Framework.Web.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task Messages_OfOneConversation_AreAboutOneASecond()
    {
        await using var world = World();
        for (var i = 0; i < MessagePace.Burst; i++)
        {
            Ok(await SendAsync(world));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), Assert.IsType<TeamsResult<string>.RetryAfter>(await SendAsync(world)).Delay);
        Ok(await world.Api.UpdateAsync(world.Chat, "7", Hello, Cancel));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Ok(await SendAsync(world));
    }

    [Fact]
    public async Task Logs_HoldNeitherTokenNorWords()
    {
        await using var world = World();
        world.Framework.Web.On(Activities, new FakeReply.Answer("{}", 412), new FakeReply.Answer("{}", 429));
        var sending = SendAsync(world);
        await world.Clock.PassAsync(TeamsCalls.FirstRetry);
        await sending;
        Assert.Equal(2, world.Logs.Lines.Count);
        Assert.DoesNotContain(world.Logs.Lines, l => l.Contains("token-", StringComparison.Ordinal) || l.Contains("hello", StringComparison.Ordinal));
    }

    private static Task<TeamsResult<string>> SendAsync(TeamsProtocolWorld world) => world.Api.SendAsync(world.Chat, Hello, Cancel);

    private static string Ok(TeamsResult<string> result) => Assert.IsType<TeamsResult<string>.Ok>(result).Value;
}
