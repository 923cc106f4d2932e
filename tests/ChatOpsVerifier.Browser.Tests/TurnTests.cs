using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class TurnTests(BrowserFixture browser)
{
    // The smallest valid PNG: one transparent pixel.
    private static readonly byte[] Png =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task DoubleClick_IsOneTurn()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);

        await visitor.MovingOnAsync(() => visitor.Prompt.GetByRole(AriaRole.Button, new() { Name = "Use this plan and start" }).DblClickAsync());

        await Assertions.Expect(visitor.Conversation.Locator(".message.mine")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task TwoTabs_SamePrompt_CountsOnce()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host, new BrowserNewContextOptions { JavaScriptEnabled = false });
        var button = visitor.Conversation.GetByRole(AriaRole.Button, new() { Name = "Use this plan and start" });
        var second = await visitor.AlsoAsync();

        await button.ClickAsync();
        await second.Locator("#conversation").GetByRole(AriaRole.Button, new() { Name = "Use this plan and start" }).ClickAsync();

        // The second form has an id of its own, but the prompt is old by then: it says so and does nothing again.
        Assert.Equal(1, await host.CountEventsAsync("plan-confirmed"));
    }

    [Fact]
    public async Task NoScript_OneAnswer_CanBeGivenWithPlainForms()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(
            browser.Browser, host, new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = visitor.Page;

        await page.Locator("button[value^='plan.use']").ClickAsync();
        await page.Locator("button[value^='finding.start']").ClickAsync();
        await page.Locator("button[value^='value.quick'], button[value^='value.so']").First.ClickAsync();
        var evidence = page.Locator("form:has(input[value^='evidence.give'])");
        await evidence
            .Locator("textarea")
            .FillAsync("Dashboard of chatty-camel-373, section Backups, as I saw it this morning with the administrator beside me.");
        await evidence.Locator("button[type='submit']").ClickAsync();
        var boxes = page.Locator("form:has(input[value^='boxes.mark'])");
        await boxes.Locator("input[name='field.boxes']").First.CheckAsync();
        await boxes.Locator("button[type='submit']").ClickAsync();
        await page.Locator("button[value^='summary.confirm']").ClickAsync();

        await Assertions.Expect(page.Locator(".verdict .meter-count")).Not.ToHaveTextAsync("0 of 54");
        Assert.Equal(1, await host.CountEventsAsync("answer-recorded"));
    }

    [Fact]
    public async Task Keyboard_Alone_GivesAnAnswer()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var walker = new Walker(visitor);
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await PressByKeyAsync(visitor, "button[value^='plan.use']");
        await PressByKeyAsync(visitor, "button[value^='finding.start']");
        await PressByKeyAsync(visitor, "button[value^='value.quick'], button[value^='value.so']");
        await TabToAsync(visitor, "form:has(input[value^='evidence.give']) textarea");
        await visitor.Page.Keyboard.TypeAsync("Support answered in writing; their letter is filed under the release papers of this week.");
        await visitor.MovingOnAsync(() => visitor.Page.Keyboard.PressAsync("Control+Enter"));
        await TabToAsync(visitor, "input[name='field.boxes']");
        await visitor.Page.Keyboard.PressAsync("Space");
        await PressByKeyAsync(visitor, "form:has(input[value^='boxes.mark']) button");
        await PressByKeyAsync(visitor, "button[value^='summary.confirm']");

        Assert.True(await walker.SettledAsync() > 0);
    }

    /// <summary>A message is drawn again when anything about it changes; a key that is pressed next must still press the button.</summary>
    [Fact]
    public async Task MessageDrawnAgain_KeepsTheFocusOnItsButton()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await TabToAsync(visitor, "button[value^='plan.use']");
        await visitor.Page.EvaluateAsync("() => document.activeElement.closest('li').dataset.v = 'before'");

        await using var other = await Visitor.ComeAsync(browser.Browser, host);
        await other.BecomeAsync("Reviewer");
        await other.SayAsync("status");

        await Assertions.Expect(visitor.Page.Locator("li[data-v='before']")).ToHaveCountAsync(0);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.activeElement.matches(\"button[value^='plan.use']\")"));
    }

    [Fact]
    public async Task UploadedScreenshot_BecomesEvidence()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var walker = new Walker(visitor);
        await walker.UntilAsync(async () => await walker.Form("evidence.give").CountAsync() > 0);

        await visitor.MovingOnAsync(async () =>
        {
            await walker
                .Form("evidence.give")
                .Locator("input[type='file']")
                .SetInputFilesAsync(new FilePayload { Name = "backups.png", MimeType = "image/png", Buffer = Png });
            await walker.Form("evidence.give").Locator("button[type='submit']").ClickAsync();
        });
        await visitor.SayThroughAsync(walker);

        await Assertions.Expect(visitor.Page.Locator("[aria-labelledby=timeline-title] .timeline")).ToContainTextAsync("backups.png");
        await Assertions.Expect(visitor.Page.Locator(".document")).ToContainTextAsync("backups.png");
    }

    [Fact]
    public async Task PastedSecret_IsOfferedRedacted_AndNeverShownAgain()
    {
        const string secret = "AKIAIOSFODNN7EXAMPLE";
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);

        await visitor.SayAsync($"The backup bucket is read with the key {secret} of the production account.");

        await Assertions.Expect(visitor.Conversation).ToContainTextAsync("redacted");
        Assert.True(await visitor.Prompt.Locator("button[value^='secret.use']").IsVisibleAsync());
        Assert.DoesNotContain(secret, await visitor.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CorrectedLink_OnThePage_CountsInThePlan()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await visitor.Page.Locator("#report .tabs").GetByRole(AriaRole.Link, new() { Name = "Plan" }).ClickAsync();
        var row = visitor.Page.Locator(".plan li").Filter(new() { HasText = "5.1 Rollback Capability" }).First;

        await row.Locator("summary").ClickAsync();
        await row.Locator("select").SelectOptionAsync("finding 3");
        await visitor.MovingOnAsync(() => row.GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync());

        await Assertions.Expect(row).ToContainTextAsync("Corrected");
        await Assertions.Expect(row).ToContainTextAsync("Finding 3");
        Assert.Equal(1, await host.CountEventsAsync("link-corrected"));
    }

    private static async Task PressByKeyAsync(Visitor visitor, string selector)
    {
        await TabToAsync(visitor, selector);
        await visitor.MovingOnAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
    }

    private static async Task TabToAsync(Visitor visitor, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await visitor.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }

            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Sixty tabs did not lead to {selector}.");
    }
}
