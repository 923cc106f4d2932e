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
        await Assertions.Expect(Part("Quiet hours")).ToContainTextAsync("as requested");
        await Assertions.Expect(visitor.Page.Locator("#conversation")).ToContainTextAsync("No reminder goes out from 22:00 to 07:00 (UTC), for all reports");

        await ChangeAsync("Rhythm", "weekdays 8:30");
        await Assertions.Expect(Part("Rhythm")).ToContainTextAsync("Monday to Friday at 08:30");
        await Assertions.Expect(report.Locator(".reminders-next")).ToContainTextAsync("I remind you Monday to Friday at 08:30; next at");

        await Assertions.Expect(Part("Interval")).ToContainTextAsync("Not used: the rhythm holds");
        await ChangeAsync("First reminder", "90 minutes");
        await Assertions.Expect(Part("First reminder")).ToContainTextAsync("After 90 minutes without a reply");
        await Assertions.Expect(Part("Rhythm")).ToContainTextAsync("None: the waits apply");
        await ChangeAsync("Interval", "3h");
        await Assertions.Expect(Part("Interval")).ToContainTextAsync("Every 3 hours");
        await ChangeAsync("Back-off", "2");
        await Assertions.Expect(Part("Back-off")).ToContainTextAsync("Each further wait 2 times longer");
        await ChangeAsync("Longest wait", "1h");
        await Assertions.Expect(report.GetByRole(AriaRole.Status)).ToContainTextAsync("“1h” is shorter than the interval, which is 3 hours.");
        await ChangeAsync("Longest wait", "2 days");
        await Assertions.Expect(Part("Longest wait")).ToContainTextAsync("2 days");
        await ChangeAsync("Due", "2099-01-01");
        await Assertions.Expect(report.GetByRole(AriaRole.Status)).ToContainTextAsync("more than five years ahead");
        await ChangeAsync("Days", "mon-fri");
        await Assertions.Expect(Part("Days")).ToContainTextAsync("Monday to Friday");
        await ChangeAsync("Time zone", "Asia/Kolkata");
        await Assertions.Expect(Part("Time zone")).ToContainTextAsync("Asia/Kolkata");
        await ChangeAsync("Snoozed", "3 days");
        await Assertions.Expect(Part("Snoozed")).ToContainTextAsync("1 of 5 times");
        await Assertions.Expect(report.Locator(".reminders-next")).ToContainTextAsync("(Asia/Kolkata)");

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

        // What answers something else is said in the conversation alone.
        await Assertions.Expect(report.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await visitor.SayAsync("status");
        await Assertions.Expect(visitor.Page.Locator("#conversation")).ToContainTextAsync("The verdict is FAIL");
        await Assertions.Expect(report.GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
        await visitor.Page.SetViewportSizeAsync(375, 800);
        await visitor.Page.Locator(".pane-nav [data-pane=report]").ClickAsync();
        await visitor.FitsAsync();
        await visitor.PictureAsync("reminders-375-Light");
        Assert.Empty(visitor.Complaints);

        ILocator Part(string label) => report.Locator("li").Filter(new() { Has = visitor.Page.GetByText(label, new() { Exact = true }) });

        async Task ChangeAsync(string label, string words)
        {
            if (!await Part(label).GetByLabel(label, new() { Exact = true }).IsVisibleAsync())
            {
                await Part(label).Locator("summary").ClickAsync();
            }

            await Part(label).GetByLabel(label, new() { Exact = true }).FillAsync(words);
            await Part(label).GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync();
        }
    }
}
