using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class RestartTests(BrowserFixture browser)
{
    private const string Words = "The vendor's page on backups says daily, kept for seven days; I copied the paragraph.";

    [Fact]
    public async Task ServerRestart_InMidTyping_LosesNothing_AndGoesOn()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var walker = new Walker(visitor);
        await walker.UntilAsync(async () => await walker.Form("evidence.give").CountAsync() > 0);
        var area = walker.Form("evidence.give").Locator("textarea");
        await area.FillAsync(Words);

        await host.KillAsync();
        await Assertions.Expect(visitor.Page.Locator("#link-state")).ToContainTextAsync("Reconnecting");
        await Assertions.Expect(area).ToHaveValueAsync(Words);
        await host.StartAgainAsync();
        await Assertions.Expect(visitor.Page.Locator("#link-state")).ToHaveTextAsync("Live");
        await Assertions.Expect(area).ToHaveValueAsync(Words);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(area).ToHaveValueAsync(Words);
        await visitor.MovingOnAsync(() => walker.Form("evidence.give").Locator("button[type='submit']").ClickAsync());

        await Assertions.Expect(visitor.Conversation.Locator(".message.mine").Last).ToContainTextAsync("I copied the paragraph");
        Assert.Equal(1, await host.CountEventsAsync("evidence-added"));
    }

    [Fact]
    public async Task Reload_InMidTyping_KeepsTheDraft()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await visitor.Page.Locator("#say").FillAsync(Words);

        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.Locator("#say")).ToHaveValueAsync(Words);
        await visitor.SayAsync(Words);
        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Page.Locator("#say")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task SendingWhileTheServerIsGone_KeepsTheText_AndSendsItOnceWhenItIsBack()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await Assertions.Expect(visitor.Page.Locator("#link-state")).ToHaveTextAsync("Live");
        await host.KillAsync();
        await visitor.Page.Locator("#say").FillAsync("status");
        await visitor.Conversation.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(visitor.Conversation.Locator(".composer .form-error")).ToContainTextAsync("kept");

        await host.StartAgainAsync();

        await Assertions.Expect(visitor.Conversation.Locator(".message.mine")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.Locator("#say")).ToHaveValueAsync("");
    }
}
