using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class PeopleTests(BrowserFixture browser)
{
    private const string Key = "a-long-enough-access-key";

    [Fact]
    public async Task Teammate_WhoSpeaks_LearnsPrivatelyWhoTheOperatorIs()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await Assertions.Expect(visitor.Prompt).ToBeVisibleAsync();
        var before = await visitor.Team.Locator(".message").CountAsync();

        await visitor.BecomeAsync("Teammate");
        await visitor.SayAsync("The backups run hourly, I am sure of it.");

        await Assertions.Expect(visitor.Conversation.Locator(".message.bot").Last).ToContainTextAsync("Operator");
        Assert.Equal(before, await visitor.Team.Locator(".message").CountAsync());
        Assert.Equal(0, await host.CountEventsAsync("answer-recorded"));
        await visitor.PictureAsync("teammate-1440-Light");
        await visitor.AccessibleAsync("teammate");

        await visitor.BecomeAsync("Operator");
        await Assertions.Expect(visitor.Conversation).Not.ToContainTextAsync("I am sure of it");
    }

    [Fact]
    public async Task SecondBrowser_SeesTheTeamChannelMove_WithoutReloading()
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await using var watcher = await Visitor.ComeAsync(browser.Browser, host);
        await watcher.BecomeAsync("Teammate");
        await Assertions.Expect(watcher.Page.Locator("#link-state")).ToHaveTextAsync("Live");
        var walker = new Walker(visitor);

        await walker.UntilAsync(async () => await walker.SettledAsync() > 0);

        await Assertions.Expect(watcher.Page.Locator(".verdict .meter-count")).Not.ToHaveTextAsync("0 of 54");
        await Assertions.Expect(watcher.Team).ToContainTextAsync($"FAIL: {await walker.SettledAsync()} of 54 checks settled");
    }

    [Fact]
    public async Task AccessKey_GuardsEverything_ButHealth()
    {
        await using var host = await HostProcess.StartAsync("--Web:AccessKey", Key);
        using var http = new HttpClient { BaseAddress = host.Address };
        foreach (var path in new[] { "/", "/reports", $"/r/{HostProcess.Slug}", "/api/reports", "/hangfire", "/metrics" })
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        using var health = await http.GetAsync(new Uri("/healthz/live", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(health.IsSuccessStatusCode);
        http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        using var shown = await http.GetAsync(new Uri("/api/reports", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(shown.IsSuccessStatusCode);
    }

    [Fact]
    public async Task AccessKey_OnTheSignInPage_LetsIn_AndAWrongOneDoesNot()
    {
        await using var host = await HostProcess.StartAsync("--Web:AccessKey", Key);
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await visitor.AccessibleAsync("sign in");
        await visitor.PictureAsync("sign-in-1440-Light");

        await visitor.Page.GetByLabel("Access key").FillAsync("not-the-access-key");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".notice.bad")).ToContainTextAsync("That key is not valid");
        await visitor.Page.GetByLabel("Access key").FillAsync(Key);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(visitor.Prompt).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WrongKeys_AreHeldUpAfterTenInAMinute_ButTheRightOneIsNot()
    {
        await using var host = await HostProcess.StartAsync("--Web:AccessKey", Key);
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await using var member = await Visitor.ComeAsync(browser.Browser, host);
        await SignInAsync(member, Key);
        await Assertions.Expect(member.Prompt).ToBeVisibleAsync();
        for (var guess = 1; guess <= 10; guess++)
        {
            await SignInAsync(visitor, $"not-the-access-key-{guess}");
            await Assertions.Expect(visitor.Page.Locator(".notice.bad")).ToContainTextAsync("That key is not valid");
        }

        await SignInAsync(visitor, "not-the-access-key-11");
        await Assertions.Expect(visitor.Page.Locator(".notice.bad")).ToContainTextAsync("Too many wrong keys from this address. Wait a minute");
        await visitor.AccessibleAsync("too many wrong keys");

        // A stranger's guesses must not keep out the person whose key it is.
        await SignInAsync(visitor, Key);
        await Assertions.Expect(visitor.Prompt).ToBeVisibleAsync();

        // Anyone who is signed in goes on.
        await member.SayAsync("status");
    }

    private static async Task SignInAsync(Visitor visitor, string key)
    {
        await visitor.Page.GetByLabel("Access key").FillAsync(key);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
