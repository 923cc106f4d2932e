using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ChatOpsVerifier.EndToEnd.Tests.Harness;

/// <summary>One Chromium for all tests. Where the machine has none, a test is skipped with that reason; with CI=true it fails.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    ];
    private static readonly string? Album = Environment.GetEnvironmentVariable("SCREENSHOT_FOLDER");
    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A page of a browser that has seen nothing yet; it reaches this machine alone.</summary>
    public async Task<IPage> OpenAsync(Uri address)
    {
        var context = await (await BrowserAsync()).NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1400, Height = 1000 },
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout((float)Eventually.Patience.TotalMilliseconds);
        await context.RouteAsync(
            url => Uri.TryCreate(url, UriKind.Absolute, out var to) && to.Scheme is "http" or "https" && !new Uri(url).IsLoopback, route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        return page;
    }

    /// <summary>For anyone who wants to look: kept where SCREENSHOT_FOLDER says.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Album is { Length: > 0 })
        {
            Directory.CreateDirectory(Album);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Album, $"{name}.png") });
        }
    }

    /// <summary>Each of them by itself, from its beginning to its end.</summary>
    public static async Task PicturesAsync(ILocator all, string name)
    {
        if (Album is { Length: > 0 })
        {
            Directory.CreateDirectory(Album);
            foreach (var (one, number) in (await all.AllAsync()).Select((one, i) => (one, i)))
            {
                await one.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(Album, $"{name}-{number:00}.png") });
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        var path = Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "").FirstOrDefault(File.Exists);
        if (path is null)
        {
            var reason = $"No Chromium on this machine; looked at {string.Join(", ", Places)} and CHROMIUM_PATH.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Skip(reason);
        }

        await _starting.WaitAsync();
        try
        {
            Assertions.SetDefaultExpectTimeout((float)Eventually.Patience.TotalMilliseconds);
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _starting.Release();
        }
    }
}
