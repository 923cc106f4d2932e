using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Slack.Api;

public class SlackCallsTests : SlackTransportTests
{
    private const string Posted = """{"ok":true,"channel":"C1","ts":"1.2"}""";
    private static readonly FakeReply Fine = new FakeReply.Answer(Posted);
    private static readonly FakeReply Broken = new FakeReply.Answer("<html>", 503);
    private static readonly FakeReply Slow = new FakeReply.Answer("""{"ok":false,"error":"ratelimited"}""", 429, "Retry-After: 7");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_AskedToWait_ShutsTheMethodInThatChannelAlone_UntilThen()
    {
        await using var world = World();
        world.Web.On("chat.update", Slow, Fine);

        Assert.Equal(TimeSpan.FromSeconds(7), await WaitOfAsync(world.Api.UpdateMessageAsync("1.2", ApiWorld.Message(), Cancel)));
        world.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.FromSeconds(3), await WaitOfAsync(world.Api.UpdateMessageAsync("1.2", ApiWorld.Message(), Cancel)));
        Assert.Single(world.Web.Requests);

        Assert.IsType<SlackResult<PostedMessage>.Ok>(await world.Api.UpdateMessageAsync("1.2", ApiWorld.Message("C2"), Cancel));
        world.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.IsType<SlackResult<PostedMessage>.Ok>(await world.Api.UpdateMessageAsync("1.2", ApiWorld.Message(), Cancel));
    }

    [Fact]
    public async Task Call_AskedToWaitInTheAnswersBodyWithoutAHeader_Waits()
    {
        await using var world = World();
        world.Web.OnJson("users.info", """{"ok":false,"error":"ratelimited"}""");
        Assert.Equal(TimeSpan.FromSeconds(30), await WaitOfAsync(world.Api.GetDisplayNameAsync("U1", Cancel)));
    }

    [Fact]
    public async Task Posts_InABurst_PassUpToTheLimitAndThenOneASecond()
    {
        await using var world = World();
        world.Web.OnJson("chat.postMessage", Posted);
        for (var i = 0; i < MessagePace.Burst; i++)
        {
            Assert.IsType<SlackResult<PostedMessage>.Ok>(await world.Api.PostMessageAsync(ApiWorld.Message(), Cancel));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), await WaitOfAsync(world.Api.PostMessageAsync(ApiWorld.Message(), Cancel)));
        Assert.IsType<SlackResult<PostedMessage>.Ok>(await world.Api.PostMessageAsync(ApiWorld.Message("C2"), Cancel));
        Assert.IsType<SlackResult<PostedMessage>.Ok>(await world.Api.UpdateMessageAsync("1.2", ApiWorld.Message(), Cancel));

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<SlackResult<PostedMessage>.Ok>(await world.Api.PostMessageAsync(ApiWorld.Message(), Cancel));
        Assert.Equal(TimeSpan.FromSeconds(1), await WaitOfAsync(world.Api.PostMessageAsync(ApiWorld.Message(), Cancel)));
    }

    [Theory]
    [InlineData("503")]
    [InlineData("internal_error")]
    [InlineData("drop")]
    public async Task RepeatableCall_AfterAFault_IsTriedAgainWithGrowingJitteredWaits(string fault)
    {
        await using var world = World();
        world.Web.On("chat.update", ReplyOf(fault), ReplyOf(fault), Fine);

        var call = world.Api.UpdateMessageAsync("1.2", ApiWorld.Message(), Cancel);
        await world.Clock.PassAsync(SlackCalls.FirstRetry);
        await world.Clock.PassAsync(SlackCalls.FirstRetry * 2);

        Assert.IsType<SlackResult<PostedMessage>.Ok>(await call);
        Assert.Equal(3, world.Web.Requests.Count);
        Assert.Single(world.Web.Requests.Select(r => r.Text).Distinct());
    }

    [Fact]
    public async Task RepeatableCall_ThatFailsAgainAndAgain_IsAFaultAfterAFewAttempts()
    {
        await using var world = World();
        world.Web.On("users.info", Broken);

        var call = world.Api.GetDisplayNameAsync("U1", Cancel);
        await world.Clock.PassAsync(SlackCalls.FirstRetry);
        await world.Clock.PassAsync(SlackCalls.FirstRetry * 2);

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => call);
        Assert.Equal("users.info: the answer was HTTP 503.", fault.Message);
        Assert.Equal(SlackCalls.Attempts, world.Web.Requests.Count);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("fatal_error")]
    [InlineData("drop")]
    public async Task Post_WhoseFateIsUnknown_IsNotMadeAgainBlindly(string fault)
    {
        await using var world = World();
        world.Web.On("chat.postMessage", ReplyOf(fault));

        await Assert.ThrowsAsync<HttpRequestException>(() => world.Api.PostMessageAsync(ApiWorld.Message(), Cancel));
        Assert.Single(world.Web.Requests);
    }

    [Fact]
    public async Task Post_ThatNeverLeft_IsTriedAgain()
    {
        await using var world = World();
        // Nobody listens on the first of all ports.
        world.Options.ApiUrl = new Uri("http://127.0.0.1:1/api/");

        var call = world.Api.PostMessageAsync(ApiWorld.Message(), Cancel);
        await world.Clock.PassAsync(SlackCalls.FirstRetry);
        await world.Clock.PassAsync(SlackCalls.FirstRetry * 2);

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => call);
        Assert.Equal("chat.postMessage: 127.0.0.1 could not be reached (ConnectionError).", fault.Message);
    }

    [Fact]
    public async Task Call_WithoutAnAnswer_EndsWithThePatience()
    {
        await using var world = World();
        world.Web.On("chat.postMessage", new FakeReply.Silence());

        var call = world.Api.PostMessageAsync(ApiWorld.Message(), Cancel);
        await world.Clock.PassAsync(SlackCalls.Patience);

        Assert.Equal("chat.postMessage: no answer within 15 seconds.", (await Assert.ThrowsAsync<HttpRequestException>(() => call)).Message);
    }

    [Fact]
    public async Task Call_CancelledByTheCaller_IsCancelledAndNoFault()
    {
        await using var world = World();
        world.Web.On("chat.postMessage", new FakeReply.Silence());
        using var mine = new CancellationTokenSource();

        var call = world.Api.PostMessageAsync(ApiWorld.Message(), mine.Token);
        await world.Clock.WaitedForAsync(w => w == SlackCalls.Patience);
        await mine.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData(200, "<html>Sign in to the network</html>")]
    [InlineData(404, "not here")]
    [InlineData(200, "[1]")]
    [InlineData(302, "")]
    public async Task Answer_ThatIsNotSlacks_IsAFaultThatNamesTheSetting(int status, string body)
    {
        await using var world = World();
        world.Web.On("chat.update", new FakeReply.Answer(body, status, "Location: http://127.0.0.1:1/"));

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => world.Api.UpdateMessageAsync("1.2", ApiWorld.Message(), Cancel));
        Assert.Contains("Slack:ApiUrl", fault.Message, StringComparison.Ordinal);
        Assert.Single(world.Web.Requests);
    }

    /// <summary>Everything that can go wrong, and nowhere the token.</summary>
    [Fact]
    public async Task Token_IsInTheHeaderAlone_WhateverHappens()
    {
        await using var world = World();
        FakeReply[] faults =
        [
            new FakeReply.Drop(), Broken, Slow, new FakeReply.Answer("nonsense"), new FakeReply.Answer("""{"ok":false,"error":"invalid_auth"}"""),
            new FakeReply.Answer("""{"ok":false,"error":"something_new"}"""), new FakeReply.Answer("""{"ok":true}"""),
        ];
        var told = new List<string> { world.Options.ToString()!, world.Calls.ToString()!, world.Api.ToString()! };
        foreach (var (fault, i) in faults.Select((f, i) => (f, i)))
        {
            world.Web.On("chat.postMessage", fault);
            try
            {
                told.Add((await world.Api.PostMessageAsync(ApiWorld.Message($"C{i}"), Cancel)).ToString());
            }
            catch (HttpRequestException e)
            {
                told.Add(e.ToString());
            }
        }

        Assert.Equal(faults.Length, world.Web.Requests.Count);
        Assert.All(world.Web.Requests, r => Assert.Equal($"Bearer {ApiWorld.BotToken}", r.Header("Authorization")));
        Assert.All(world.Web.Requests, r => Assert.DoesNotContain(ApiWorld.BotToken, r.Text + r.Path, StringComparison.Ordinal));
        Assert.All(told.Concat(world.Logs.Lines), t => Assert.DoesNotContain("thebotstoken", t, StringComparison.Ordinal));
        Assert.NotEmpty(world.Logs.Lines);
    }

    private static FakeReply ReplyOf(string fault) => fault switch
    {
        "503" => Broken,
        "drop" => new FakeReply.Drop(),
        _ => new FakeReply.Answer($$"""{"ok":false,"error":"{{fault}}"}"""),
    };

    private static async Task<TimeSpan> WaitOfAsync<T>(Task<SlackResult<T>> call) => Assert.IsType<SlackResult<T>.RetryAfter>(await call).Delay;
}
