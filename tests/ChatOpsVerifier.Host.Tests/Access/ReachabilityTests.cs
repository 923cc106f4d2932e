using System.Net;
using ChatOpsVerifier.Host.Tests.Endpoints;
using ChatOpsVerifier.Host.Tests.Programs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Access;

/// <summary>A server that others can reach does not start without a way to sign in, and one of this machine alone believes no proxy.</summary>
public sealed class ReachabilityTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => _folder.File("data");

    [Theory]
    [InlineData("--urls=http://0.0.0.0:0", "urls: found \"http://0.0.0.0:0\"")]
    [InlineData("--urls=http://verifier.example:0", "urls: found \"http://verifier.example:0\"")]
    [InlineData("--urls=http://loopback:0", "urls: found \"http://loopback:0\"")]
    [InlineData("--AllowedHosts=*", "AllowedHosts: found \"*\"")]
    [InlineData("--AllowedHosts=localhost;verifier.example", "AllowedHosts: found \"verifier.example\"")]
    [InlineData("--AllowedHosts=;", "AllowedHosts: found no name")]
    [InlineData("--Web:PublicUrl=https://verifier.example", "Web:PublicUrl: found \"verifier.example\"")]
    [InlineData("--Web:SignIn=Required", "Web:SignIn: found Required")]
    public async Task WithoutASignIn_ItDoesNotStart_AndSaysWhy(string setting, string why)
    {
        var run = (await HostProgram.RunAsync(Data, "serve", "--urls=http://127.0.0.1:0", setting)).Expect(2);
        Assert.Contains($"{why}", run.Error, StringComparison.Ordinal);
        Assert.Contains("key create", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Data));

        var shared = (await HostProgram.RunAsync(
            Data, "serve", "--urls=http://127.0.0.1:0", setting, "--Web:AccessKey", "correct horse battery staple")).Expect(2);
        Assert.Contains("Web:AccessKey: found a key that everybody shares", shared.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", shared.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithAKey_ItStarts_UntilThatIsRevoked()
    {
        var key = await Keys.CreateAsync(Data, "operator", ["read"]);
        await using (var server = await HostProgram.ServeAsync(Data, "--AllowedHosts", "*"))
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/reports", Token)).StatusCode);
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/reports", Token)).StatusCode);
        }

        (await HostProgram.RunAsync(Data, "key", "revoke", key.Split('_')[1])).Expect(0);
        Assert.Contains(
            "nobody can sign in",
            (await HostProgram.RunAsync(Data, "serve", "--urls=http://127.0.0.1:0", "--AllowedHosts=*")).Expect(2).Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1:21")]
    [InlineData("http://127.0.0.1:5080/path")]
    [InlineData("http://")]
    public async Task AnAddress_ThatIsNone_IsSaidWithWhatWasFound(string urls)
    {
        var run = (await HostProgram.RunAsync(Data, "serve", "--urls", urls)).Expect(2);
        Assert.Contains($"urls: found \"{urls}\", which is not an address to listen on", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /api/reports HTTP/1.0\r\n\r\n")]
    [InlineData("GET /metrics HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /outbox HTTP/1.1\r\nHost: localhost.\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /hangfire HTTP/1.1\r\nHost: [::ffff:127.0.0.1]\r\nConnection: close\r\n\r\n")]
    public async Task OnThisMachineAlone_ARequestUnderNoNameOfIts_IsRefused(string request)
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = new System.Net.Sockets.TcpClient("127.0.0.1", host.Address.Port);
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(request), Token);
        using var reader = new StreamReader(client.GetStream());

        Assert.Contains(" 400 ", await reader.ReadLineAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("x-forwarded-host", "verifier.example")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("Via", "1.1 proxy.example.org")]
    [InlineData("CF-Connecting-IP", "203.0.113.9")]
    [InlineData("CF-Visitor", "{}")]
    [InlineData("X-Forwarded", "for=203.0.113.9")]
    [InlineData("X-ARR-LOG-ID", "1")]
    [InlineData("CDN-Loop", "cloudflare")]
    [InlineData("Fly-Client-IP", "203.0.113.9")]
    [InlineData("X-Nginx-Proxy", "true")]
    [InlineData("Proxy-Connection", "keep-alive")]
    public async Task OnThisMachineAlone_NobodyComesThroughAProxy(string header, string value)
    {
        await using var data = await RealData.CanonicalAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Add(header, value);
        foreach (var path in new[] { "/", "/api/reports", "/metrics", "/outbox", "/hangfire", "/sign-out" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path, Token)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz/ready", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync("/upload/x", Token)).StatusCode);
    }

    /// <summary>Settings are checked at the start, so an edited file must not open endpoints and names behind that.</summary>
    [Fact]
    public async Task AnEditedFile_CountsFromTheNextStartOn()
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);
        var files = ((IConfigurationRoot)host.Services.GetRequiredService<IConfiguration>()).Providers.OfType<JsonConfigurationProvider>().ToList();

        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.False(f.Source.ReloadOnChange));
    }

    /// <summary>A cookie is marked secure where a proxy that is configured says that people came by https, and by no other's word.</summary>
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("", false)]
    public async Task ForwardedHeaders_AreBelievedFromConfiguredProxiesAlone(string proxies, bool isBelieved)
    {
        await using var host = await SignedInHost.StartAsync(("Web:Proxies", proxies));
        using var client = host.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        using var page = await client.GetAsync("/sign-in", Token);

        Assert.Equal(isBelieved, page.Headers.GetValues("Set-Cookie").Single().Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => _folder.Dispose();
}
