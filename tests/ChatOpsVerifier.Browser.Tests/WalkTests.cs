using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class WalkTests(BrowserFixture browser)
{
    [Fact]
    public async Task Operator_WalksTheCanonicalReport_FromFirstClickToPass()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var walker = new Walker(visitor);
        await Assertions.Expect(visitor.Verdict).ToHaveTextAsync("FAIL");
        Assert.Equal(0, await walker.SettledAsync());

        await walker.UntilAsync(async () => await walker.SettledAsync() >= 20);
        await visitor.Page.Locator(".findings summary").First.ClickAsync();
        await visitor.Page.Locator(".requirements").First.GetByRole(AriaRole.Link, new() { Name = "2.2 Backup Frequency" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".document mark.owned").Filter(new() { HasText = "Evidence:" }).First).ToBeInViewportAsync();
        await visitor.PictureAsync("walk-1440-Light");
        await visitor.AccessibleAsync("mid-walk, light");
        await Assertions.Expect(visitor.Team).ToContainTextAsync($"FAIL: {await walker.SettledAsync()} of 54 checks settled");
        await visitor.Page.Locator("[data-theme-switch]").ClickAsync();
        await visitor.PictureAsync("walk-1440-Dark");
        await visitor.AccessibleAsync("mid-walk, dark");
        await visitor.Page.Locator("[data-theme-switch]").ClickAsync();
        foreach (var view in new[] { "What changed", "Plan", "Lint" })
        {
            await visitor.Page.Locator("#report .tabs").GetByRole(AriaRole.Link, new() { Name = view }).ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("#report .tabs [aria-current]")).ToContainTextAsync(view);
            await visitor.PictureAsync($"walk-1440-Light-{view}");
            await visitor.AccessibleAsync($"mid-walk, {view}");
        }

        await OnAPhoneAsync(host, "mid-walk");

        await walker.UntilAsync(walker.IsPassAsync);

        Assert.Equal(54, await walker.SettledAsync());
        await Assertions.Expect(visitor.Verdict).ToHaveTextAsync("PASS");
        await Assertions.Expect(visitor.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^PASS 54/54"));
        await Assertions.Expect(visitor.Team).ToContainTextAsync("PASS");
        await visitor.PictureAsync("pass-1440-Light");
        await visitor.AccessibleAsync("PASS, light");
        await InTheDarkAsync(visitor, "pass");
        await OnAPhoneAsync(host, "pass");
        Assert.Equal(await ReportOverHttpAsync(host), await DownloadAsync(visitor));
        await ReopenedAsync(visitor);
        Assert.Empty(visitor.ForeignRequests);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task RefutedCheck_IsDistinct_FromOneWithoutAnAnswer()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var walker = new Walker(visitor);
        await walker.UntilAsync(async () => await walker.Button("value.not-so").CountAsync() > 0);

        await visitor.MovingOnAsync(() => walker.Button("value.not-so").ClickAsync());
        await visitor.SayThroughAsync(walker);

        await Assertions.Expect(visitor.Page.Locator(".tally")).ToContainTextAsync("refuted");
        await visitor.PictureAsync("refuted-1440-Light");
        await visitor.AccessibleAsync("refuted");
        await InTheDarkAsync(visitor, "refuted");
    }

    [Fact]
    public async Task QuestionAboveAnAnswerToStatus_StaysOpen()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var question = visitor.Conversation.Locator(".message.asking");
        await visitor.SayAsync("status");
        await Assertions.Expect(visitor.Conversation.Locator(".message.bot").Last).ToContainTextAsync("The verdict is FAIL");

        await Assertions.Expect(question).ToHaveCountAsync(1);
        await visitor.MovingOnAsync(() => question.GetByRole(AriaRole.Button, new() { Name = "Use this plan and start" }).ClickAsync());

        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("Finding 1");
        Assert.Equal(1, await host.CountEventsAsync("plan-confirmed"));
    }

    private static async Task InTheDarkAsync(Visitor visitor, string state)
    {
        await visitor.Page.Locator("[data-theme-switch]").ClickAsync();
        await visitor.PictureAsync($"{state}-1440-Dark");
        await visitor.AccessibleAsync($"{state}, dark");
        await visitor.Page.Locator("[data-theme-switch]").ClickAsync();
    }

    private async Task OnAPhoneAsync(HostProcess host, string state)
    {
        await using var phone = await Visitor.ComeAsync(
            browser.Browser, host, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, HasTouch = true });
        foreach (var pane in new[] { "Chat", "Team", "Report", "Progress" })
        {
            await phone.Page.Locator(".pane-nav").GetByRole(AriaRole.Link, new() { Name = pane }).ClickAsync();
            await phone.PictureAsync($"{state}-390-Light-{pane}");
            await phone.AccessibleAsync($"{state}, {pane} on a phone");
            await phone.FitsAsync();
        }

        Assert.Empty(phone.Complaints);
    }

    private static async Task ReopenedAsync(Visitor visitor)
    {
        await visitor.SayAsync("withdraw 2.2");
        await visitor.SayAsync("The dashboard was the wrong project's.");
        await Assertions.Expect(visitor.Verdict).ToHaveTextAsync("FAIL");
    }

    private static async Task<string> ReportOverHttpAsync(HostProcess host)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        return await http.GetStringAsync(new Uri($"/api/reports/{HostProcess.Slug}/report.md", UriKind.Relative));
    }

    private static async Task<string> DownloadAsync(Visitor visitor)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page
            .Locator(".actions")
            .GetByRole(AriaRole.Link, new() { Name = "Download" })
            .ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync();
    }
}
