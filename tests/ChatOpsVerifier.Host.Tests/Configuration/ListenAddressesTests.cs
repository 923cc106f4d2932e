using ChatOpsVerifier.Host.Configuration;
using Microsoft.Extensions.Configuration;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>Where the web server listens is read as it reads it: what looks like this machine alone and is not must not pass.</summary>
public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://0.0.0.0:9", "urls=http://0.0.0.0:9")]
    [InlineData("http://127.0.0.1:8", "urls=http://0.0.0.0:9", "Kestrel:Endpoints:A:Url=http://127.0.0.1:8")]
    [InlineData("http://0.0.0.0:9", "urls=http://0.0.0.0:9", "Kestrel:Endpoints:A:Url=http://127.0.0.1:8", "preferHostingUrls=true")]
    [InlineData("http://*:9", "http_ports=9", "Kestrel:Endpoints:A:Url=http://127.0.0.1:8", "preferHostingUrls=1")]
    [InlineData("http://127.0.0.1:8", "Kestrel:Endpoints:A:Url=http://127.0.0.1:8", "preferHostingUrls=true")]
    [InlineData("http://127.0.0.1:5080", "preferHostingUrls=true")]
    public void TheSettings_ThatTheWebServerFollows_AreTheOnesThatAreRead(string address, params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Split('=', 2)[0], (string?)s.Split('=', 2)[1])))
            .Build();
        Assert.Equal([address], ListenAddresses.Read(configuration).Select(a => a.Value));
    }

    [Theory]
    [InlineData(@"http://localhost:5080\")]
    [InlineData("http://127.0.0.1: 5080")]
    [InlineData("http://127.0.0.1:5080@verifier.example")]
    public void AnAddress_ThatTheWebServerReadsDifferently_IsNone(string address) => Assert.Single(ListenAddresses.Problems([new("urls", address)]));

    [Theory]
    [InlineData("urls", "http://*:9", "urls=http://*:9")]
    [InlineData("https_ports", "https://*:9", "https_ports=9")]
    [InlineData("Kestrel:Endpoints:Front:Url", "http://verifier.example:9", "Kestrel:Endpoints:Front:Url=http://verifier.example:9")]
    public void TheSetting_ThatOpensTheServer_IsTheOneThatIsNamed(string setting, string address, string written)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create(written.Split('=', 2)[0], (string?)written.Split('=', 2)[1])])
            .Build();
        Assert.StartsWith(
            $"{setting}: found \"{address}\"", Assert.Single(Reachability.Reasons(ListenAddresses.Read(configuration), null, null)), StringComparison.Ordinal);
        Assert.StartsWith($"{setting}: found \"x\"", Assert.Single(ListenAddresses.Problems([new(setting, "x")])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5080/", false)]
    [InlineData("http://[::1]/", false)]
    [InlineData("http://127.4.5.6/", false)]
    // Read, and shown in links, as localhost.
    [InlineData("http://loopback:5080/", false)]
    [InlineData("http://localhost.example/", true)]
    [InlineData("http://localhost./", true)]
    public void APublicAddress_IsThisMachinesOwn_OrNot(string address, bool isOpen) =>
        Assert.Equal(isOpen, Reachability.Reasons([], null, new Uri(address)).Any());
}
