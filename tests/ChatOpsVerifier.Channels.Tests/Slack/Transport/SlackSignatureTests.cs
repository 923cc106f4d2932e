using System.Text;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Transport;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

/// <summary>The expected digests were computed with another implementation (Python's hmac).</summary>
public sealed class SlackSignatureTests
{
    private const string Secret = "test-signing-secret-0123456789abcdef";
    private const string Now = "1772442000";
    private const string OfEmpty = "v0=3b88156516ea83d90eb0ae6067dbfce83e2435abe4bff21b45dfe9c3e8e3f276";
    private readonly ObservedClock _clock = new();

    [Theory]
    [InlineData("""{"type":"url_verification","challenge":"c1"}""", "d199a5f310fed4ae0ca5cbfa98d688c84b15908eb52020daf352f75d997be20a")]
    [InlineData("", "3b88156516ea83d90eb0ae6067dbfce83e2435abe4bff21b45dfe9c3e8e3f276")]
    [InlineData("text=caf%C3%A9+✓", "c91dfe2d645e43e4870813baaa168bd4efaf7a12886588e81f3de45e72c47e90")]
    public void Signature_OfKnownBodies_IsGenuine(string body, string digest) =>
        Assert.Equal(SignatureVerdict.Genuine, Check(Now, $"v0={digest}", Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Signature_IsOfTheBytes_NotOfTheirText() =>
        Assert.Equal(SignatureVerdict.Genuine, Check(Now, "v0=a67593582570bf61c045fe1978fd2913f437f9443aaea5771b1301743fae32db", [0, 255, 10, 13, 128]));

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void Request_MoreThanFiveMinutesAway_IsStale(int secondsLater, bool isTaken)
    {
        _clock.AdjustTime(_clock.GetUtcNow().AddSeconds(secondsLater));
        Assert.Equal(isTaken ? SignatureVerdict.Genuine : SignatureVerdict.Stale, Check(Now, OfEmpty, []));
    }

    [Theory]
    [InlineData(null, OfEmpty)]
    [InlineData("", OfEmpty)]
    [InlineData("now", OfEmpty)]
    [InlineData("+1772442000", OfEmpty)]
    [InlineData(" 1772442000", OfEmpty)]
    [InlineData("1772442000.5", OfEmpty)]
    [InlineData("1772442000,1772442000", OfEmpty)]
    [InlineData("9999999999999999999", OfEmpty)]
    [InlineData("999999999999", OfEmpty)]
    [InlineData(Now, null)]
    [InlineData(Now, "")]
    public void Request_WithoutTimeOrSignature_IsUnsigned(string? timestamp, string? signature) =>
        Assert.Equal(SignatureVerdict.Unsigned, Check(timestamp, signature, []));

    [Theory]
    [InlineData("v0=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("v0=3b88156516ea83d90eb0ae6067dbfce83e2435abe4bff21b45dfe9c3e8e3f277")]
    [InlineData("v0=3b88156516ea83d90eb0ae6067dbfce83e2435abe4bff21b45dfe9c3e8e3f27")]
    [InlineData("v0=3b88156516ea83d90eb0ae6067dbfce83e2435abe4bff21b45dfe9c3e8e3f2766")]
    [InlineData("3b88156516ea83d90eb0ae6067dbfce83e2435abe4bff21b45dfe9c3e8e3f276")]
    [InlineData("v1=3b88156516ea83d90eb0ae6067dbfce83e2435abe4bff21b45dfe9c3e8e3f276")]
    [InlineData("v0=3b88156516ea83d90eb0ae6067dbfce83e2435abe4bff21b45dfe9c3e8e3f276,v0=x")]
    [InlineData("v0=")]
    [InlineData("v0=✓")]
    public void AnySignatureButTheRightOne_IsForged(string signature) => Assert.Equal(SignatureVerdict.Forged, Check(Now, signature, []));

    [Fact]
    public void EveryChangedByte_AndEveryCutOffTail_IsForged()
    {
        const string Signature = "v0=d199a5f310fed4ae0ca5cbfa98d688c84b15908eb52020daf352f75d997be20a";
        var body = """{"type":"url_verification","challenge":"c1"}"""u8.ToArray();
        for (var i = 0; i < body.Length; i++)
        {
            Assert.Equal(SignatureVerdict.Forged, Check(Now, Signature, body[..i]));
            byte[] changed = [.. body];
            changed[i] ^= 1;
            Assert.Equal(SignatureVerdict.Forged, Check(Now, Signature, changed));
        }

        Assert.Equal(SignatureVerdict.Forged, Check(Now, Signature, [.. body, (byte)'\n']));
        Assert.Equal(SignatureVerdict.Forged, Check("1772442001", Signature, body));
    }

    [Fact]
    public void WithoutASecret_NothingIsGenuine() =>
        Assert.Throws<InvalidOperationException>(() => new SlackSignature(Options.Create(new SlackOptions()), _clock));

    private SignatureVerdict Check(string? timestamp, string? signature, byte[] body) =>
        new SlackSignature(Options.Create(new SlackOptions { SigningSecret = Secret }), _clock).Check(timestamp, signature, body);
}
