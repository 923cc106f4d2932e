using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

/// <summary>What says no, and what only says later, is never taken for yes in Slack.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task DenialAndPromise_InSlack_AreRefusedInWords_AndSettleNothing()
    {
        await using var slack = await SlackWorkspace.StartAsync("local-slack", "socket");
        var olga = new Olga(slack);
        await olga.StepAsync();
        await olga.StepAsync();
        var asked = await AskedAsync(olga, "What did you find?");

        await olga.SayAsync("Restore failed, 0 of 48 tables came back");
        var outcome = await AskedAsync(olga, "which outcome is it?");
        Assert.Contains(
            "That mentions a failure and none of something, so I do not record it as verified without asking.",
            Screen.Words(outcome),
            StringComparison.Ordinal);
        Assert.NotNull(Screen.Button(outcome, ActionIds.ItIsNotSo));
        Assert.DoesNotContain(Screen.Buttons(outcome), b => b["style"] is not null);
        Assert.NotEqual((string?)asked["ts"], (string?)outcome["ts"]);

        await olga.PressAsync(outcome, Screen.ButtonLabelled(outcome, "Back")!);
        await AskedAsync(olga, "What did you find?");
        await olga.SayAsync("Daily");
        var proof = await AskedAsync(olga, "What shows it?");

        // In the window, too: it closes, and the conversation keeps the promise.
        await olga.PressAsync(proof, Screen.Button(proof, ActionIds.GiveEvidence)!);
        var text = Screen.Inputs(await olga.WindowAsync(), FieldNames.Evidence).Single();
        Assert.Null(await olga.SubmitAsync(Screen.Filled(text, "value", "To be provided by the platform team next week")));
        var again = await AskedAsync(olga, "a promise shows nothing yet");
        Assert.Contains("I keep it as a note for 2.2 Backup Frequency; the boxes stay open.", Screen.Words(again), StringComparison.Ordinal);

        Assert.Equal(0, await slack.CountAsync("answer-recorded"));
        Assert.Equal(1, await slack.CountAsync("unknown-recorded"));
        Assert.Equal(0, await Reports.SettledAsync(slack.Host));
        Assert.Equal("FAIL", await slack.VerdictAsync());
    }

    private static Task<JsonObject> AskedAsync(Olga olga, string words) => Eventually.FoundAsync(
        async () => await olga.QuestionAsync() is { } asked && Screen.Words(asked).Contains(words, StringComparison.Ordinal) ? asked : null,
        () => $"Nobody asks “{words}”.");
}
