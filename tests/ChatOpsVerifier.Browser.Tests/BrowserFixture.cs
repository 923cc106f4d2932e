using ChatOpsVerifier.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ChatOpsVerifier.Browser.Tests;

/// <summary>One Chromium for all tests. Where the machine has none, the tests are skipped with that reason; with CI=true they fail.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    ];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser
    {
        get
        {
            if (_browser is null)
            {
                var reason = $"No Chromium on this machine; looked at {string.Join(", ", Places)} and CHROMIUM_PATH.";
                Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
                Assert.Skip(reason);
            }

            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var path = Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "").FirstOrDefault(File.Exists);
        if (path is null)
        {
            return;
        }

        // A page that lost its server looks for it again up to five seconds apart, and the server has to start in between.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
