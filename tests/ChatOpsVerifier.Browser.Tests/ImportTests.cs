using System.Text;
using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class ImportTests(BrowserFixture browser) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("verifier-import-");

    public void Dispose() => _folder.Delete(recursive: true);

    private const string Markdown =
        "# Certificates\n\n## Finding 1: Renewal UNKNOWN\n\n- [ ] The renewal runs by itself\n- [ ] Somebody is told when it fails\n";

    [Fact]
    public async Task GoodFile_IsImported_AndTheBotSpeaksFirst()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await visitor.Page.Locator("summary", new() { HasText = "Reports" }).ClickAsync();

        await ImportAsync(visitor, "certificates.md", Encoding.UTF8.GetBytes(Markdown));

        await Assertions.Expect(visitor.Page.Locator(".title h1")).ToHaveTextAsync("Certificates");
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("I read this report as 2 checks");

        // The page was drawn again for the bot's words, and still says what came of the import.
        await Assertions.Expect(visitor.Page.Locator(".notice.good")).ToContainTextAsync("Imported: 2 checks");
        await Assertions.Expect(visitor.Prompt.GetByRole(AriaRole.Button, new() { Name = "Use this plan and start" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(host.Address, "/r/certificates?view=plan").ToString());
        await visitor.AccessibleAsync("imported");
        await visitor.Page.GotoAsync("/reports");
        await Assertions.Expect(visitor.Page.Locator(".report-list > li")).ToHaveCountAsync(2);
        await visitor.AccessibleAsync("two reports");
        Assert.True(visitor.Complaints.Count == 0, string.Join("\n", visitor.Complaints));
    }

    /// <summary>What was not read as checks is decided where the plan is shown: a table's rows become checks, a box with another mark does not.</summary>
    [Fact]
    public async Task UnreadPlaces_AreDecidedInThePlan()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await visitor.Page.Locator("summary", new() { HasText = "Reports" }).ClickAsync();
        await ImportAsync(
            visitor,
            "umzug.md",
            Encoding.UTF8.GetBytes(
                "# Umzug\n\n- [ ] Termin steht\n- [~] Altes System aus\n\n## Proben\n\n| Prüfpunkt | Soll | Nachweis |\n|---|---|---|\n| Rückweg geübt | 30 "
                    + "min | |\n| Daten verglichen | gleich | |\n"));
        var plan = visitor.Page.Locator("section.plan").Filter(new() { HasText = "Not read as checks" });
        var table = plan.Locator("li").Filter(new() { HasText = "Prüfpunkt | Soll | Nachweis" });
        await Assertions.Expect(table).ToContainTextAsync("Blocks PASS");
        await visitor.PictureAsync("unread-1440-Light");
        await visitor.AccessibleAsync("not read as checks");

        await table.Locator("summary").ClickAsync();
        await table.Locator("select").SelectOptionAsync("checks: 3");
        await visitor.MovingOnAsync(() => table.GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync());
        await Assertions.Expect(table).ToContainTextAsync("Read as checks");
        var item = plan.Locator("li").Filter(new() { HasText = "Altes System aus" });
        await item.Locator("summary").ClickAsync();
        await item.Locator("select").SelectOptionAsync("not checks");
        await visitor.MovingOnAsync(() => item.GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync());

        await Assertions.Expect(item).ToContainTextAsync("Not checks");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(item.Locator("select")).ToHaveValueAsync("not checks");
        await Assertions.Expect(table.Locator("select")).ToHaveValueAsync("checks: 3");
        await visitor.PictureAsync("unread-decided-1440-Light");
    }

    [Fact]
    public async Task BadFile_IsRefused_WithWhatWasFoundAndWhatIsAccepted()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var notice = visitor.Page.Locator(".notice.bad");
        await visitor.Page.GotoAsync("/reports");
        foreach (var (name, content, found, accepted) in new (string, byte[], string, string)[]
        {
            ("screen.md",
            [
                0x89,
                0x50,
                0x4E,
                0x47,
                0x0D,
                0x0A,
                0x1A,
                0x0A,
                0x00,
                0x00
            ], "The file holds a NUL byte at byte 8", "A Markdown file in UTF-8 is accepted"),
            ("latin.md", "# \u00fcber\n- [ ] a\n".Select(c => (byte)c).ToArray(), "The file is not UTF-8: byte 2", "Save it as UTF-8"),
            ("nothing.md", [], "The file is empty (0 bytes)", "at least one checkable item is accepted"),
            ("prose.md", "# Words\n\nJust prose.\n"u8.ToArray(), "holds anything that can be checked", "Use task items"),
            ("big.md", Filled(17), "The file has 17,825,792 bytes", "the limit is 16,777,216 bytes"),
        })
        {
            await ImportAsync(visitor, name, content);
            await Assertions.Expect(notice).ToContainTextAsync($"{name} was not imported.");
            await Assertions.Expect(notice).ToContainTextAsync(found);
            await Assertions.Expect(notice).ToContainTextAsync(accepted);
        }

        await ImportAsync(visitor, "drill.zip", Repacked.AsPass(await host.PackAsync()));
        await Assertions
            .Expect(notice)
            .ToContainTextAsync("drill.zip is an evidence pack and not a report, so it was not imported. It is not intact: do not rely on anything in it.");
        await Assertions.Expect(notice).ToContainTextAsync("report.md was changed");

        await visitor.PictureAsync("import-refused");
        await visitor.AccessibleAsync("refused");
        await Assertions.Expect(visitor.Page.Locator(".report-list > li")).ToHaveCountAsync(1);
    }

    /// <summary>Refused while it still arrives: nobody has to send it to the end to learn it.</summary>
    [Fact]
    public async Task FileBeyondAnyUpload_IsRefused_WithTheLimit()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await visitor.Page.GotoAsync("/reports");

        await ImportAsync(visitor, "huge.md", Filled(40));

        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("One file may have 26,214,400 bytes (Evidence:MaxBytes)");
        await visitor.AccessibleAsync("too large");
    }

    [Fact]
    public async Task ReportImportedAtTheCommandLine_IsSpokenOf_WhenItsPageOpens()
    {
        await using var host = await HostProcess.StartAsync("--Samples:ImportOnFirstRun", "false");
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("No report yet");

        await host.ImportAsync("certificates.md", Markdown);
        await visitor.Page.ReloadAsync();

        // The only report is the page itself: nothing has to be clicked, and script has no part in it.
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("I read this report as 2 checks");
        Assert.Contains(
            "I read this report as 2 checks",
            await visitor.Page.EvaluateAsync<string>("async () => await (await fetch('/')).text()"),
            StringComparison.Ordinal);
    }

    private static byte[] Filled(int mebibytes)
    {
        var content = new byte[mebibytes * 1024 * 1024];
        content.AsSpan().Fill((byte)'x');
        return content;
    }

    private async Task ImportAsync(Visitor visitor, string name, byte[] content)
    {
        // From the disk, as a person's browser takes it: a payload would travel to the browser as one message, slowly where it is large.
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(path, content);
        await visitor.Page.Locator("#import-file").SetInputFilesAsync(path);
        await visitor.Page.Locator(".import-form button").ClickAsync();
    }
}
