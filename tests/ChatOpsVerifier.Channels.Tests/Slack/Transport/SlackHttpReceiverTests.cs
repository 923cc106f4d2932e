using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

public sealed class SlackHttpReceiverTests : IDisposable
{
    private const string Secret = "test-signing-secret-0123456789abcdef";
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private readonly ObservedClock _clock = new();
    private readonly RecordingInbox _inbox = new();
    private readonly CollectedLogs _logs = new();
    private readonly SlackHttpReceiver _receiver;

    public SlackHttpReceiverTests()
    {
        var signature = new SlackSignature(Options.Create(new SlackOptions { SigningSecret = Secret }), _clock);
        _receiver = new SlackHttpReceiver(signature, _inbox, _clock, new Logger<SlackHttpReceiver>(_logs));
    }

    [Fact]
    public async Task Event_IsDeliveredWhole_WithItsRetryNumber_AndTaken()
    {
        var reply = await PostAsync(
            """{"type":"event_callback","event_id":"Ev1","event":{"type":"message","text":"ü"}}""", Json + "; charset=utf-8", retry: "2");

        Assert.Equal(new SlackHttpReply(200), reply);
        var delivery = Assert.Single(_inbox.Received);
        Assert.Equal((SlackDeliveryKind.Event, 2), (delivery.Kind, delivery.RetryNumber));
        Assert.Equal("Ev1", delivery.Payload.GetProperty("event_id").GetString());
        Assert.Equal("ü", delivery.Payload.GetProperty("event").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Interaction_IsTakenOutOfItsForm_AndAnsweredWithWhatTheInboxSays()
    {
        _inbox.Answer = (_, _) => Task.FromResult<JsonObject?>(new JsonObject { ["response_action"] = "clear" });

        var reply = await PostAsync("payload=" + Uri.EscapeDataString("""{"type":"view_submission","text":"a+b & c=d ✓"}"""), Form);

        Assert.Equal(new SlackHttpReply(200, """{"response_action":"clear"}"""), reply);
        var delivery = Assert.Single(_inbox.Received);
        Assert.Equal(SlackDeliveryKind.Interactive, delivery.Kind);
        Assert.Equal("a+b & c=d ✓", delivery.Payload.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Command_ComesAsItsFields()
    {
        await PostAsync("token=t&command=%2Fverify&text=why+2.2%3F&user_id=U1&empty=", Form);

        var delivery = Assert.Single(_inbox.Received);
        Assert.Equal(SlackDeliveryKind.SlashCommand, delivery.Kind);
        Assert.Equal("""{"token":"t","command":"/verify","text":"why 2.2?","user_id":"U1","empty":""}""", delivery.Payload.GetRawText());
    }

    [Fact]
    public async Task UrlVerification_IsAnsweredWithItsChallenge()
    {
        Assert.Equal(new SlackHttpReply(200, """{"challenge":"c1"}"""), await PostAsync("""{"type":"url_verification","challenge":"c1"}""", Json));
        Assert.Empty(_inbox.Received);
    }

    [Theory]
    [InlineData("""{"type":"app_rate_limited","minute_rate_limited":1}""", Json)]
    [InlineData("ssl_check=1&token=t", Form)]
    public async Task Notice_IsTaken_AndIsNotAnAction(string body, string type)
    {
        Assert.Equal(new SlackHttpReply(200), await PostAsync(body, type));
        Assert.Empty(_inbox.Received);
    }

    [Theory]
    [InlineData("{", Json)]
    [InlineData("[]", Json)]
    [InlineData("null", Json)]
    [InlineData("\"event_callback\"", Json)]
    [InlineData("""{"type":"event_callback"}""", Json)]
    [InlineData("""{"type":"event_callback","event":[]}""", Json)]
    [InlineData("""{"type":1}""", Json)]
    [InlineData("""{"type":"url_verification"}""", Json)]
    [InlineData("", Json)]
    [InlineData("", Form)]
    [InlineData("payload={", Form)]
    [InlineData("payload=1", Form)]
    [InlineData("payload=%7B%7D", Form)]
    [InlineData("=&&==", Form)]
    [InlineData("%ZZ=%ZZ", Form)]
    [InlineData("{}", "text/plain")]
    [InlineData("{}", null)]
    public async Task GenuineNonsense_IsRefusedForGood_AndNothingComesOfIt(string body, string? type)
    {
        Assert.Equal(new SlackHttpReply(400, IsFinal: true), await PostAsync(body, type));
        Assert.Empty(_inbox.Received);
    }

    [Fact]
    public async Task NestingWithoutEnd_IsNonsense() =>
        Assert.Equal(400, (await PostAsync("""{"type":"event_callback","event":""" + string.Concat(Enumerable.Repeat("""{"a":""", 5_000)), Json)).Status);

    [Fact]
    public async Task Unsigned_Forged_AndStale_AreRefused_UnreadAndUnheard()
    {
        var body = """{"type":"event_callback","event":{"type":"message","text":"a word of the body"}}"""u8.ToArray();
        var (timestamp, signature) = SlackSigning.Sign(Secret, _clock.GetUtcNow(), body);
        var (old, signedThen) = SlackSigning.Sign(Secret, _clock.GetUtcNow().AddMinutes(-6), body);
        SlackHttpRequest[] refused =
        [
            new(body, Json, null, null, null),
            new(body, Json, timestamp, null, null),
            new(body, Json, timestamp, "v0=" + new string('0', 64), null),
            new(body, Json, old, signedThen, null),
            new(body.AsMemory(0, body.Length - 1), Json, timestamp, signature, null),
            new("not even JSON"u8.ToArray(), Json, timestamp, signature, null),
        ];

        foreach (var request in refused)
        {
            Assert.Equal(new SlackHttpReply(401), await _receiver.ReceiveAsync(request, TestContext.Current.CancellationToken));
        }

        Assert.Empty(_inbox.Received);
        Assert.All(_logs.Lines, l => Assert.DoesNotContain("a word of the body", l, StringComparison.Ordinal));
        Assert.All(_logs.Lines, l => Assert.DoesNotContain("v0=", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusals_AreReportedOnceAMinute_WithTheirNumber()
    {
        for (var i = 0; i < 100; i++)
        {
            await _receiver.ReceiveAsync(new SlackHttpRequest(default, Json, null, null, null), TestContext.Current.CancellationToken);
        }

        Assert.Contains("(1 refused", Assert.Single(_logs.Lines), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await _receiver.ReceiveAsync(new SlackHttpRequest(default, Json, null, null, null), TestContext.Current.CancellationToken);
        Assert.Contains("(100 refused", _logs.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooLarge_IsRefusedWithoutBeingHashed()
    {
        var reply = await _receiver.ReceiveAsync(
            new SlackHttpRequest(new byte[SlackHttpRequest.LargestBody + 1], Json, null, null, null), TestContext.Current.CancellationToken);
        Assert.Equal(new SlackHttpReply(413, IsFinal: true), reply);
    }

    [Fact]
    public async Task InboxThatFails_IsNotAcknowledged_AndItsWordsStayInside()
    {
        _inbox.Answer = (_, _) => throw new InvalidOperationException("a secret of the person");

        Assert.Equal(new SlackHttpReply(500), await PostAsync("""{"type":"event_callback","event":{}}""", Json));
        Assert.Contains("InvalidOperationException", Assert.Single(_logs.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("secret of the person", _logs.Lines[0], StringComparison.Ordinal);
    }

    public void Dispose() => _logs.Dispose();

    private Task<SlackHttpReply> PostAsync(string body, string? contentType, string? retry = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var (timestamp, signature) = SlackSigning.Sign(Secret, _clock.GetUtcNow(), bytes);
        return _receiver.ReceiveAsync(new SlackHttpRequest(bytes, contentType, timestamp, signature, retry), TestContext.Current.CancellationToken);
    }
}
