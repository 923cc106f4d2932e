using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

public sealed class LookTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(1024, 768, ColorScheme.Light)]
    [InlineData(1024, 768, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    [InlineData(360, 700, ColorScheme.Light)]
    public async Task Page_AtFirstSight_IsAccessibleAndFits(int width, int height, ColorScheme scheme)
    {
        await using var host = await HostProcess.StartAsync();
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            HasTouch = width < 500,
        });
        await Assertions.Expect(visitor.Prompt).ToBeVisibleAsync();
        // Anyone who comes for the first time can go on without looking for the button.
        await Assertions.Expect(visitor.Prompt.GetByRole(AriaRole.Button, new() { Name = "Use this plan and start" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await visitor.PictureAsync($"first-{width}-{scheme}");
        await visitor.AccessibleAsync($"first sight, {width} wide, {scheme}");
        await visitor.FitsAsync();
        if (width < 1200)
        {
            foreach (var pane in new[] { "Team", "Report", "Progress" })
            {
                await visitor.Page.Locator(".pane-nav").GetByRole(AriaRole.Link, new() { Name = pane }).ClickAsync();
                await visitor.PictureAsync($"first-{width}-{scheme}-{pane}");
                await visitor.AccessibleAsync($"{pane}, {width} wide, {scheme}");
                await visitor.FitsAsync();
            }
        }

        Assert.Empty(visitor.ForeignRequests);
        Assert.Empty(visitor.Complaints);
    }
}
