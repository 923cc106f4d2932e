using System.Collections.Concurrent;
using ChatOpsVerifier.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

/// <summary>A person at a browser: what they see and do on the page. Records every request, so that none may leave the host.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private static readonly string? Album = Environment.GetEnvironmentVariable("SCREENSHOT_FOLDER");
    private readonly ConcurrentBag<string> _foreign = [];
    private readonly ConcurrentBag<string> _complaints = [];
    private readonly IBrowserContext _context;

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    public ILocator Conversation => Page.Locator("#conversation");

    public ILocator Team => Page.Locator("#team");

    public ILocator Verdict => Page.Locator(".title .badge");

    /// <summary>What waits for an answer. Notes with buttons to read on stay open beside it.</summary>
    public ILocator Prompt => Conversation.Locator(".message.asking").Last;

    public IReadOnlyCollection<string> ForeignRequests => _foreign;

    /// <summary>What the browser itself objected to: scripts that threw, content that the policy blocked.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Visitor> ComeAsync(IBrowser browser, HostProcess host, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } };
        options.BaseURL = host.Address.ToString();
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        var visitor = new Visitor(context, await context.NewPageAsync());
        visitor.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Address.ToString(), StringComparison.Ordinal))
            {
                visitor._foreign.Add(request.Url);
            }
        };
        visitor.Page.PageError += (_, error) => visitor._complaints.Add(error);
        visitor.Page.Console += (_, message) =>
        {
            if (message.Type == "error"
                && !message.Text.Contains("ERR_CONNECTION", StringComparison.Ordinal)
                && !message.Text.Contains("ERR_INCOMPLETE_CHUNKED", StringComparison.Ordinal))
            {
                visitor._complaints.Add($"{message.Location}: {message.Text}");
            }
        };
        await visitor.Page.GotoAsync("/");
        return visitor;
    }

    /// <summary>The same browser, a second tab.</summary>
    public async Task<IPage> AlsoAsync()
    {
        var page = await _context.NewPageAsync();
        await page.GotoAsync("/");
        return page;
    }

    /// <summary>Presses a button of the present prompt and waits until the conversation has moved on.</summary>
    public async Task PressAsync(string label)
    {
        await MovingOnAsync(() => Prompt.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).First.ClickAsync());
    }

    /// <summary>Does something that sends a turn, and waits until the page shows what came of it.</summary>
    public async Task MovingOnAsync(Func<Task> action)
    {
        var before = await LastMessageAsync();
        await action();
        await Eventually.TrueAsync(async () => await LastMessageAsync() != before, TimeSpan.FromSeconds(60), () => "Nothing was said after the action.");
        await Assertions.Expect(Conversation.Locator("form[data-busy]")).ToHaveCountAsync(0);
    }

    public Task SayAsync(string words) => MovingOnAsync(async () =>
    {
        await Conversation.Locator("#say").FillAsync(words);
        await Conversation.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    });

    /// <summary>Attaches a file to the composer and sends it without words.</summary>
    public Task DropAsync(string name, byte[] content) => MovingOnAsync(async () =>
    {
        await Conversation.Locator("#say-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/zip", Buffer = content });
        await Conversation.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    });

    /// <summary>Carries an answer that was begun through evidence, boxes and confirmation.</summary>
    public async Task SayThroughAsync(Walker walker)
    {
        var before = await LastSettlementAsync();
        await walker.UntilAsync(async () => await LastSettlementAsync() != before);
    }

    public async Task BecomeAsync(string name)
    {
        await Page.Locator("summary", new() { HasText = "You are" }).ClickAsync();
        await Page.Locator(".people").GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(Page.Locator("summary", new() { HasText = "You are" })).ToContainTextAsync(name);
    }

    /// <summary>No violation of WCAG or of axe's best practices.</summary>
    public async Task AccessibleAsync(string state)
    {
        var result = await Page.RunAxe();
        Assert.True(
            result.Violations.Length == 0,
            $"{state}: {string.Join("\n", result.Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Help}\n    {string.Join("\n    ", Nodes(v))}"))}");

        static IEnumerable<string> Nodes(AxeResultItem violation) =>
            violation.Nodes.Take(4).Select(n => $"{n.Html} — {string.Join(" ", n.Any.Select(a => a.Message))}");
    }

    /// <summary>Nothing sticks out sideways, so that nobody has to scroll two ways.</summary>
    public async Task FitsAsync() => Assert.Equal("", await Page.EvaluateAsync<string>(
        """
        () => document.documentElement.scrollWidth <= innerWidth ? "" : [...document.querySelectorAll("body *")]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join("\n") || "the page itself"
        """));

    public async Task PictureAsync(string name)
    {
        if (Album is { Length: > 0 })
        {
            Directory.CreateDirectory(Album);
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Album, $"{name}.png") });
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private Task<string> LastSettlementAsync() => Page.Locator(".tally").InnerTextAsync();

    private Task<string> LastMessageAsync() =>
        Page.EvaluateAsync<string>("() => [...document.querySelectorAll('#conversation .messages > li')].map(li => li.id + li.dataset.v).join()");
}
