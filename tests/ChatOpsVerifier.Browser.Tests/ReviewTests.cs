using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class ReviewTests(BrowserFixture browser)
{
    [Fact]
    public async Task AnotherBrowser_WithoutSignIn_IsRecordedAsReviewer_AndIsNotASecondPerson()
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

        await Assertions.Expect(second.Conversation).ToContainTextAsync("Recorded: Reviewer acted as reviewer without an identity (A1).");
        await Assertions.Expect(second.Conversation).ToContainTextAsync("it does not count as a second person");
        // The answer still waits for somebody whom the program can tell from the operator.
        await Assertions.Expect(second.Prompt).ToContainTextAsync("1 answer of other people waits for a second person");
        // The operator's page shows it without being touched, and claims no review.
        await Assertions.Expect(report).ToContainTextAsync("Reviewer acted as reviewer without an identity of their own (A1)");
        await Assertions.Expect(report).ToContainTextAsync("self-attested by Operator");
        await Assertions.Expect(report).Not.ToContainTextAsync("reviewed by Reviewer");
        await visitor.SayAsync("why 2.2");
        await Assertions.Expect(visitor.Conversation.Locator(".message.bot").Last).Not.ToContainTextAsync("reviewed by Reviewer");
        Assert.Equal(1, await host.CountEventsAsync("answer-reviewed"));
    }
}
