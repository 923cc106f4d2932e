using System.Text.Json.Nodes;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

/// <summary>What goes wrong between Slack and the program, with both of them real.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Forgeries_AreRefused_WithNothingRecorded()
    {
        await using var slack = await SlackWorkspace.StartAsync("local-slack", "events");
        var olga = new Olga(slack);
        await olga.QuestionAsync();
        var direct = await slack.DirectAsync(slack.Olga);
        var (said, recorded) = ((await slack.MessagesAsync(direct)).Count, await slack.CountAsync("type"));

        var statuses = (JsonObject)(await slack.AskAsync("forge", ("user", slack.Olga), ("channel", direct)))!;

        Assert.Equal(5, statuses.Count);
        Assert.All(statuses, s => Assert.Equal(401, (int?)s.Value));
        // A genuine action behind them: whatever a forgery had set off would have been said before its answer.
        await olga.SayAsync("help");
        await Eventually.TrueAsync(
            async () => (await slack.MessagesAsync(direct)).Any(m => Screen.Words(m).Contains("snooze", StringComparison.Ordinal)),
            () => "There is no answer to a genuine message.");
        Assert.DoesNotContain(await slack.MessagesAsync(direct), m => Screen.Words(m).Contains("The verdict is", StringComparison.Ordinal));
        Assert.True((await slack.MessagesAsync(direct)).Count <= said + 3);
        Assert.Equal(recorded, await slack.CountAsync("type"));
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("events")]
    public async Task TwoHundredRedeliveries_AreOneTurn(string mode)
    {
        await using var slack = await SlackWorkspace.StartAsync("local-slack", mode);
        var olga = new Olga(slack);
        var asked = await olga.QuestionAsync();
        await olga.StepAsync();
        await olga.SayAsync("status");
        var direct = await slack.DirectAsync(slack.Olga);
        await Eventually.TrueAsync(async () => await StatusesAsync() == 1, () => "The status is not answered.");
        var deliveries = await slack.DeliveriesAsync();
        var said = LastIndex(deliveries, d => (string?)d["payload"]!["event"]?["text"] == "status");
        var pressed = LastIndex(deliveries, d => (string?)d["payload"]!["type"] == "block_actions");
        var recorded = await slack.CountAsync("type");

        foreach (var (delivery, newIds) in new[] { (said, false), (said, true), (pressed, false) })
        {
            var statuses = (JsonArray)(await slack.AskAsync("again", ("delivery", delivery), ("times", 200), ("newIds", newIds)))!;
            Assert.Equal(200, statuses.Count(s => (int?)s == 200));
        }

        await olga.SayAsync("help");
        await Eventually.TrueAsync(
            async () => (await slack.MessagesAsync(direct)).Any(m => Screen.Words(m).Contains("snooze", StringComparison.Ordinal)),
            () => "There is no answer to what comes next.");
        Assert.Equal(1, await StatusesAsync());
        Assert.Equal(recorded, await slack.CountAsync("type"));
        Assert.Single(await slack.MessagesAsync(direct), m => (string?)m["ts"] == (string?)asked["ts"]);

        async Task<int> StatusesAsync() => (await slack.MessagesAsync(direct)).Count(m => Screen.Words(m).Contains("The verdict is", StringComparison.Ordinal));
    }

    /// <summary>Cut, renewed, and the program killed: each time in the middle of an answer, which goes on where it was.</summary>
    [Fact]
    public async Task LostConnections_AndAKilledProgram_LoseNothing()
    {
        await using var slack = await SlackWorkspace.StartAsync("local-slack", "socket");
        var olga = new Olga(slack);
        await olga.StepAsync();
        await olga.StepAsync();

        Assert.Equal(2, (int?)await slack.AskAsync("drop"));
        await slack.SocketsAsync(2);
        await olga.StepAsync();

        await slack.AskAsync("renew");
        await olga.StepAsync();
        await slack.SocketsAsync(2);

        await slack.Host.KillAsync();
        var asked = await olga.QuestionAsync();
        await slack.StartHostAsync();
        await slack.SocketsAsync(2);
        Assert.Equal((string?)asked["ts"], (string?)(await olga.QuestionAsync())["ts"]);

        while ((int)(await slack.ReportAsync())["counts"]!["settled"]! == 0)
        {
            await olga.StepAsync();
        }

        Assert.Equal(0, (await slack.Host.RunAsync("ledger", "verify", Samples.CanonicalSlug)).Code);
        Assert.Equal(1, await slack.CountAsync("plan-confirmed"));
    }

    private static int LastIndex(
        IReadOnlyList<JsonObject> deliveries, Func<JsonObject, bool> isIt) => deliveries.Select((d, i) => (d, i)).Last(p => isIt(p.d)).i;
}
