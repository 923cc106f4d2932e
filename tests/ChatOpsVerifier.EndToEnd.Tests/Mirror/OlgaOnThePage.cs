using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

namespace ChatOpsVerifier.EndToEnd.Tests.Mirror;

/// <summary>The operator at the program's own page.</summary>
internal sealed class OlgaOnThePage(IPage page)
{
    private static readonly string[] Forward =
    [
        ActionIds.UsePlan,
        ActionIds.StartFinding,
        ActionIds.Confirm,
        ActionIds.QuickAnswer,
        ActionIds.ItIsSo,
        ActionIds.WorkOn
    ];
    private int _steps;

    public IPage Page => page;

    public Task<string> WordsAsync() => page.Locator("#conversation").InnerTextAsync();

    /// <summary>What only leads on is not a question, and has its button all the same.</summary>
    public Task PressAsync(string label) => page.Locator("#conversation").GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last.ClickAsync();

    /// <summary>Waits until the bot asks something.</summary>
    public Task QuestionAsync() => Assertions.Expect(Onward.First).ToBeAttachedAsync();

    public async Task<bool> IsBeginningAsync()
    {
        await QuestionAsync();
        return await Prompt.Locator($"[name='choice'][value^='{ActionIds.StartFinding}']").CountAsync() > 0;
    }

    /// <summary>Does the next thing, whatever is asked, and waits until that has been taken.</summary>
    public async Task StepAsync()
    {
        await QuestionAsync();
        var asked = await Prompt.InnerTextAsync();
        _steps++;
        if (await Form(ActionIds.GiveEvidence).CountAsync() > 0)
        {
            await Form(ActionIds.GiveEvidence)
                .Locator("textarea")
                .FillAsync($"{Printouts.Title(_steps)}, project chatty-camel-373: what is answered here stands on its first page, word by word.");
            await Form(ActionIds.GiveEvidence).Locator("button[type='submit']").ClickAsync();
        }
        else if (await Form(ActionIds.MarkBoxes).CountAsync() > 0)
        {
            foreach (var box in await Form(ActionIds.MarkBoxes).Locator($"input[name='field.{FieldNames.Boxes}']").AllAsync())
            {
                await box.CheckAsync();
            }

            await Form(ActionIds.MarkBoxes).Locator("button[type='submit']").ClickAsync();
        }
        else
        {
            await Onward.First.ClickAsync();
        }

        await Eventually.TrueAsync(
            async () => await Asking.AllInnerTextsAsync() is not [.., var now] || now != asked, () => $"Nothing comes of an answer to:\n{asked}");
    }

    private ILocator Asking => page.Locator("#conversation .message.asking");

    private ILocator Prompt => Asking.Last;

    private ILocator Form(string action) => Prompt.Locator($"form:has(input[name='choice'][value^='{action}'])");

    private ILocator Onward =>
        Prompt.Locator(string.Join(", ", Forward.Append(ActionIds.GiveEvidence).Append(ActionIds.MarkBoxes).Select(a => $"[name='choice'][value^='{a}']")));
}
