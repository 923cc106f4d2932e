using System.Net;
using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class ReviewTests(BrowserFixture browser)
{
    [Fact]
    public async Task AnotherBrowser_WithoutSignIn_IsNotASecondPerson_AndSelfReviewForgedPackAndLostEvidenceAreRefused()
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

        await visitor.SayAsync("accept A1");
        await Assertions.Expect(visitor.Conversation).ToContainTextAsync("You gave A1 yourself, so you cannot review it. Another person has to.");
        await visitor.PictureAsync("self-review");
        Assert.Equal(1, await host.CountEventsAsync("answer-reviewed"));

        await DropsAForgedPackAsync(second, host);
        await LosesEvidenceAsync(visitor, host);
    }

    private static async Task DropsAForgedPackAsync(Visitor auditor, HostProcess host)
    {
        var pack = await host.PackAsync();
        await auditor.DropAsync("drill.zip", Repacked.AsPass(pack));
        var told = auditor.Conversation.Locator(".message.bot", new() { HasText = "Pack not intact: drill.zip" });
        await Assertions.Expect(told).ToContainTextAsync("but not one that this server made. Do not rely on anything in it.");
        await Assertions.Expect(told).ToContainTextAsync("report.md was changed: it is not what the manifest names.");
        await auditor.PictureAsync("forged-pack");
        await auditor.DropAsync("pack.zip", pack);
        await Assertions
            .Expect(auditor.Conversation.Locator(".message.bot", new() { HasText = "Pack intact: pack.zip" }))
            .ToContainTextAsync("Signed with this server's key");
        await auditor.PictureAsync("intact-pack");
        Assert.Equal(1, await host.CountEventsAsync("evidence-added"));
    }

    private static async Task LosesEvidenceAsync(Visitor visitor, HostProcess host)
    {
        host.LoseEvidence();
        using var http = new HttpClient { BaseAddress = host.Address };
        using var gate = await http.GetAsync(new Uri($"/api/reports/{HostProcess.Slug}/gate", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Conflict, gate.StatusCode);
        await visitor.SayAsync("status");
        await Assertions.Expect(visitor.Conversation.Locator(".message.bot").Last).ToContainTextAsync("stored record cannot be trusted: Evidence E1");
        await Assertions.Expect(visitor.Verdict).Not.ToContainTextAsync("PASS");
        await visitor.PictureAsync("lost-evidence");
    }
}
