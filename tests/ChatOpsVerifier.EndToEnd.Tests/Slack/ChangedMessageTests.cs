using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

/// <summary>Olga edits and deletes a message in Slack after it became evidence.</summary>
public sealed class ChangedMessageTests
{
    private const string Kept = "Console, backups page of 24 November: the restore took 22 minutes, RTO met, 48 of 48 tables.";
    private const string Edited = "Console, backups page of 24 November: the restore took 220 minutes, RTO missed, 0 of 48 tables.";

    [Theory]
    [InlineData("local-slack", "socket")]
    [InlineData("emulate", "events")]
    public async Task MessageThatBecameEvidence_EditedThenDeleted_IsReportedEachTime_AndWhatWasKeptStays(string backend, string mode)
    {
        await using var slack = await SlackWorkspace.StartAsync(backend, mode);
        var olga = new Olga(slack);
        JsonObject asked;
        while (Screen.Button(asked = await olga.QuestionAsync(), ActionIds.GiveEvidence) is null)
        {
            await olga.StepAsync();
        }

        var message = (JsonObject)(await olga.SayAsync(Kept))!;
        await olga.TakenAsync(asked);
        await ChangeAsync(slack, "edit", message, Edited);

        var edited = await ToldAsync(slack, "was edited in Slack");
        Assert.Contains(Kept, Screen.Words(edited), StringComparison.Ordinal);
        Assert.Contains(Edited, Screen.Words(edited), StringComparison.Ordinal);
        await olga.PressAsync(edited, Screen.Button(edited, ActionIds.SayOf)!);
        await ToldAsync(slack, "The new text is kept");

        await ChangeAsync(slack, "remove", message, text: null);
        await ToldAsync(slack, "was deleted in Slack");

        Assert.Equal(2, await slack.CountAsync("evidence-added"));
        Assert.True(await slack.CountAsync("evidence-message-changed") >= 2);
        Assert.Equal(0, (await slack.Host.RunAsync("ledger", "verify", Samples.CanonicalSlug)).Code);
    }

    private static async Task ChangeAsync(SlackWorkspace slack, string order, JsonObject message, string? text) =>
        await slack.AskAsync(order, ("user", slack.Olga), ("channel", await slack.DirectAsync(slack.Olga)), ("ts", (string?)message["ts"]), ("text", text));

    private static Task<JsonObject> ToldAsync(SlackWorkspace slack, string words) => Eventually.FoundAsync(
        async () => (await slack.PublicAsync(await slack.DirectAsync(slack.Olga))).LastOrDefault(m => Screen
            .Words(m)
            .Contains(words, StringComparison.Ordinal)),
        () => $"Nothing says “{words}”.\n{slack.Host.Output}");
}
