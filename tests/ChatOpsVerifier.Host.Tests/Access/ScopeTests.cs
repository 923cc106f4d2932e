using System.Net;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Access;

/// <summary>What a stranger, a guest, a reviewer, an operator and each scope may do, at each endpoint.</summary>
public sealed class ScopeTests
{
    private const string Report = $"/api/reports/{Samples.CanonicalSlug}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryEndpoint_SaysWhomItIsFor()
    {
        await using var host = await SignedInHost.StartAsync();
        Assert.Empty(host.Endpoints.Where(e => e.Metadata.GetMetadata<AccessNeed>() is null).Select(e => e.RoutePattern.RawText));
        Assert.Equal(
            [
                "/api/messages",
                "/assets/{version}/{name}",
                "/favicon.ico",
                "/healthz/live",
                "/healthz/ready",
                "/sign-in",
                "/sign-in/link/{secret}",
                "/sign-out",
                "/theme",
                "/upload/{ticket}"
            ],
            host.Endpoints
                .Where(e => e.Metadata.GetMetadata<AccessNeed>()!.IsOpen)
                .Select(e => e.RoutePattern.RawText!.TrimEnd('/'))
                .Distinct()
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stranger_SeesNothing_ButHealthAndTheSignIn()
    {
        await using var host = await SignedInHost.StartAsync();
        using var client = host.Client();
        foreach (var path in new[]
        {
            "/",
            "/reports",
            $"/r/{Samples.CanonicalSlug}",
            $"/r/{Samples.CanonicalSlug}/events",
            "/api/reports",
            Report,
            $"{Report}/gate",
            $"{Report}/badge.svg",
            "/metrics",
            "/hangfire",
            "/hangfire/recurring",
            "/outbox",
            "/access",
            "/files/a/b",
            "/nothing",
            "/api/nothing"
        })
        {
            using var answer = await client.GetAsync(path, Token);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{path}: {answer.StatusCode}");
            Assert.DoesNotContain("FAIL", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/healthz/live", "/healthz/ready", "/sign-in" })
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path, Token)).StatusCode);
        }

        using var page = new HttpRequestMessage(HttpMethod.Get, "/outbox") { Headers = { { "Accept", "text/html" } } };
        using var sent = await client.SendAsync(page, Token);
        Assert.Equal("/sign-in?back=%2Foutbox", sent.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("gus", "read", 200, 403, 403)]
    [InlineData("rita", "read,review", 200, 302, 403)]
    [InlineData("rita", "review", 403, 302, 403)]
    [InlineData("olga", "read", 200, 403, 403)]
    [InlineData("olga", "answer", 403, 302, 403)]
    [InlineData("olga", "read,admin", 200, 403, 200)]
    [InlineData("olga", "read,answer,review,admin", 200, 302, 200)]
    public async Task Key_OfEachScope_DoesWhatItIsFor(string person, string scopes, int read, int talk, int administer)
    {
        await using var host = await SignedInHost.StartAsync();
        using var client = host.Client(await host.KeyAsync(person, scopes.Split(',')));

        Assert.Equal(read, (int)(await client.GetAsync("/api/reports", Token)).StatusCode);
        Assert.Equal(read, (int)(await client.GetAsync("/metrics", Token)).StatusCode);
        Assert.Equal(read, (int)(await client.GetAsync($"/r/{Samples.CanonicalSlug}", Token)).StatusCode);
        Assert.Equal(administer, (int)(await client.GetAsync("/hangfire/recurring", Token)).StatusCode);
        Assert.Equal(talk, (int)(await SayAsync(client, "status")).StatusCode);
    }

    /// <summary>Pressing "Use this plan" and importing are an operator's; a key of hers that cannot answer does neither.</summary>
    [Theory]
    [InlineData("olga", "read,answer", true)]
    [InlineData("olga", "read,review", false)]
    [InlineData("rita", "read,review", false)]
    public async Task Import_TakesTheScopeAnswer(string person, string scopes, bool isTaken)
    {
        await using var host = await SignedInHost.StartAsync();
        using var client = host.Client(await host.KeyAsync(person, scopes.Split(',')));
        using var file = new MultipartFormDataContent { { new ByteArrayContent("# Move\n\n- [ ] Pack\n"u8.ToArray()), "file", "move.md" } };

        using var answer = await client.PostAsync("/import", file, Token);

        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync("/api/reports/move", Token)).StatusCode);
    }

    [Fact]
    public async Task Key_ThatWasRevokedOrHasExpired_OrWhosePersonIsGone_IsWorthNothing()
    {
        // Set, not advanced: months of timers would have to run first.
        var clock = new Programs.ShiftedTime();
        await using var host = await SignedInHost.StartAsync(clock);
        var key = await host.KeyAsync("olga", "read");
        using var client = host.Client(key);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/reports", Token)).StatusCode);
        (await Programs.HostProgram.RunAsync(host.Data.Folder, ["key", "revoke", key.Split('_')[1]])).Expect(0);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/reports", Token)).StatusCode);

        using var other = host.Client(await host.KeyAsync("olga", "read"));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/reports", Token)).StatusCode);
        clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/api/reports", Token)).StatusCode);

        using var gone = host.Client(await Programs.Keys.CreateAsync(host.Data.Folder, "teammate", ["read"]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await gone.GetAsync("/api/reports", Token)).StatusCode);
    }

    [Fact]
    public async Task WrongKeys_AreLoggedWithoutTheKey_AndHeldUp_WhileTheRightOneIsNot()
    {
        using var folder = new Programs.TempFolder();
        var right = await Programs.Keys.CreateAsync(folder.File("data"), "olga", ["read"], SignedInHost.Arguments);
        await using var server = await Programs.HostProgram.ServeAsync(folder.File("data"), ["--Web:SignIn", "Required", .. SignedInHost.Arguments]);
        using var client = new HttpClient { BaseAddress = server.Address };
        var wrong = $"{right[..^4]}AAAA";

        HttpStatusCode[] answers = [.. await Task.WhenAll(Enumerable.Range(0, WrongKeys.PerMinute + 5).Select(_ => AskAsync(client, wrong)))];

        Assert.Equal(WrongKeys.PerMinute, answers.Count(a => a == HttpStatusCode.Unauthorized));
        Assert.Equal(5, answers.Count(a => a == HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, right));
        await server.StopAsync();
        var said = await server.SaidAsync();
        Assert.Single(said.Split('\n'), l => l.Contains("wrong access keys", StringComparison.Ordinal));
        Assert.Contains($"shown as key {right.Split('_')[1]}", said, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong[15..], said, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reports") { Headers = { { "Authorization", $"Bearer {key}" } } };
        return (await client.SendAsync(request, Token)).StatusCode;
    }

    private static Task<HttpResponseMessage> SayAsync(HttpClient client, string words) =>
        client.PostAsync($"/r/{Samples.CanonicalSlug}/turns", new FormUrlEncodedContent([new("turn", "t1"), new("body", words)]), Token);
}
