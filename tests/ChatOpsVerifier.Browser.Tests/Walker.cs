using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

/// <summary>An operator who answers whatever is asked, as a person would: reads the prompt, does the one thing it asks for.</summary>
internal sealed class Walker(Visitor visitor)
{
    private const int MostTurns = 400;
    private int _pages;

    private ILocator Prompt => visitor.Prompt;

    /// <summary>Answers until the condition holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> reached)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            if (await reached())
            {
                return;
            }

            await StepAsync();
        }

        Assert.Fail($"Not there after {MostTurns} turns; the page says: {await Prompt.InnerTextAsync()}");
    }

    public async Task<int> SettledAsync() =>
        int.Parse((await visitor.Page.Locator(".verdict .meter-count").InnerTextAsync()).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    public Task<bool> IsPassAsync() => visitor.Page.Locator(".title .badge.pass").IsVisibleAsync();

    /// <summary>One answer to the present prompt.</summary>
    public async Task StepAsync()
    {
        // What was answered is retired before the next prompt arrives: for a moment there is nothing to answer.
        await Assertions.Expect(Prompt.Locator("[name='choice']").First).ToBeAttachedAsync();
        if (await Form("evidence.give").CountAsync() > 0)
        {
            await visitor.MovingOnAsync(GiveEvidenceAsync);
        }
        else if (await Form("boxes.mark").CountAsync() > 0)
        {
            await visitor.MovingOnAsync(MarkAllAsync);
        }
        else if (await FirstOfAsync("summary.confirm", "plan.use", "finding.start", "value.quick", "value.so", "work.on", "cmd.next") is { } button)
        {
            await visitor.MovingOnAsync(() => button.ClickAsync());
        }
        else
        {
            Assert.Fail($"The walker does not know what to do with: {await Prompt.InnerTextAsync()}");
        }
    }

    public async Task GiveEvidenceAsync()
    {
        _pages++;
        await Form("evidence.give").Locator("textarea").FillAsync(
            $"{Printouts.Title(_pages)}, project chatty-camel-373, section opened by me; the page read aloud says exactly what is answered here (kept with the "
                + "release papers).");
        await Form("evidence.give").Locator("button[type='submit']").ClickAsync();
    }

    public ILocator Form(string action) => Prompt.Locator($"form:has(input[name='choice'][value^='{action}'])");

    public ILocator Button(string action) => Prompt.Locator($"button[name='choice'][value^='{action}']");

    private async Task MarkAllAsync()
    {
        foreach (var box in await Form("boxes.mark").Locator("input[name='field.boxes']").AllAsync())
        {
            await box.CheckAsync();
        }

        await Form("boxes.mark").Locator("button[type='submit']").ClickAsync();
    }

    private async Task<ILocator?> FirstOfAsync(params string[] actions)
    {
        foreach (var action in actions)
        {
            if (await Button(action).CountAsync() > 0)
            {
                return Button(action).First;
            }
        }

        return null;
    }
}
