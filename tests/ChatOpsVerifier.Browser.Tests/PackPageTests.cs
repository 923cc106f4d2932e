using System.Text;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Auditing.Packs;
using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

/// <summary>An auditor opens the page of an unpacked pack, without this program and without a network.</summary>
public sealed class PackPageTests(BrowserFixture browser) : IDisposable
{
    private const string Hostile =
        "</pre><script>document.title = 'owned'</script><img src=\"https://evil.example/x.png\" onerror=\"document.title = 'owned'\"><style>body { color: blue "
            + "}</style><a href=\"javascript:document.title = 'owned'\">x</a>";

    private static readonly byte[] Screenshot =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly string _folder = Directory.CreateTempSubdirectory("verifier-pack-").FullName;

    [Fact]
    public async Task Page_ShowsReportChecksEvidencePeopleAndTimes_AndNothingOfItRunsOrAsksTheNetwork()
    {
        await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        List<string> asked = [], said = [];
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Dialog += (_, dialog) => said.Add(dialog.Message);

        await page.GotoAsync(new Uri(Unpack()).AbsoluteUri);

        Assert.Equal("Drill report", await page.TitleAsync());
        Assert.All(asked, url => Assert.True(url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.Empty(said);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Drill report");
        await Assertions.Expect(page.Locator(".verdict")).ToHaveTextAsync("FAIL");
        var check = page.Locator(".check").First;
        await Assertions.Expect(check).ToContainTextAsync("Verified");
        await Assertions.Expect(check).ToContainTextAsync("A restore was tested");
        await Assertions.Expect(check).ToContainTextAsync("Ada Lovelace, 2026-11-24 09:00:00 UTC");
        await Assertions.Expect(check).ToContainTextAsync("self-attested");
        await Assertions.Expect(page.Locator(".check").Nth(1)).ToContainTextAsync("Unknown");
        await check.GetByRole(AriaRole.Link, new() { Name = "E2" }).ClickAsync();
        Assert.EndsWith("#E2", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("#E2 img").EvaluateAsync<int>("i => i.naturalWidth"));
        await Assertions.Expect(page.Locator("#E1 pre")).ToContainTextAsync("<script>document.title = 'owned'</script>");
        await Assertions.Expect(page.Locator("#E3")).ToContainTextAsync("Größe: 48 Tabellen");
        await Assertions.Expect(page.Locator("#E3")).ToContainTextAsync("Text in UTF-16 (little-endian).");
        await Assertions.Expect(page.Locator("#E4")).ToContainTextAsync("redacted by Ada Lovelace");
        await Assertions.Expect(page.Locator("#E4")).ToContainTextAsync("it showed a token");
        await Assertions.Expect(page.Locator("#E4 pre")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".diff.added").First).ToContainTextAsync("[x] A restore was tested");
        await Assertions.Expect(page.Locator("pre", new() { HasText = "sha256sum -c SHA256SUMS" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("script, iframe, object, embed, form, a[href^='javascript:'], img:not([src^='data:'])").CountAsync());
        Assert.Equal("", await page.EvaluateAsync<string>("() => document.documentElement.scrollWidth <= innerWidth ? '' : 'wider than the window'"));
        if (Environment.GetEnvironmentVariable("SCREENSHOT_FOLDER") is { Length: > 0 } album)
        {
            Directory.CreateDirectory(album);
            await page.ScreenshotAsync(new() { Path = Path.Combine(album, "pack.png"), FullPage = true });
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <returns>The page's file.</returns>
    private string Unpack()
    {
        var source = "# Drill report\n\n## 1. Restore\n\n- [ ] A restore was tested\n- [ ] The drill is repeated every quarter\n"u8.ToArray();
        var imported = (ImportResult.Imported)ReportImporter.Import(source);
        var driver = new VerificationDriver(imported).Begin();
        var text = $"Console, restore job 118: 48 of 48 tables. {Hostile}";
        var wide = Encoding.Unicode.GetBytes("Größe: 48 Tabellen\r\n");
        var secret = "Console, login page: the token is shown here in full length."u8.ToArray();
        Give(driver, EvidenceKind.Text, Encoding.UTF8.GetBytes(text), "text/plain", "pasted text (200 characters)");
        Give(driver, EvidenceKind.Image, Screenshot, "image/png", "console.png");
        Give(driver, EvidenceKind.File, wide, "text/csv; charset=utf-16le", "sizes.csv");
        Give(driver, EvidenceKind.Text, secret, "text/plain", "pasted text (60 characters)");
        driver.Do(new Command.RemoveEvidence("E4", EvidenceRemoval.Redacted, "it showed a token") { By = VerificationDriver.Operator, At = driver.Now });
        driver.Do(new Command.RecordAnswer(
            "1",
            [imported.Report.Checks.First().Handle],
            Outcome.Verified,
            $"48 of 48 tables {Hostile}",
            null,
            null,
            ["E1", "E2", "E3"],
            VerificationDriver.Today,
            text,
            false) { By = VerificationDriver.Operator, At = driver.Now, IsOutcomeChosen = true });
        var contents = new[] { Encoding.UTF8.GetBytes(text), Screenshot, wide }.ToDictionary(c => Digest.Of(c));
        var facts = new PackFacts(
            "drill",
            "drill.md",
            VerificationDriver.Start,
            new Dictionary<string, string> { [VerificationDriver.Operator] = "Ada Lovelace" },
            null,
            "program",
            null);
        foreach (var file in PackContents.Build(
            new PackInput(facts, [.. driver.Entries.Select(Ledger.Store)], new Dictionary<string, byte[]> { [Digest.Of(source)] = source }, contents), null))
        {
            var path = Path.Combine(_folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }

        return Path.Combine(_folder, "index.html");
    }

    private static void Give(VerificationDriver driver, EvidenceKind kind, byte[] content, string mediaType, string name) =>
        driver.Do(new Command.AddEvidence(
            kind, Digest.Of(content), content.Length, mediaType, name, null, VerificationDriver.Today) { By = VerificationDriver.Operator, At = driver.Now });
}
