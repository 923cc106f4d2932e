using System.Net;
using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

/// <summary>What a browser is allowed to make of an answer: nothing but what it says it is, and nothing that somebody uploaded runs.</summary>
public sealed class AnswerHeadersTests
{
    private const string Report = $"/api/reports/{Samples.CanonicalSlug}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryAnswer_IsWhatItSays_AndPagesRunNothingInline()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.ConfirmPlanAsync();
        await data.AnswerAsync("2.2", "Daily");
        var evidence = (await data.ViewAsync()).Assessment.State.Evidence.Values.Single();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();

        foreach (var path in new[] { "/", "/reports", $"/r/{Samples.CanonicalSlug}", "/outbox", "/access", "/sign-in", "/nothing" })
        {
            using var page = await AskAsync(client, path);
            var policy = page.Headers.TryGetValues("Content-Security-Policy", out var set) ? string.Join(' ', set) : "";
            Assert.True(
                page.StatusCode is HttpStatusCode.NotFound
                    || (policy.Contains("default-src 'none'", StringComparison.Ordinal) && policy.Contains("script-src 'self';", StringComparison.Ordinal)),
                $"{path}: {policy}");
            Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        }

        foreach (var path in new[]
        {
            "/api/reports",
            Report,
            $"{Report}/report.md",
            $"{Report}/status.png",
            $"{Report}/badge.svg",
            $"{Report}/gate",
            "/api/reports/nothing",
            "/metrics",
            "/healthz/live",
            "/healthz/ready"
        })
        {
            using var answer = await AskAsync(client, path);
            Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
        }

        // Whatever its name says.
        using var file = await AskAsync(client, $"{WebChatFiles.Prefix}/{evidence.Sha256}/page.html");
        Assert.Equal(
            (HttpStatusCode.OK, "application/octet-stream", "attachment"),
            (file.StatusCode, file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path, Token);
        Assert.True(answer.Headers.TryGetValues("X-Content-Type-Options", out var sniffing) && sniffing.Single() == "nosniff", $"{path} may be sniffed");
        return answer;
    }
}
