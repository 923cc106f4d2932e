using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.EndToEnd.Tests.Slack;
using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

namespace ChatOpsVerifier.EndToEnd.Tests.SignIn;

/// <summary>Olga and Tom ask the bot for the page in an emulated Slack and sign in with what it gives them; a stranger has nothing but the address.</summary>
public sealed partial class LinkWalkTests(Chromium chromium)
{
    private readonly int _port = FreePort.Find();

    private Uri Page => new($"http://localhost:{_port}/");

    [Fact]
    public async Task Operator_Reviewer_AndStranger_EachSeeWhatTheyMay()
    {
        await using var slack = await StartAsync();
        await WithoutALinkAsync();
        var link = await AskAsync(slack, slack.Olga);
        var olga = await chromium.OpenAsync(link);
        await Assertions.Expect(olga.Locator("h1")).ToHaveTextAsync("Sign in as Olga");
        await Chromium.PictureAsync(olga, "sign-in-link-1-olga-confirms");
        await olga.GetByRole(AriaRole.Button, new() { Name = "Sign in as Olga" }).ClickAsync();
        await Assertions.Expect(olga.Locator("summary").Filter(new() { HasText = "Olga" })).ToBeVisibleAsync();
        await Chromium.PictureAsync(olga, "sign-in-link-2-olga-on-the-page");
        await olga.GotoAsync(new Uri(Page, "hangfire/recurring").ToString());
        await Assertions.Expect(olga.Locator("body")).ToContainTextAsync("reminder-sweep");

        await UsedLinkIsWorthNothingAsync(link);
        await ReviewerAsync(slack);
        await KeyOnThePageAsync(olga);
        await SignOutAsync(olga);
        Assert.DoesNotContain(link.Segments[^1], slack.Host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" ERR ", slack.Host.Output, StringComparison.Ordinal);
    }

    private async Task<SlackWorkspace> StartAsync()
    {
        var slack = await SlackWorkspace.StartAsync("local-slack", "socket", ("Web:PublicUrl", Page.ToString()));
        await slack.SocketsAsync(2);
        await StrangerInSlackAsync(slack);
        await slack.Host.KillAsync();
        await slack.StartHostAsync(
            ("Operators:1:Id", "tom"), ("Operators:1:Name", "Tom"), ("Operators:1:Role", "Reviewer"), ("Operators:1:Slack", slack.Tom),
            ("urls", $"http://127.0.0.1:{_port}"), ("Web:PublicUrl", Page.ToString()), ("AllowedHosts", "localhost;127.0.0.1;verifier.example"));
        await slack.SocketsAsync(2);
        return slack;
    }

    /// <summary>Somebody of the workspace who is nobody here gets words, and no link.</summary>
    private static async Task StrangerInSlackAsync(SlackWorkspace slack)
    {
        var direct = await slack.DirectAsync(slack.Tom);
        await slack.AskAsync("say", ("user", slack.Tom), ("channel", direct), ("text", "page"), ("files", new JsonArray()));
        var told = await Eventually.FoundAsync(
            async () => (await slack.MessagesAsync(direct))
                .Select(Screen.Words)
                .FirstOrDefault(w => w.Contains("Only the operator", StringComparison.Ordinal)
                    || w.Contains("not permitted", StringComparison.OrdinalIgnoreCase)),
            () => $"The stranger is told nothing.\n{slack.Host.Output}");
        Assert.DoesNotContain("/sign-in/", told, StringComparison.Ordinal);
        Assert.DoesNotContain(await slack.MessagesAsync(direct), m => m.ToJsonString().Contains("/sign-in/", StringComparison.Ordinal));
    }

    private async Task WithoutALinkAsync()
    {
        var stranger = await chromium.OpenAsync(new Uri(Page, "reports"));
        await Assertions.Expect(stranger).ToHaveURLAsync(new Regex("/sign-in\\?back="));
        await Assertions.Expect(stranger.Locator("main")).ToContainTextAsync("Say page to the bot");
        await Chromium.PictureAsync(stranger, "sign-in-link-3-stranger");
        foreach (var path in new[] { "api/reports", "metrics", "hangfire", "outbox" })
        {
            var answer = await stranger.APIRequest.GetAsync(new Uri(Page, path).ToString(), new() { MaxRedirects = 0 });
            Assert.Equal(401, answer.Status);
        }
    }

    private async Task UsedLinkIsWorthNothingAsync(Uri link)
    {
        var thief = await chromium.OpenAsync(link);
        await Assertions.Expect(thief.Locator("main")).ToContainTextAsync("This link cannot sign you in");
        await Chromium.PictureAsync(thief, "sign-in-link-4-used");
    }

    private async Task ReviewerAsync(SlackWorkspace slack)
    {
        var tom = await chromium.OpenAsync(await AskAsync(slack, slack.Tom));
        await tom.GetByRole(AriaRole.Button, new() { Name = "Sign in as Tom" }).ClickAsync();
        // The bot knows who it is, so that a review of Tom's counts.
        await Assertions.Expect(tom.Locator("#conversation")).ToContainTextAsync("Tom, you may read and review here");
        await Assertions.Expect(tom.Locator("#conversation")).Not.ToContainTextAsync("I cannot tell who you are");
        await tom.Locator("summary").Filter(new() { HasText = "Tom" }).First.ClickAsync();
        await Assertions.Expect(tom.GetByText("Signed in as Tom (Reviewer). You may: read, review.")).ToBeVisibleAsync();
        await Chromium.PictureAsync(tom, "sign-in-link-5-tom-reviews");
        await tom.GotoAsync(new Uri(Page, "hangfire").ToString());
        await Assertions.Expect(tom.Locator("main")).ToContainTextAsync("Tom may: read, review. This takes admin.");
        await Chromium.PictureAsync(tom, "sign-in-link-6-tom-is-no-administrator");
    }

    private async Task KeyOnThePageAsync(IPage olga)
    {
        await olga.GotoAsync(new Uri(Page, "access").ToString());
        await olga.GetByLabel("Name").FillAsync("nightly pipeline");
        await olga.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        var key = await olga.Locator("[data-new-key]").InnerTextAsync();
        await Chromium.PictureAsync(olga, "sign-in-link-7-olga-makes-a-key");

        using var http = new HttpClient { BaseAddress = Page };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        Assert.True((await http.GetAsync("api/reports", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await http.GetAsync("hangfire", TestContext.Current.CancellationToken)).StatusCode);
    }

    private async Task SignOutAsync(IPage olga)
    {
        var cookies = await olga.Context.CookiesAsync();
        await olga.Locator("summary").Filter(new() { HasText = "Olga" }).First.ClickAsync();
        await olga.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(olga).ToHaveURLAsync(new Regex("/sign-in$"));

        // A kept cookie is worth nothing.
        await olga.Context.AddCookiesAsync([.. cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = Page.ToString() })]);
        await olga.GotoAsync(new Uri(Page, "reports").ToString());
        await Assertions.Expect(olga).ToHaveURLAsync(new Regex("/sign-in\\?back="));
    }

    /// <summary>Says "page" in the person's direct messages and reads the link that they are sent.</summary>
    private static async Task<Uri> AskAsync(SlackWorkspace slack, string user)
    {
        var direct = await slack.DirectAsync(user);
        await slack.AskAsync("say", ("user", user), ("channel", direct), ("text", "page"), ("files", new JsonArray()));
        return await Eventually.FoundAsync(
            async () => (await slack.MessagesAsync(direct)).Select(m => Link().Match(m.ToJsonString())).LastOrDefault(m => m.Success) is { } found
                ? new Uri(found.Value)
                : null,
            () => $"No link is sent.\n{slack.Host.Output}");
    }

    [GeneratedRegex("http://localhost:[0-9]+/sign-in/link/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
