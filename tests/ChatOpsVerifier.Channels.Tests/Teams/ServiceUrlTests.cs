using ChatOpsVerifier.Channels.Teams;

namespace ChatOpsVerifier.Channels.Tests.Teams;

public sealed class ServiceUrlTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net/amer/", true)]
    [InlineData("https://smba.trafficmanager.net/", "https://SMBA.trafficmanager.net", true)]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net", "http://smba.trafficmanager.net/amer/", false)]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net", "https://evil.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net", "https://evil.example/https://smba.trafficmanager.net", false)]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net/?x=", false)]
    [InlineData("https://smba.trafficmanager.net/amer", "https://smba.trafficmanager.net/amer/v3", true)]
    [InlineData("https://smba.trafficmanager.net/amer", "https://smba.trafficmanager.net/america/", false)]
    [InlineData("https://smba.trafficmanager.net/amer", "https://smba.trafficmanager.net/amer/../emea/", false)]
    [InlineData("https://*.botframework.com", "https://directline.botframework.com/", true)]
    [InlineData("https://*.botframework.com", "https://eu.webchat.botframework.com/", true)]
    [InlineData("https://*.botframework.com", "https://botframework.com/", false)]
    [InlineData("https://*.botframework.com", "https://evilbotframework.com/", false)]
    [InlineData("http://127.0.0.1", "http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5001/", false)]
    [InlineData("http://127.0.0.1", "http://localhost/", false)]
    [InlineData("http://127.0.0.1", "http://127.0.0.1.evil.example/", false)]
    [InlineData("http://127.0.0.1", "https://127.0.0.1/", false)]
    public void Entry_CoversWhatIsBelowIt_AndNothingElse(string entry, string url, bool covers) =>
        Assert.Equal(covers, Assert.IsType<ServiceUrl>(ServiceUrl.TryParse(entry)).Covers(new Uri(url)));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("https://*")]
    [InlineData("https://*.com")]
    [InlineData("https://a.*.example")]
    [InlineData("http://smba.trafficmanager.net")]
    [InlineData("http://192.168.0.1")]
    [InlineData("ftp://smba.trafficmanager.net")]
    [InlineData("https://name@smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/?x")]
    public void Entry_ThatWouldAllowTooMuch_IsNone(string entry) => Assert.Null(ServiceUrl.TryParse(entry));

    [Fact]
    public void Default_IsReadable_AndKnowsNoLoopback() =>
        Assert.All(TeamsOptions.PublicServiceUrls, u => Assert.False(Assert.IsType<ServiceUrl>(ServiceUrl.TryParse(u)).IsLoopback));
}
