using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Testing.Slack;
using ChatOpsVerifier.Testing.Teams;

namespace ChatOpsVerifier.Channels.Tests.Teams.Api;

public class BotTokensTests : TeamsTransportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_IsGotOnce_AndServesUntilShortlyBeforeItsEnd()
    {
        await using var world = World();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetAsync(world))), t => Assert.Equal("token-1", t));

        world.Clock.Advance(world.Framework.TokenLife - BotTokens.Ahead - TimeSpan.FromSeconds(1));
        Assert.Equal("token-1", await GetAsync(world));
        Assert.Single(world.Framework.Web.To(FakeBotFramework.TokenPath));

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await GetAsync(world));
    }

    public static TheoryData<FakeReply> Failures =>
        [new FakeReply.Drop(), new FakeReply.Answer("", 503), new FakeReply.Answer("", 429), new FakeReply.Answer("""{"error":"invalid_client"}""", 401)];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Token_ThatCannotBeRenewed_ServesToItsEnd(FakeReply failure)
    {
        await using var world = World();
        await GetAsync(world);
        world.Framework.Web.On(FakeBotFramework.TokenPath, failure);

        world.Clock.Advance(world.Framework.TokenLife - TimeSpan.FromMinutes(1));
        Assert.Equal("token-1", await GetAsync(world));

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAnyAsync<Exception>(() => GetAsync(world));
        world.Framework.Web.Off(FakeBotFramework.TokenPath);
        Assert.Equal("token-2", await GetAsync(world));
    }

    [Theory]
    [InlineData("""{"error":"invalid_client","error_description":"AADSTS7000215: no secret of the app."}""", "Teams:AppPassword", "AADSTS7000215")]
    [InlineData("""{"error":"invalid_client","error_description":"AADSTS7000222: keys are expired."}""", "expired", "AADSTS7000222")]
    [InlineData("""{"error":"unauthorized_client","error_description":"AADSTS700016: no such app."}""", "Teams:AppId", "AADSTS700016")]
    [InlineData("""{"error":"invalid_request","error_description":"AADSTS90002: no such tenant."}""", "Teams:TenantId", "AADSTS90002")]
    [InlineData("""{"error":"invalid_client"}""", "Teams:AppPassword", "invalid_client")]
    [InlineData("""{"error":5}""", "Teams:AppId", "HTTP 400")]
    public async Task Refusal_SaysWhatToDo_AndNoSecret(string answer, string contains, string code)
    {
        await using var world = World();
        world.Framework.Web.On(FakeBotFramework.TokenPath, new FakeReply.Answer(answer, 400));

        var error = Assert.IsType<TeamsResult<string>.Failed>(await world.Tokens.GetAsync(Cancel)).Error;

        Assert.Contains(contains, error.Detail, StringComparison.Ordinal);
        Assert.Contains(code, error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeBotFramework.AppPassword, error.Detail, StringComparison.Ordinal);
        Assert.True(error is { CanBeMended: true, IsGone: false });
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{"access_token":"t"}""")]
    public async Task Answer_ThatIsNotAToken_IsAFault(string answer)
    {
        await using var world = World();
        world.Framework.Web.OnJson(FakeBotFramework.TokenPath, answer);
        Assert.Contains(
            "Teams:TokenUrl", (await Assert.ThrowsAsync<HttpRequestException>(() => world.Tokens.GetAsync(Cancel))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoAnswer_EndsInAFault()
    {
        await using var world = World();
        world.Framework.Web.On(FakeBotFramework.TokenPath, new FakeReply.Silence());
        var getting = world.Tokens.GetAsync(Cancel);
        await world.Clock.PassAsync(SecretTokens.Patience);
        await Assert.ThrowsAsync<HttpRequestException>(() => getting);
    }

    [Theory]
    [InlineData("2f9b6a0c-30f7-4a43-8f2a-55d2f3c0a7e2", "https://login.microsoftonline.com/2f9b6a0c-30f7-4a43-8f2a-55d2f3c0a7e2/oauth2/v2.0/token")]
    [InlineData(null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    public void Address_IsTheTenants(string? tenant, string url) => Assert.Equal(new Uri(url), TeamsCloud.Public.TokenUrl(tenant));

    private static async Task<string> GetAsync(TeamsProtocolWorld world) => Assert.IsType<TeamsResult<string>.Ok>(await world.Tokens.GetAsync(Cancel)).Value;
}
