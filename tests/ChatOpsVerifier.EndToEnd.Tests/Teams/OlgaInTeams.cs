using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

namespace ChatOpsVerifier.EndToEnd.Tests.Teams;

/// <summary>The operator at the Playground's page: reads the newest question, and presses, fills in and writes there.</summary>
internal sealed class OlgaInTeams(IPage page, Playground playground, HostProcess host)
{
    private static readonly string[] Forward =
    [
        ActionIds.UsePlan,
        ActionIds.StartFinding,
        ActionIds.Confirm,
        ActionIds.ItIsSo,
        ActionIds.QuickAnswer,
        ActionIds.WorkOn
    ];
    private static readonly string[] Onward = [ActionIds.MarkBoxes, ActionIds.GiveEvidence, .. Forward];
    private int _steps;

    public IPage Page => page;

    /// <summary>The newest message that leads on; waits for the first.</summary>
    public Task<TeamsMessage> QuestionAsync() => Eventually.FoundAsync(NewestAsync, () => $"The bot asks nothing.\n{host.Output}");

    /// <summary>Everything is said in the log, too, beside the chat; closed, each text is once.</summary>
    public async Task ArriveAsync()
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).WaitForAsync();
        await Editor.WaitForAsync();
        await page.Locator("button[title='Hide log panel']").ClickAsync();
    }

    public async Task GoToAsync(string place)
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = place }).ClickAsync();
        await Editor.WaitForAsync();
    }

    public async Task SayAsync(string words)
    {
        await Editor.ClickAsync();
        await Editor.PressSequentiallyAsync(words);
        await Assertions.Expect(Editor).ToContainTextAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>In a group or channel the bot hears what mentions it.</summary>
    public async Task MentionAsync(string words)
    {
        await Editor.ClickAsync();
        await Editor.PressSequentiallyAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Verifier" }).First.ClickAsync();
        await Editor.PressSequentiallyAsync($" {words}");
        await Assertions.Expect(Editor).ToContainTextAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    public Task PressAsync(string label) => CardWith(label).GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last.ClickAsync();

    public ILocator CardWith(
        string label) => page.Locator(".ac-adaptiveCard", new() { Has = page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }) }).Last;

    /// <summary>Does the next thing, whatever is asked, and waits until that has been taken.</summary>
    public async Task StepAsync()
    {
        var asked = await QuestionAsync();
        _steps++;
        if (asked.Button(ActionIds.MarkBoxes) is { } mark)
        {
            // The boxes are first; below them, those whose condition did not arise.
            for (var box = 0; box < asked.CountChoices(FieldNames.Boxes); box++)
            {
                await CardWith(mark.Title).Locator("input[type='checkbox']").Nth(box).CheckAsync();
            }

            await PressAsync(mark.Title);
        }
        else if (asked.Button(ActionIds.GiveEvidence) is { } give)
        {
            await CardWith(give.Title).GetByLabel(asked.LabelOf(FieldNames.Evidence)).FillAsync(
                Printouts.Of(_steps));
            await PressAsync(give.Title);
        }
        else
        {
            var forward = Forward.Select(asked.Button).FirstOrDefault(b => b is not null);
            Assert.True(forward is not null, $"No way on from:\n{asked.Words}");
            await PressAsync(forward.Title);
        }

        await TakenAsync(asked);
    }

    /// <summary>Another question is asked, or none any longer.</summary>
    public Task TakenAsync(TeamsMessage asked) => Eventually.TrueAsync(
        async () => await NewestAsync() is { } now ? now.Words != asked.Words : await VerdictAsync() == "PASS",
        () => $"Nothing comes of an answer to:\n{asked.Words}\n{host.Output}");

    public async Task<string> VerdictAsync() => await Reports.VerdictAsync(host);

    private ILocator Editor => page.Locator("[contenteditable='true'][role='textbox']").First;

    private async Task<TeamsMessage?> NewestAsync() =>
        (await playground.MessagesAsync(TeamsTown.PersonalChat)).LastOrDefault(m => Onward.Any(a => m.Button(a) is not null));
}
