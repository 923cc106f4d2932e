using System.Net;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Teams.Api;

public class TeamsDownloadsTests : TeamsTransportTests
{
    private static readonly byte[] Content = [0x89, 0x50, 0x4e, 0x47];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Attachment_OfTheConnector_IsReadWithTheToken()
    {
        await using var world = World();
        world.Framework.Web.On("/v3/attachments/1/views/original", new FakeReply.Answer(Content, 200, "image/png"));
        Assert.Equal(Content, await ReadAsync(world, world.Framework.At("/v3/attachments/1/views/original")));
        Assert.Equal("Bearer token-1", world.Framework.Calls.Single().Header("Authorization"));
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/ada/file.png", true)]
    [InlineData("https://contoso.sharepoint.us/file.png", true)]
    [InlineData("https://sharepoint.com/file.png", false)]
    [InlineData("https://evilsharepoint.com/file.png", false)]
    [InlineData("https://contoso.sharepoint.com.evil.example/file.png", false)]
    [InlineData("https://contoso.sharepoint.com@evil.example/file.png", false)]
    [InlineData("https://contoso.sharepoint.com:8443/file.png", false)]
    [InlineData("http://contoso-my.sharepoint.com/file.png", false)]
    [InlineData("http://169.254.169.254/metadata", false)]
    [InlineData("http://127.0.0.1:5080/api/reports", false)]
    [InlineData("http://localhost/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/v3/attachments/1", false)]
    [InlineData("file:///etc/passwd", false)]
    public async Task File_IsReadWhereTeamsKeepsFiles_WithoutTheToken_AndNowhereElse(string url, bool isRead)
    {
        var asked = new List<(string Host, bool HasToken)>();
        using var handler = new Answers(request =>
        {
            asked.Add((request.RequestUri!.Host, request.Headers.Authorization is not null));
            return new HttpResponseMessage { Content = new ByteArrayContent(Content) };
        });
        await using var world = World(handler, o => o.AllowedServiceUrls = ["https://smba.trafficmanager.net"]);
        var where = world.Chat with { ServiceUrl = new Uri("https://smba.trafficmanager.net/amer/") };

        if (isRead)
        {
            await using var file = await world.Api.DownloadAsync(where, new Uri(url), Cancel);
            Assert.Equal([(new Uri(url).Host, false)], asked);
        }
        else
        {
            await Assert.ThrowsAsync<FileUnavailableException>(() => world.Api.DownloadAsync(where, new Uri(url), Cancel));
            Assert.Empty(asked);
        }
    }

    [Fact]
    public async Task Redirect_LeavesTheTokenBehind_AndGoesNowhereElse()
    {
        var asked = new List<(string Host, bool HasToken)>();
        var to = new Uri("https://contoso.sharepoint.com/a.png");
        using var handler = new Answers(request =>
        {
            if (request.Method == HttpMethod.Post)
            {
                return new HttpResponseMessage { Content = new StringContent("""{"token_type":"Bearer","access_token":"t","expires_in":3600}""") };
            }

            asked.Add((request.RequestUri!.Host, request.Headers.Authorization is not null));
            return asked.Count == 1
                ? new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = to } }
                : new HttpResponseMessage { Content = new ByteArrayContent(Content) };
        });
        await using var world = World(handler, o => o.AllowedServiceUrls = ["https://smba.trafficmanager.net"]);
        var where = world.Chat with { ServiceUrl = new Uri("https://smba.trafficmanager.net/amer/") };
        var url = new Uri("https://smba.trafficmanager.net/amer/v3/attachments/1/views/original");

        await using (await world.Api.DownloadAsync(where, url, Cancel))
        {
            Assert.Equal([("smba.trafficmanager.net", true), ("contoso.sharepoint.com", false)], asked);
        }

        asked.Clear();
        to = new Uri("http://169.254.169.254/latest");
        await Assert.ThrowsAsync<FileUnavailableException>(() => world.Api.DownloadAsync(where, url, Cancel));
        Assert.Single(asked);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(401)]
    [InlineData(403)]
    public async Task File_ThatIsNotGiven_IsRefusedInWords(int status)
    {
        await using var world = World();
        world.Framework.Web.On("/files/a", new FakeReply.Answer("", status));
        Assert.Contains(
            "Send it again",
            (await Assert.ThrowsAsync<FileUnavailableException>(() => ReadAsync(world, world.Framework.At("/files/a")))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_WithoutEnd_Ends()
    {
        await using var world = World();
        world.Framework.Web.On("/files/a", new FakeReply.Answer("", 302, "Location: /files/a"));
        await Assert.ThrowsAsync<FileUnavailableException>(() => ReadAsync(world, world.Framework.At("/files/a")));
        Assert.InRange(world.Framework.Web.To("/files/a").Count, 2, 10);
    }

    [Fact]
    public async Task File_ThatMayComeLater_IsAFault()
    {
        await using var world = World();
        world.Framework.Web.On("/files/a", new FakeReply.Answer("", 503));
        await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync(world, world.Framework.At("/files/a")));
    }

    private static async Task<byte[]> ReadAsync(TeamsProtocolWorld world, Uri url)
    {
        await using var stream = await world.Api.DownloadAsync(world.Chat, url, Cancel);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, Cancel);
        return all.ToArray();
    }

    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
