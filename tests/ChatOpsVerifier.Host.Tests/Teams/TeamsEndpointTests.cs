using System.Net;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Teams;

public class TeamsEndpointTests : TeamsHostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hello_IsAnsweredInItsChat_AlsoWhereThePageHasAnAccessKey()
    {
        await using var host = await StartAsync(("Web:AccessKey", "correct horse battery staple"));

        using var answer = await host.PostAsync(host.Framework.Activity("hello", "a:first"));
        using var next = await host.PostAsync(host.Framework.Activity("hello", "a:second"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, next.StatusCode));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
        await Eventually.TrueAsync(() => IsWrittenTo(host, "a:first") && IsWrittenTo(host, "a:second"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/api/reports")).StatusCode);
    }

    [Fact]
    public async Task WhatIsNotGenuine_IsRefused_WithNothingRecordedAndNothingSent()
    {
        await using var host = await StartAsync();
        var body = host.Framework.Activity("hello").ToJsonString();
        var evil = host.Framework.Activity("hello");
        evil["serviceUrl"] = "http://127.0.0.1:9/evil";
        var foreign = host.Framework.Activity("hello");
        foreign["channelId"] = "slack";
        var now = TimeProvider.System.GetUtcNow();
        (string Body, string? Authorization)[] refused =
        [
            (body, null), (body, "Bearer abc"), (body, host.Token().Sign()),
            (body, $"Bearer {host.Token().With("iss", "https://evil.example").Sign()}"),
            (body, $"Bearer {host.Token().With("aud", "another").Sign()}"),
            (body, $"Bearer {host.Token().With("exp", now.AddMinutes(-10).ToUnixTimeSeconds()).Sign()}"),
            (body, $"Bearer {host.Token().Without("exp").Sign()}"),
            (body, $"Bearer {host.Token().Without("nbf").Sign()}"),
            (body, $"Bearer {host.Token().SignedBy(host.Framework.Make("rogue", "msteams")).Sign()}"),
            (body, $"Bearer {host.Token().WithHeader("alg", "none").Content}."),
            (body, $"Bearer {host.Token().With("serviceurl", "https://smba.trafficmanager.net/").Sign()}"),
            (evil.ToJsonString(), $"Bearer {host.Token().Sign()}"),
            (evil.ToJsonString(), $"Bearer {host.Token().With("serviceurl", "http://127.0.0.1:9/evil").SignedBy(host.Framework.Make("rogue2")).Sign()}"),
            (foreign.ToJsonString(), $"Bearer {host.Token().Sign()}"),
        ];
        var before = Rows(host.Data);

        foreach (var request in refused)
        {
            using var answer = await host.PostAsync(request.Body, request.Authorization);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{answer.StatusCode}");
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
        }

        Assert.Equal(before, Rows(host.Data));
        Assert.Empty(host.Framework.Calls);
    }

    [Fact]
    public async Task WithoutKeys_ItIsAskedToComeAgain()
    {
        await using var host = await StartAsync(("Teams:OpenIdMetadataUrl", "http://127.0.0.1:9/keys"));
        using var answer = await host.PostAsync(host.Framework.Activity("hello"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Nothing can be received", await (await host.GetAsync("/healthz/ready")).Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("\"text\"", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("{}", "application/json", HttpStatusCode.Forbidden)]
    public async Task GenuineNonsense_IsNotAccepted(string body, string contentType, HttpStatusCode status)
    {
        await using var host = await StartAsync();
        using var answer = await host.PostAsync(body, $"Bearer {host.Token().Sign()}", contentType);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task TooLarge_IsRefused_AndWithoutAToken_Unread()
    {
        await using var host = await StartAsync();
        var large = "{" + new string(' ', 256 * 1024) + "}";
        using var answer = await host.PostAsync(large, $"Bearer {host.Token().Sign()}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        using var unsigned = await host.PostAsync(large, null);
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    [Fact]
    public async Task Head_IsAnswered()
    {
        await using var host = await StartAsync(("Web:AccessKey", "correct horse battery staple"));
        using var head = new HttpRequestMessage(HttpMethod.Head, "/api/messages");
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(head)).StatusCode);
    }

    [Fact]
    public async Task WithoutAnAppId_ThereIsNoSuchAddress()
    {
        await using var host = await StartAsync(("Teams:Transport", ""), ("Teams:AppId", ""), ("Teams:AppPassword", ""));
        using var answer = await host.PostAsync(host.Framework.Activity("hello"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/api/messages");
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(head)).StatusCode);
    }

    [Fact]
    public async Task Development_TakesWhatCarriesNoToken_FromThisMachineAlone()
    {
        await using var host = await StartAsync(("Teams:AppId", ""), ("Teams:AppPassword", ""), ("Teams:TenantId", ""), ("Teams:Development", "true"));
        var body = host.Framework.Activity("hello").ToJsonString();

        foreach (var passedOn in new[]
        {
            ("X-Forwarded-For", "203.0.113.7"),
            ("Forwarded", "for=203.0.113.7"),
            ("Via", "1.1 proxy.example"),
            ("CF-Visitor", "{}")
        })
        {
            using var refused = await host.PostAsync(body, null, "application/json", passedOn);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var form = await host.PostAsync(body, null, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(0, StoredRows.Count(host.Data, "inbox"));

        using var answer = await host.PostAsync(body, null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Eventually.TrueAsync(() => IsWrittenTo(host, "a:ada"));
        Assert.All(host.Framework.Calls, c => Assert.Null(c.Header("Authorization")));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    public async Task Development_BeyondThisMachine_DoesNotStart(string urls)
    {
        await using var data = await RealData.CanonicalAsync();
        var ended = await HostProgram.RunAsync(
            data.Folder, "serve", "--urls", urls, "--Web:AccessKey", "correct horse battery staple", "--Teams:Development", "true");
        Assert.NotEqual(0, ended.Code);
        Assert.Contains("Teams:Development", ended.Error, StringComparison.Ordinal);
        Assert.Contains(urls, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversation_SeenOnce_IsReachedAfterARestart()
    {
        await using var host = await StartAsync();
        host.Framework.Web.On("/v3/conversations/a%3Aada/activities", new FakeReply.Answer("", 429, "Retry-After: 3"), new FakeReply.Answer("""{"id":"17"}"""));
        using var answer = await host.PostAsync(host.Framework.Activity("hello"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Eventually.TrueAsync(() => IsWrittenTo(host, "a:ada"));
        var before = host.Framework.Calls.Count;

        await host.RestartAsync();

        await Eventually.TrueAsync(() => host.Framework.Calls.Count > before);
        Assert.All(host.Framework.Calls, c => Assert.Equal("/v3/conversations/a%3Aada/activities", c.Path));
    }

    [Fact]
    public async Task Words_AreAnsweredOnce_HoweverOftenTheyAreDelivered()
    {
        await using var host = await StartAsync();
        var activity = host.Framework.Activity("status");

        var deliveries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.PostAsync(activity)));

        Assert.All(deliveries, d => Assert.Equal(HttpStatusCode.OK, d.StatusCode));
        Assert.Equal(1, StoredRows.Count(host.Data, "inbox WHERE dedupe_key LIKE 'teams:activity:%'"));
    }

    private static bool IsWrittenTo(TeamsHost host, string conversation) =>
        host.Framework.Calls.Any(c => c.Method == "POST" && c.Path == $"/v3/conversations/{Uri.EscapeDataString(conversation)}/activities");

    // What a request could leave behind; the program says its own first words meanwhile.
    private static string Rows(RealData data) =>
        string.Join(' ', new[] { "inbox", "conversations", "ledger", "conversation_references" }.Select(table => $"{table}={StoredRows.Count(data, table)}"));
}
