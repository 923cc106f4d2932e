using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

public sealed class ApiTests
{
    private const string Report = $"/api/reports/{Samples.CanonicalSlug}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_AsJson_IsWhatTheCommandPrints()
    {
        await using var data = await RealData.CanonicalAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        using var served = JsonDocument.Parse(await client.GetStringAsync(Report, Token));
        using var printed = JsonDocument.Parse((await HostProgram.RunAsync(data.Folder, "status", Samples.CanonicalSlug, "--json")).Expect(0).Bytes);
        Assert.True(JsonElement.DeepEquals(served.RootElement, printed.RootElement));

        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/reports", Token));
        var only = Assert.Single(list.RootElement.GetProperty("reports").EnumerateArray());
        Assert.Equal(("FAIL", 54), (only.GetProperty("verdict").GetString(), only.GetProperty("checks").GetInt32()));
    }

    [Fact]
    public async Task Report_AsMarkdown_IsTheFileWithATag()
    {
        await using var data = await RealData.CanonicalAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        using var first = await client.GetAsync($"{Report}/report.md", Token);
        Assert.Equal("text/markdown", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Samples.CanonicalBytes(), await first.Content.ReadAsByteArrayAsync(Token));

        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Report}/report.md") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again, Token)).StatusCode);

        await data.ConfirmPlanAsync();
        await data.AnswerAsync("2.2", "Daily");
        using var changed = new HttpRequestMessage(HttpMethod.Get, $"{Report}/report.md") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(changed, Token)).StatusCode);
    }

    [Fact]
    public async Task Gate_Is409UntilEverythingIsProven()
    {
        await using var data = await RealData.CanonicalAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        using var closed = await client.GetAsync($"{Report}/gate", Token);
        Assert.Equal(HttpStatusCode.Conflict, closed.StatusCode);
        using var why = JsonDocument.Parse(await closed.Content.ReadAsStringAsync(Token));
        Assert.Equal("FAIL", why.RootElement.GetProperty("verdict").GetString());
        Assert.True(why.RootElement.GetProperty("reasons").GetArrayLength() >= 54);

        await data.PassAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{Report}/gate", Token)).StatusCode);
    }

    [Fact]
    public async Task Pictures_ShowTheVerdict()
    {
        await using var data = await RealData.EmptyAsync();
        await data.ImportAsync("# Move & `<script>alert(1)</script>`\n\n- [ ] Pack\n"u8.ToArray(), "move.md");
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        using var png = await client.GetAsync("/api/reports/move/status.png", Token);
        Assert.Equal("image/png", png.Content.Headers.ContentType!.MediaType);
        using var picture = SKBitmap.Decode(await png.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(990, picture.Width);

        var svg = await client.GetStringAsync("/api/reports/move/badge.svg", Token);
        XNamespace ns = "http://www.w3.org/2000/svg";
        var badge = XDocument.Parse(svg).Root!;
        Assert.Empty(badge.Descendants(ns + "script"));
        Assert.Contains("<script>", badge.Element(ns + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("FAIL 0/1", badge.Descendants(ns + "text").Last().Value);
    }

    [Fact]
    public async Task Pictures_OfMessages_AreWhatTheirAddressServes()
    {
        await using var data = await RealData.EmptyAsync();
        await data.ImportAsync("# Move\n\n- [ ] Pack\n"u8.ToArray(), "move.md");
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        var pictures = host.Services.GetRequiredService<IPictures>();

        Assert.Equal(
            await client.GetByteArrayAsync("/api/reports/move/status.png", Token), await pictures.DrawAsync("/api/reports/move/status.png?v=1", Token));
        Assert.Null(await pictures.DrawAsync("/api/reports/nix/status.png?v=1", Token));
        Assert.Null(await pictures.DrawAsync("/api/reports/move/badge.svg", Token));
    }

    [Theory]
    [InlineData("/api/reports/nix")]
    [InlineData("/api/reports/nix/report.md")]
    [InlineData("/api/reports/nix/status.png")]
    [InlineData("/api/reports/nix/gate")]
    [InlineData("/api/reports/NIX/gate")]
    [InlineData("/api/reports/..nix/gate")]
    [InlineData("/api/nothing")]
    public async Task Address_ThatNamesNothing_IsAProblemDocument(string address)
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        using var answer = await client.GetAsync(address, Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Health_SaysWhatIsWrong()
    {
        await using var data = await RealData.CanonicalAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        Assert.Equal("live\n", await client.GetStringAsync("/healthz/live", Token));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz/ready", Token)).StatusCode);

        Ledgers.TamperedDatabase.Execute(data, "ALTER TABLE ledger RENAME TO gone");
        using var broken = await client.GetAsync("/healthz/ready", Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, broken.StatusCode);
        Assert.Contains("The database does not respond", await broken.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz/live", Token)).StatusCode);
    }

    [Fact]
    public async Task Slack_InTrouble_IsSaid_AndStopsNothing()
    {
        await using var data = await RealData.CanonicalAsync();
        await using var web = new FakeWebApi();
        web.OnJson("auth.test", """{"ok":false,"error":"invalid_auth"}""");
        await using var host = new ServedHost(data.Folder, ("Slack:BotToken", "xoxb-1-test"), ("Slack:ApiUrl", web.Url.ToString()));
        using var client = host.CreateClient();
        await Eventually.TrueAsync(() => web.To("auth.test").Count > 0);

        // The answer has still to be read there.
        var ready = "";
        await Eventually.TrueAsync(() => (ready = client.GetStringAsync("/healthz/ready", Token).GetAwaiter().GetResult()).Contains(
            "degraded", StringComparison.Ordinal));

        Assert.Contains("Slack:BotToken", ready, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-1-test", ready, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Report, Token)).StatusCode);
    }

    [Fact]
    public async Task Metrics_AndSchedule_AreServedOnThisMachine()
    {
        await using var data = await RealData.CanonicalAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        var metrics = await client.GetStringAsync("/metrics", Token);
        Assert.Contains("verifier_outbox_pending", metrics, StringComparison.Ordinal);
        Assert.Contains("dotnet_gc", metrics, StringComparison.Ordinal);
        var jobs = await client.GetStringAsync("/hangfire/recurring", Token);
        Assert.Contains("reminder-sweep", jobs, StringComparison.Ordinal);
        Assert.Contains("outbox-retention", jobs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForeignHostName_IsRefused()
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reports") { Headers = { Host = "rebound.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request, Token)).StatusCode);
    }

    [Theory]
    [InlineData("/api/reports")]
    [InlineData("/metrics")]
    [InlineData("/hangfire")]
    [InlineData("/")]
    public async Task AccessKey_GuardsEverything(string address)
    {
        const string Key = "correct horse battery staple";
        await using var data = await RealData.CanonicalAsync();
        await using var host = new ServedHost(data.Folder, ("Web:AccessKey", Key));
        using var client = host.CreateClient();
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(address, Token)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(address, Token)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address, Token)).StatusCode);
    }
}
