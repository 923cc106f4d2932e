using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Auth;
using ChatOpsVerifier.Testing.Slack;
using ChatOpsVerifier.Testing.Teams;

namespace ChatOpsVerifier.Channels.Tests.Teams.Auth;

public class TokenVerifierTests : TeamsTransportTests
{
    public static TheoryData<string> Faults => [.. TokenFaults.Names];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Token_ThatIsWrong_IsRefused(string fault)
    {
        await using var world = World();
        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token()));

        var header = TokenFaults.Header(fault, world);
        var verdict = Assert.IsType<TokenVerdict.Refused>(await world.VerifyAsync(header));

        Assert.True(header is null or { Length: < 20 } || !verdict.Why.Contains(header[8..], StringComparison.Ordinal));
        Assert.DoesNotContain(world.Framework.Web.Requests, r => r.Path.Contains("evil", StringComparison.Ordinal));
        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token()));
    }

    [Fact]
    public async Task Token_ThatIsGood_SaysWhatItSpeaksFor()
    {
        await using var world = World();
        var genuine = Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token()));
        Assert.Equal(world.Framework.ServiceUrl, genuine.ServiceUrl);
        Assert.Equal(["directline", "emulator", "msteams"], genuine.Endorsements.Order());

        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync($"bearer {world.Token().Sign()}"));
        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token().With("aud", FakeBotFramework.AppId.ToUpperInvariant())));
        Assert.Equal(1, world.Framework.KeyReads);
    }

    [Theory]
    [InlineData(-3600, -299, true)]
    [InlineData(-3600, -300, false)]
    [InlineData(300, 3600, true)]
    [InlineData(301, 3600, false)]
    public async Task Life_IsMeasuredWithFiveMinutesOfSkew(int from, int to, bool isGood)
    {
        await using var world = World();
        var now = world.Clock.GetUtcNow();
        var verdict = await world.VerifyAsync(world
            .Token()
            .With("nbf", now.AddSeconds(from).ToUnixTimeSeconds())
            .With("exp", now.AddSeconds(to).ToUnixTimeSeconds()));
        Assert.Equal(isGood, verdict is TokenVerdict.Genuine);
    }

    [Fact]
    public async Task Algorithm_ThatIsAnnounced_IsTaken_IfItIsSafe()
    {
        await using var world = World();
        world.Framework.Algorithms.Add("RS512");
        world.Framework.Algorithms.Add("HS256");
        world.Framework.Algorithms.Add("none");

        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token().WithHeader("alg", "RS512")));
        Assert.IsType<TokenVerdict.Refused>(await world.VerifyAsync(TokenFaults.Header("HS256 with the public key", world)));
        Assert.IsType<TokenVerdict.Refused>(await world.VerifyAsync(TokenFaults.Header("alg none", world)));
    }

    [Fact]
    public async Task Key_ThatIsPublishedLater_IsTaken()
    {
        await using var world = World();
        await world.VerifyAsync(world.Token());
        var next = world.Framework.Make("key-next", "msteams");
        Assert.IsType<TokenVerdict.Refused>(await world.VerifyAsync(world.Token(next)));

        world.Framework.Publish(next);

        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token(next)));
    }

    [Fact]
    public async Task Key_ThatIsReplacedUnderItsName_IsTaken_AndTheOldOneNoLonger()
    {
        await using var world = World();
        await world.VerifyAsync(world.Token());
        var next = world.Framework.Publish("key-teams", "msteams");

        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token(next)));
        Assert.IsType<TokenVerdict.Refused>(await world.VerifyAsync(world.Token(world.Framework.Teams)));
    }

    [Fact]
    public async Task Key_ThatIsWithdrawn_IsNoLongerAccepted_OnceTheKeysAreReadAgain()
    {
        await using var world = World();
        await world.VerifyAsync(world.Token());
        world.Framework.Web.OnJson(
            FakeBotFramework.KeysPath, new JsonObject { ["keys"] = new JsonArray(world.Framework.Make("another", "msteams").Published()) }.ToJsonString());

        world.Clock.Advance(SigningKeys.Fresh);

        Assert.IsType<TokenVerdict.Refused>(await world.VerifyAsync(world.Token()));
    }

    [Fact]
    public async Task UnknownKeys_CauseSoManyDownloads_AndNoMore()
    {
        await using var world = World();
        var unknown = world.Framework.Make("unknown", "msteams");
        for (var i = 0; i < SigningKeys.Burst * 2; i++)
        {
            Assert.IsType<TokenVerdict.Refused>(await world.VerifyAsync(world.Token(unknown)));
        }

        Assert.Equal(SigningKeys.Burst, world.Framework.KeyReads);
        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token()));

        world.Clock.Advance(SigningKeys.OneMoreAfter);
        world.Framework.Publish(unknown);
        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token(unknown)));
        Assert.Equal(SigningKeys.Burst + 1, world.Framework.KeyReads);
    }

    [Fact]
    public async Task ManyAtOnce_ReadTheKeysOnce()
    {
        await using var world = World();
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.VerifyAsync(world.Token())));
        Assert.All(verdicts, v => Assert.IsType<TokenVerdict.Genuine>(v));
        Assert.InRange(world.Framework.KeyReads, 1, 2);
    }

    public static TheoryData<string, string> NoKeys => new()
    {
        { FakeBotFramework.MetadataPath, "not JSON" },
        { FakeBotFramework.MetadataPath, "{}" },
        { FakeBotFramework.MetadataPath, """{"issuer":"https://api.botframework.com","jwks_uri":"http://keys.example/keys"}""" },
        { FakeBotFramework.MetadataPath, """{"issuer":"https://api.botframework.com","jwks_uri":"file:///etc/keys"}""" },
        { FakeBotFramework.KeysPath, "not JSON" },
        { FakeBotFramework.KeysPath, """{"keys":[]}""" },
        { FakeBotFramework.KeysPath, """{"keys":[{"kty":"oct","kid":"key-teams","k":"AAAA"}]}""" },
    };

    [Theory]
    [MemberData(nameof(NoKeys))]
    public async Task WithoutKeys_NobodyKnows_UntilThereAreSome(string path, string published)
    {
        await using var world = World();
        world.Framework.Web.OnJson(path, published);
        Assert.IsType<TokenVerdict.Unknowable>(await world.VerifyAsync(world.Token()));
        Assert.NotNull(world.Keys.Trouble);

        world.Framework.Web.Off(path);

        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token()));
        Assert.Null(world.Keys.Trouble);
    }

    [Fact]
    public async Task Keys_ThatCannotBeReadAgain_ServeForTwoDays()
    {
        await using var world = World();
        await world.VerifyAsync(world.Token());
        world.Framework.Web.On(FakeBotFramework.MetadataPath, new FakeReply.Drop());

        world.Clock.Advance(SigningKeys.Longest - TimeSpan.FromMinutes(1));
        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token()));

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<TokenVerdict.Unknowable>(await world.VerifyAsync(world.Token()));
    }

    [Fact]
    public async Task Metadata_OfTheWorld_SendsNobodyToThisMachine()
    {
        var asked = new List<Uri>();
        using var handler = new Answers(request =>
        {
            asked.Add(request.RequestUri!);
            return new HttpResponseMessage { Content =
                new StringContent("""{"issuer":"https://api.botframework.com","jwks_uri":"http://127.0.0.1:5080/keys"}""") };
        });
        await using var world = World(handler, o => o.OpenIdMetadataUrl = new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"));

        Assert.IsType<TokenVerdict.Unknowable>(await world.VerifyAsync(world.Token()));

        Assert.Equal("login.botframework.com", Assert.Single(asked).Host);
    }

    [Fact]
    public async Task Government_HasAnIssuerOfItsOwn()
    {
        string? keys = null;
        using var handler = new Answers(request => new HttpResponseMessage
        {
            Content = new StringContent(request.RequestUri!.AbsolutePath == FakeBotFramework.KeysPath
                ? keys!
                : """{"issuer":"https://api.botframework.us","jwks_uri":"https://login.botframework.azure.us/v1/.well-known/keys"}""")
        });
        await using var world = World(handler, o => o.OpenIdMetadataUrl = new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"));
        keys = new JsonObject { ["keys"] = new JsonArray(world.Framework.Teams.Published()) }.ToJsonString();

        Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token().With("iss", "https://api.botframework.us")));
        Assert.IsType<TokenVerdict.Refused>(await world.VerifyAsync(world.Token()));
    }

    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
