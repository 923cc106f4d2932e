using System.Net;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Slack;

public sealed class SlackEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Challenge_IsAnswered_AlsoWhereThePageHasAnAccessKey()
    {
        await using var host = await SlackHost.StartAsync(("Web:AccessKey", "correct horse battery staple"));

        using var answer = await host.PostAsync("""{"type":"url_verification","challenge":"c1"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"challenge":"c1"}""", await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/api/reports")).StatusCode);
    }

    [Theory]
    [InlineData("Slack:SigningSecret", "")]
    [InlineData("Slack:AppToken", "xapp-1-test")]
    public async Task WithoutASecret_ThereIsNoSuchAddress(string key, string value)
    {
        await using var host = await SlackHost.StartAsync(("Slack:SigningSecret", ""), (key, value));
        using var answer = await host.PostAsync("""{"type":"url_verification","challenge":"c1"}""");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task WhatIsNotGenuine_IsRefused_WithNothingRecorded()
    {
        await using var host = await SlackHost.StartAsync();
        var body = SlackHost.Said("status");
        var now = TimeProvider.System.GetUtcNow();
        var (timestamp, signature) = SlackSigning.Sign(SlackHost.Secret, now, System.Text.Encoding.UTF8.GetBytes(body));
        var (old, signedThen) = SlackSigning.Sign(SlackHost.Secret, now.AddMinutes(-6), System.Text.Encoding.UTF8.GetBytes(body));
        var (_, otherSecret) = SlackSigning.Sign("another secret", now, System.Text.Encoding.UTF8.GetBytes(body));
        (string Body, string? Timestamp, string? Signature)[] refused =
        [
            (body, null, null), (body, timestamp, null), (body, null, signature), (body, timestamp, "v0=" + new string('0', 64)),
            (body, timestamp, otherSecret), (
                body, old, signedThen), (body[..^1], timestamp, signature), (body + " ", timestamp, signature), ("", timestamp, signature),
        ];
        var before = Rows(host.Data);

        foreach (var request in refused)
        {
            using var answer = await host.PostAsync(request.Body, "application/json", request.Timestamp, request.Signature);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
        }

        Assert.Equal(before, Rows(host.Data));
        Assert.DoesNotContain(host.Web.Requests, r => r.Path.StartsWith("chat.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GenuineNonsense_Is400_AndSlackNeedNotSendItAgain()
    {
        await using var host = await SlackHost.StartAsync();
        var before = Rows(host.Data);

        using var answer = await host.PostAsync("{");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("1", Assert.Single(answer.Headers.GetValues("X-Slack-No-Retry")));
        Assert.Equal(before, Rows(host.Data));
    }

    [Fact]
    public async Task TooLarge_IsRefusedUnread()
    {
        await using var host = await SlackHost.StartAsync();
        using var answer = await host.PostAsync("{" + new string(' ', 2 * 1024 * 1024) + "}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task OtherMethods_AndAddressesBelow_AreNotThere()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.GetAsync("/slack/events")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync("/slack/events/more")).StatusCode);
    }

    [Fact]
    public async Task Words_AreAnsweredOnce_HoweverOftenTheyAreDelivered()
    {
        await using var host = await SlackHost.StartAsync();
        host.Web.OnJson("conversations.open", """{"ok":true,"channel":{"id":"D1"}}""");
        host.Web.OnJson("conversations.history", """{"ok":true,"messages":[]}""");
        host.Web.OnJson("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1700000001.000100"}""");

        // The same, at once and again, under its own and under another event's id.
        var deliveries = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => host.PostAsync(SlackHost.Said("status", $"Ev{i % 2}"))));
        Assert.All(deliveries, d => Assert.Equal(HttpStatusCode.OK, d.StatusCode));
        using var last = await host.PostAsync(SlackHost.Said("status", "Ev9"));

        Assert.Equal(1, StoredRows.Count(host.Data, "inbox WHERE dedupe_key LIKE 'slack:message:%'"));
        Assert.Equal(1, StoredRows.Count(host.Data, "outbox WHERE idempotency_key LIKE 'slack:message:%' AND conversation_id = 'U0LGA'"));
        await Eventually.TrueAsync(() =>
            host.Web.To("chat.postMessage").Any(
            r => r.Text.Contains("slack:message:D1:1700000000.000100", StringComparison.Ordinal)));
    }

    // What a request could leave behind; the program says its own first words meanwhile.
    private static string Rows(RealData data) =>
        string.Join(' ', new[] { "inbox", "conversations", "ledger" }.Select(table => $"{table}={StoredRows.Count(data, table)}"));
}
