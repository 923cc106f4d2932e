using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

/// <summary>What a slow machine and a slow network do to the order of things: held up here on purpose.</summary>
public sealed class LiveTests(BrowserFixture browser)
{
    private const string Question = "The verdict is FAIL";

    [Fact]
    public async Task AnswerThatComesLate_DoesNotTakeBackWhatWasDrawnAfterIt()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var (drawn, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        await visitor.Page.RouteAsync("**/turns", async route =>
        {
            var answer = await route.FetchAsync();
            drawn.TrySetResult();
            await letGo.Task;
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer });
        });
        await visitor.Prompt.GetByRole(AriaRole.Button, new() { Name = "Use this plan and start" }).ClickAsync();
        await drawn.Task;

        await SayElsewhereAsync(host, "status");
        await Assertions.Expect(visitor.Conversation.Locator(".messages")).ToContainTextAsync(Question);
        var answered = visitor.Page.WaitForResponseAsync("**/turns");
        letGo.SetResult();
        await (await answered).FinishedAsync();
        await Assertions.Expect(visitor.Conversation.Locator("form[data-busy]")).ToHaveCountAsync(0);

        await Assertions.Expect(visitor.Conversation.Locator(".messages")).ToContainTextAsync(Question);
    }

    [Fact]
    public async Task ChangeBetweenFirstSightAndListening_IsSeen()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var (letGo, never, listened) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await visitor.Page.RouteAsync("**/events", async route =>
        {
            // The server listens, and has nothing to tell: what changed, changed before.
            await (Interlocked.Increment(ref listened) == 1 ? letGo : never).Task;
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/event-stream", Body = "event: hello\ndata: hello\n\n" });
        });
        await visitor.Page.ReloadAsync();

        await SayElsewhereAsync(host, "status");
        await Assertions.Expect(visitor.Conversation.Locator(".messages")).Not.ToContainTextAsync(Question);
        letGo.SetResult();

        await Assertions.Expect(visitor.Conversation.Locator(".messages")).ToContainTextAsync(Question);
    }

    [Fact]
    public async Task DrawingThatFails_IsAskedForAgain()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await Assertions.Expect(visitor.Page.Locator("#link-state")).ToHaveTextAsync("Live");
        var failed = 0;
        await visitor.Page.RouteAsync(
            $"**/r/{HostProcess.Slug}",
            route => Interlocked.Increment(ref failed) <= 3 ? route.FulfillAsync(new RouteFulfillOptions { Status = 503 }) : route.ContinueAsync());

        await SayElsewhereAsync(host, "status");

        await Assertions.Expect(visitor.Conversation.Locator(".messages")).ToContainTextAsync(Question, new() { Timeout = 30_000 });
        Assert.True(failed > 3);
    }

    /// <summary>The same person in another window, which hears nothing of this one.</summary>
    private async Task SayElsewhereAsync(HostProcess host, string words)
    {
        await using var other = await Visitor.ComeAsync(browser.Browser, host, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await other.Conversation.Locator("#say").FillAsync(words);
        await other.Conversation.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(other.Conversation.Locator(".messages")).ToContainTextAsync(Question);
    }
}
