using System.Net;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Slack.Api;

public sealed class SlackDownloadsTests
{
    private static readonly byte[] Content = [0x89, 0x50, 0x4e, 0x47];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://files.slack.com/files-pri/T1-F1/a.png", true)]
    [InlineData("https://slack.com/x", true)]
    [InlineData("https://acme.slack.com/files/a", true)]
    [InlineData("https://slack-files.com/T1-F1", true)]
    [InlineData("https://SLACK-FILES.com/T1-F1", true)]
    [InlineData("http://files.slack.com/a.png", false)]
    [InlineData("https://files.slack.com:8443/a.png", false)]
    [InlineData("https://evilslack.com/a.png", false)]
    [InlineData("https://slack.com.evil.example/a.png", false)]
    [InlineData("https://files.slack.com@evil.example/a.png", false)]
    [InlineData("https://evil.example/https://files.slack.com/a.png", false)]
    [InlineData("https://files.slаck.com/a.png", false)] // a Cyrillic letter
    [InlineData("ftp://files.slack.com/a.png", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://slack.gateway.example/files/a.png", true)]
    [InlineData("http://slack.gateway.example/files/a.png", false)]
    public void Hosts_AreTrusted_OrNotShownTheToken(string url, bool isTrusted)
    {
        var hosts = new SlackHosts(Options.Create(new SlackOptions { ApiUrl = new Uri("https://slack.gateway.example/api/") }));
        Assert.Equal(isTrusted, hosts.IsTrusted(new Uri(url)));
    }

    [Fact]
    public async Task Download_FromTheApisHost_BringsTheBytes()
    {
        await using var world = new ApiWorld();
        world.Web.On("/files/a.png", Png());

        Assert.Equal(Content, await ReadAsync(world, At(world, "/files/a.png")));
        Assert.Equal($"Bearer {ApiWorld.BotToken}", Assert.Single(world.Web.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task Download_FromElsewhere_IsRefusedBeforeAnythingIsSent()
    {
        await using var world = new ApiWorld();
        await using var elsewhere = new FakeWebApi();

        var refusal = await RefusalAsync(world, new Uri($"http://localhost:{elsewhere.Port}/files/a.png"));

        Assert.Contains("outside Slack", refusal, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Redirect_ToElsewhere_IsNotFollowed()
    {
        await using var world = new ApiWorld();
        await using var elsewhere = new FakeWebApi();
        world.Web.On("/files/a.png", Moved($"http://localhost:{elsewhere.Port}/files/a.png"));

        Assert.Contains("outside Slack", await RefusalAsync(world, At(world, "/files/a.png")), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Redirect_OnTheSameHost_IsFollowed()
    {
        await using var world = new ApiWorld();
        world.Web.On("/files/a.png", Moved("/moved/a.png"));
        world.Web.On("/moved/a.png", Png());
        Assert.Equal(Content, await ReadAsync(world, At(world, "/files/a.png")));
    }

    [Fact]
    public async Task Redirect_WithoutEnd_Ends()
    {
        await using var world = new ApiWorld();
        world.Web.On("/files/a.png", Moved("/files/a.png"));
        await RefusalAsync(world, At(world, "/files/a.png"));
        Assert.InRange(world.Web.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task Redirect_ToAnotherTrustedHost_LeavesTheTokenBehind()
    {
        var seen = new List<(string Host, bool HasToken)>();
        using var slack = new Handler(request =>
        {
            seen.Add((request.RequestUri!.Host, request.Headers.Authorization is not null));
            return seen.Count == 1
                ? new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://acme.slack-files.com/a.png") } }
                : new HttpResponseMessage { Content = new ByteArrayContent(Content) };
        });
        await using var world = new ApiWorld(slack);

        Assert.Equal(Content, await ReadAsync(world, new Uri("https://files.slack.com/files-pri/a.png")));
        Assert.Equal([("files.slack.com", true), ("acme.slack-files.com", false)], seen);
    }

    [Theory]
    [InlineData("/files/a.png", false)]
    [InlineData("/files/page.html", true)]
    public async Task SignInPage_InsteadOfTheFile_NamesTheScope(string path, bool isMoved)
    {
        await using var world = new ApiWorld();
        var page = new FakeReply.Answer("<html>Sign in</html>"u8.ToArray(), 200, "text/html; charset=utf-8");
        world.Web.On(path, isMoved ? Moved("/sign-in") : page);
        world.Web.On("/sign-in", page);
        Assert.Contains("files:read", await RefusalAsync(world, At(world, path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ThatIsTheFile_IsAFile()
    {
        await using var world = new ApiWorld();
        world.Web.On("/files/page.html", new FakeReply.Answer(Content, 200, "text/html"));
        Assert.Equal(Content, await ReadAsync(world, At(world, "/files/page.html")));
    }

    [Theory]
    [InlineData(404, "deleted")]
    [InlineData(410, "deleted")]
    [InlineData(403, "files:read")]
    public async Task FileThatIsNotGiven_IsRefusedInWords(int status, string contains)
    {
        await using var world = new ApiWorld();
        world.Web.On("/files/a.png", new FakeReply.Answer("", status));
        Assert.Contains(contains, await RefusalAsync(world, At(world, "/files/a.png")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    public async Task FileThatMayComeLater_IsAFault(int status)
    {
        await using var world = new ApiWorld();
        world.Web.On("/files/a.png", new FakeReply.Answer("", status));
        await Assert.ThrowsAsync<HttpRequestException>(() => world.Api.DownloadAsync(At(world, "/files/a.png"), Cancel));
    }

    [Fact]
    public async Task File_ThatStopsComing_IsAbandoned()
    {
        await using var world = new ApiWorld();
        world.Web.On("/files/a.png", Png() with { IsCutOff = true });
        await using var stream = await world.Api.DownloadAsync(At(world, "/files/a.png"), Cancel);
        await stream.ReadExactlyAsync(new byte[Content.Length], Cancel);

        var more = stream.ReadAsync(new byte[1], Cancel).AsTask();
        world.Clock.Advance(SlackDownloads.Patience);

        await Assert.ThrowsAsync<HttpRequestException>(() => more);
    }

    private static FakeReply.Answer Png() => new(Content, 200, "image/png");

    private static FakeReply.Answer Moved(string to) => new("", 302, $"Location: {to}");

    private static Uri At(ApiWorld world, string path) => new(world.Web.Url, path);

    private static async Task<byte[]> ReadAsync(ApiWorld world, Uri url)
    {
        await using var stream = await world.Api.DownloadAsync(url, Cancel);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, Cancel);
        return all.ToArray();
    }

    private static async Task<string> RefusalAsync(ApiWorld world, Uri url) =>
        (await Assert.ThrowsAsync<FileUnavailableException>(() => world.Api.DownloadAsync(url, Cancel))).Message;

    private sealed class Handler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
