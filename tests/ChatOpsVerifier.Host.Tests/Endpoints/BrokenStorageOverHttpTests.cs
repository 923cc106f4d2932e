using System.Net;
using ChatOpsVerifier.Host.Tests.Ledgers;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

/// <summary>Evidence is lost while the server runs and the report is PASS.</summary>
public sealed class BrokenStorageOverHttpTests
{
    private const string Report = $"/api/reports/{Samples.CanonicalSlug}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EvidenceLostWhileItRuns_IsNeverPass_NotReady_AndReadyAgainOnceItIsBack()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.PassAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{Report}/gate", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz/ready", Token)).StatusCode);

        var file = data.EvidenceFiles[0];
        var bytes = await File.ReadAllBytesAsync(file, Token);
        File.Delete(file);
        using var gate = await client.GetAsync($"{Report}/gate", Token);
        Assert.Equal(HttpStatusCode.Conflict, gate.StatusCode);
        var why = await gate.Content.ReadAsStringAsync(Token);
        Assert.Contains("integrity-broken", why, StringComparison.Ordinal);
        Assert.Contains("is missing", why, StringComparison.Ordinal);
        foreach (var address in new[] { Report, "/api/reports", $"{Report}/badge.svg", $"{Report}/report.md" })
        {
            Assert.Contains("FAIL", await client.GetStringAsync(address, Token), StringComparison.Ordinal);
        }

        Assert.Contains(">BROKEN</text>", await client.GetStringAsync($"{Report}/badge.svg", Token), StringComparison.Ordinal);
        var report = await client.GetStringAsync($"{Report}/report.md", Token);
        Assert.Contains("STALE: PROOF LOST: ", report, StringComparison.Ordinal);
        Assert.Contains("LOST (the stored file is missing or was changed): ", report, StringComparison.Ordinal);
        Assert.Contains("INTEGRITY BROKEN: ", report, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "\"verdict\":\"PASS\"", (await client.GetStringAsync("/api/reports", Token)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var page = await client.GetStringAsync($"/r/{Samples.CanonicalSlug}", Token);
        Assert.Contains("cannot be trusted", page, StringComparison.Ordinal);
        using var ready = await client.GetAsync("/healthz/ready", Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("is missing", await ready.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        await File.WriteAllBytesAsync(file, bytes, Token);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{Report}/gate", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz/ready", Token)).StatusCode);

        // Texts that lie beside the chain are part of what is compared, whatever is there now.
        foreach (var instead in new[] { "{}", "no JSON", "[null]", "[{}]" })
        {
            TamperedDatabase.Execute(
                data, $"INSERT OR REPLACE INTO ledger_texts (slug, sequence, texts_json) VALUES ('{Samples.CanonicalSlug}', 2, '{instead}')");
            using var broken = await client.GetAsync($"{Report}/gate", Token);
            Assert.Equal(HttpStatusCode.Conflict, broken.StatusCode);
            Assert.Contains("A text beside entry", await broken.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/healthz/ready", Token)).StatusCode);
        }
    }
}
