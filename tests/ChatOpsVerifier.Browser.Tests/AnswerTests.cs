using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

/// <summary>What says no, what only says later, and what says otherwise is never taken for yes on the page.</summary>
public sealed class AnswerTests(BrowserFixture browser)
{
    [Fact]
    public async Task DenialPromiseAndContradiction_OnThePage_AreRefusedInWords()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await visitor.PressAsync("Use this plan and start");
        await visitor.PressAsync("Start");

        await visitor.SayAsync("La restauration a échoué, 0 table sur 48");
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("which outcome is it?");
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("so I do not record it as verified without asking");
        await Assertions.Expect(visitor.Prompt.GetByRole(AriaRole.Button, new() { Name = "It is not true", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Prompt.Locator("button.primary")).ToHaveCountAsync(0);

        await visitor.PictureAsync("denial");
        await visitor.PressAsync("Back");
        await visitor.PressAsync("Daily");
        await visitor.SayAsync("To be provided by the platform team next week");
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("a promise shows nothing yet");
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("I keep it as a note for 2.2 Backup Frequency");

        await visitor.PictureAsync("promise");
        await visitor.SayAsync("Drill 118: 0 of 48 tables restored, result FAILED");
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("which outcome is it?");
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("The evidence (E1) mentions");

        Assert.Equal(0, await host.CountEventsAsync("answer-recorded"));
        Assert.Equal(1, await host.CountEventsAsync("unknown-recorded"));
        Assert.Equal(1, await host.CountEventsAsync("evidence-added"));
        Assert.Empty(visitor.Complaints);
    }
}
