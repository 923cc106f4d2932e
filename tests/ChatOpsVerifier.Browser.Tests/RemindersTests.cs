using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class RemindersTests(BrowserFixture browser)
{
    [Fact]
    public async Task Operator_ChangesThePolicyOnThePage_AndTheConversationSaysWhatWasUnderstood()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var report = visitor.Page.Locator("#report");
        await report.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Reminders" }).ClickAsync();
        await Assertions.Expect(Part("Quiet hours")).ToContainTextAsync("None");

        await ChangeAsync("Quiet hours", "22-7");
        await Assertions.Expect(Part("Quiet hours")).ToContainTextAsync("22:00–07:00");
        await Assertions.Expect(Part("Quiet hours")).ToContainTextAsync("as asked for");
        await Assertions.Expect(visitor.Page.Locator("#conversation")).ToContainTextAsync("No reminder comes from 22:00 to 07:00 (UTC), for all reports");

        await ChangeAsync("Rhythm", "weekdays 8:30");
        await Assertions.Expect(Part("Rhythm")).ToContainTextAsync("Monday to Friday at 08:30");
        await Assertions.Expect(report.Locator(".reminders-next")).ToContainTextAsync("I remind you Monday to Friday at 08:30; next at");

        await ChangeAsync("Hours", "9-5");
        await Assertions.Expect(visitor.Page.Locator("#conversation")).ToContainTextAsync("“9-5” could be");
        await Assertions.Expect(report.GetByRole(AriaRole.Status)).ToContainTextAsync("“9-5” could be");
        await Assertions.Expect(Part("Hours")).ToContainTextAsync("Any hour");
        await visitor.PictureAsync("reminders-1440-Light");
        await visitor.AccessibleAsync("reminders");

        await report.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(report.Locator(".reminders-next")).ToContainTextAsync("Reminders are paused.");
        await report.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Part("Quiet hours").GetByRole(AriaRole.Button, new() { Name = "As configured" }).ClickAsync();
        await Assertions.Expect(Part("Quiet hours")).ToContainTextAsync("default");
        await visitor.Page.SetViewportSizeAsync(375, 800);
        await visitor.Page.Locator(".pane-nav [data-pane=report]").ClickAsync();
        await visitor.FitsAsync();
        await visitor.PictureAsync("reminders-375-Light");
        Assert.Empty(visitor.Complaints);

        ILocator Part(string label) => report.Locator("li").Filter(new() { Has = visitor.Page.GetByText(label, new() { Exact = true }) });

        async Task ChangeAsync(string label, string words)
        {
            await Part(label).Locator("summary").ClickAsync();
            await Part(label).GetByLabel(label, new() { Exact = true }).FillAsync(words);
            await Part(label).GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync();
        }
    }
}
