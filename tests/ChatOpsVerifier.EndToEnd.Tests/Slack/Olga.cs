using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

/// <summary>The operator: sees what Slack shows her in her conversation with the app, and presses, fills in, writes and uploads there.</summary>
internal sealed class Olga(SlackWorkspace slack)
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

    /// <summary>The newest message that leads on; waits for the first.</summary>
    public Task<JsonObject> QuestionAsync() => Eventually.FoundAsync(NewestAsync, () => $"The bot asks nothing.\n{slack.Host.Output}");

    public async Task<JsonNode?> SayAsync(string text, params (string Name, string Type, string Content)[] files) => await slack.AskAsync(
        "say",
        ("user", slack.Olga),
        ("channel", await slack.DirectAsync(slack.Olga)),
        ("text", text),
        ("files", new JsonArray([.. files.Select(f => new JsonObject
        {
            ["name"] = f.Name,
            ["type"] = f.Type,
            ["base64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(f.Content))
        })])));

    public async Task PressAsync(JsonObject message, JsonObject button, JsonObject? state = null) => await slack.AskAsync(
        "press", (
            "user",
            slack.Olga), (
                "channel", await slack.DirectAsync(slack.Olga)), ("ts", (string?)message["ts"]), ("action", Screen.Pressed(button)), ("state", state));

    public async Task<JsonObject> WindowAsync() =>
        await Eventually.FoundAsync(async () => await slack.AskAsync("window") as JsonObject, () => $"No window opens.\n{slack.Host.Output}");

    /// <summary>Sends the open window; returns what it objects to.</summary>
    public async Task<JsonObject?> SubmitAsync(
        JsonObject values) => (await slack.AskAsync("submit", ("user", slack.Olga), ("values", values)))!["errors"] as JsonObject;

    /// <summary>Does the next thing, whatever is asked, and waits until that has been taken.</summary>
    public async Task StepAsync()
    {
        var asked = await QuestionAsync();
        _steps++;
        if (Screen.Button(asked, ActionIds.MarkBoxes) is { } mark)
        {
            await PressAsync(asked, mark, Screen.AllTicked(Screen.Inputs(asked, FieldNames.Boxes)));
        }
        else if (Screen.Button(asked, ActionIds.GiveEvidence) is { } give)
        {
            await GiveEvidenceAsync(asked, give);
        }
        else
        {
            var forward = Forward.Select(f => Screen.Button(asked, f)).FirstOrDefault(b => b is not null);
            Assert.True(forward is not null, $"No way on from:\n{Screen.Words(asked)}");
            await PressAsync(asked, forward);
        }

        await TakenAsync(asked);
    }

    /// <summary>The question is no longer the present one, or has become another.</summary>
    public Task TakenAsync(JsonObject asked) => Eventually.TrueAsync(
        async () => await NewestAsync() is { } now && !JsonNode.DeepEquals(now["blocks"], asked["blocks"]) || await slack.VerdictAsync() == "PASS",
        () => $"Nothing comes of an answer to:\n{Screen.Words(asked)}\n{slack.Host.Output}");

    /// <summary>By turns in a window and as a file; in a window first with words that are not evidence.</summary>
    private async Task GiveEvidenceAsync(JsonObject asked, JsonObject give)
    {
        var seen = Printouts.Of(_steps);
        if (_steps % 2 == 0)
        {
            await SayAsync("", ($"console-{_steps}.txt", "text/plain", seen));
            return;
        }

        await PressAsync(asked, give);
        var text = Screen.Inputs(await WindowAsync(), FieldNames.Evidence).Single();
        Assert.NotNull(await SubmitAsync(Screen.Filled(text, "value", "ok")));
        Assert.Null(await SubmitAsync(Screen.Filled(text, "value", seen)));
    }

    private async Task<JsonObject?> NewestAsync() =>
        (await slack.PublicAsync(await slack.DirectAsync(slack.Olga))).LastOrDefault(m => Onward.Any(id => Screen.Button(m, id) is not null));
}
