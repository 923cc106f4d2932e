using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class ReviewTests(BrowserFixture browser)
{
    [Fact]
    public async Task SecondPerson_InAnotherBrowser_ConfirmsAnAnswer_AndItIsReviewed()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var walker = new Walker(visitor);
        await walker.UntilAsync(async () => await walker.SettledAsync() > 0);
        var report = visitor.Page.Locator(".document");
        await Assertions.Expect(report).ToContainTextAsync("self-attested by Operator");
        await using var second = await Visitor.ComeAsync(browser.Browser, host);
        await second.BecomeAsync("Reviewer");

        await Assertions.Expect(second.Prompt).ToContainTextAsync("1 answer of other people waits for a second person");
        await second.PictureAsync("review-1440-Light");
        await second.AccessibleAsync("review");
        await second.MovingOnAsync(async () =>
        {
            await second.Prompt.GetByLabel("A1 ·").CheckAsync();
            await second.Prompt.GetByRole(AriaRole.Button, new() { Name = "I reviewed these" }).ClickAsync();
        });

        await Assertions.Expect(second.Conversation).ToContainTextAsync("Reviewed by Reviewer: A1.");
        await Assertions.Expect(second.Page.Locator(".document")).ToContainTextAsync("reviewed by Reviewer");
        await Assertions.Expect(second.Conversation).ToContainTextAsync("No answer waits for a review of yours.");
        await Assertions.Expect(second.Prompt).ToHaveCountAsync(0);
        // The operator's page hears of it without being touched.
        await Assertions.Expect(report).ToContainTextAsync("reviewed by Reviewer");
        await visitor.SayAsync("why 2.2");
        await Assertions.Expect(visitor.Conversation.Locator(".message.bot").Last).ToContainTextAsync("reviewed by Reviewer, by Operator");
        Assert.Equal(1, await host.CountEventsAsync("answer-reviewed"));
    }
}
