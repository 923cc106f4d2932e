using System.Text.Json.Nodes;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

/// <summary>
/// Time without a reply in Slack: a calendar that holds a reminder back, a ladder that climbs, an answer by the reminder's own button, and nothing more after
/// PASS.
/// </summary>
public sealed class ReminderWalkTests
{
    private const int MostSteps = 200;
    // Whatever the time is where the test runs, there are places where it is the middle of a working day, and where it is the middle of the night.
    private static readonly string Noon = WallClock.ZoneAt(12);
    private static readonly string Midnight = WallClock.ZoneAt(0);
    private static readonly (string, string)[] Impatient = [("Reminders:FirstAfter", "00:00:01"), ("Reminders:SweepSeconds", "1")];

    [Fact]
    public async Task NoReply_IsRemindedInWorkingHours_Escalates_IsAnsweredByTheRemindersOwnButton_AndEndsWithPass()
    {
        await using var slack = await SlackWorkspace.StartAsync(
            "local-slack",
            "socket",
            ("Reminders:TimeZone", Noon),
            ("Reminders:WorkingDays", "mon-sun"),
            ("Reminders:WorkingHours", "8-17"),
            ("Reminders:QuietHours", "20-6"),
            ("Reminders:Escalation:ChannelAfter", "00:00:02"),
            ("Reminders:Escalation:SecondAfter", "00:00:02"),
            ("Reminders:Escalation:SecondPerson", "tom"),
            ("Operators:1:Id", "tom"),
            ("Operators:1:Name", "Tom"),
            ("Operators:1:Role", "Reviewer"),
            ("Operators:1:Slack", "U0TOM"));
        var olga = new Olga(slack);
        await olga.StepAsync();

        await CalendarHoldsItBackAsync(slack, olga);
        await LadderClimbsAsync(slack, olga);
        await OwnButtonAnswersAsync(slack, olga);
        for (var step = 0; await slack.VerdictAsync() != "PASS"; step++)
        {
            Assert.True(step < MostSteps, $"No PASS after {step} steps.\n{slack.Host.Output}");
            await olga.StepAsync();
        }

        await NothingIsToComeAsync(slack);
        Assert.Empty(await slack.RefusedCallsAsync());
        Assert.DoesNotContain(" ERR ", slack.Host.Output, StringComparison.Ordinal);
    }

    /// <summary>It is night there: a second of time without a reply was long ago, and yet nothing comes.</summary>
    private static async Task CalendarHoldsItBackAsync(SlackWorkspace slack, Olga olga)
    {
        await RestartAsync(slack, [("Reminders:TimeZone", Midnight), .. Impatient]);
        await olga.SayAsync("status");
        await SaidAsync(slack, slack.Olga, "The verdict is", 1);

        await olga.SayAsync("why not");
        var why = await SaidAsync(slack, slack.Olga, "Not due yet", 1);
        Assert.Contains("after 1 second without a reply", why, StringComparison.Ordinal);
        Assert.Matches(@"but [^.]*(quiet|working) hours", why);
        Assert.Equal(0, slack.Host.Count("reminder_claims"));
    }

    /// <summary>
    /// It is noon: a private message, a call in the channel, a word to the second person, each after its own time without a reply, each once.
    /// </summary>
    private static async Task LadderClimbsAsync(SlackWorkspace slack, Olga olga)
    {
        await RestartAsync(slack, Impatient);
        await olga.SayAsync("status");

        await SaidAsync(slack, slack.Tom, "Olga has not replied", 1);
        Assert.Matches($"<@{slack.Olga}>, the report .* is waiting for you", Screen.Words(await CallAsync(slack)));
        await SaidAsync(slack, slack.Olga, "Reminder: 54 checks", 1);
        Assert.Equal(3, slack.Host.Count("reminder_claims"));
        // From here on at the pace of a person.
        await RestartAsync(slack);
    }

    private static async Task OwnButtonAnswersAsync(SlackWorkspace slack, Olga olga)
    {
        var reminder = await olga.QuestionAsync();
        Assert.Contains("Reminder: 54 checks of 54 are open", Screen.Words(reminder), StringComparison.Ordinal);

        // Whatever step it leads with, its own button takes it.
        await olga.StepAsync();

        var pressed = (await slack.DeliveriesAsync()).Last(d => (string?)d["payload"]!["type"] == "block_actions");
        Assert.Equal((string?)reminder["ts"], (string?)pressed["payload"]!["container"]!["message_ts"]);
        await Eventually.TrueAsync(
            async () => (await slack.PublicAsync(slack.Channel)).Any(m => Screen.Words(m).Contains("resolved: Olga has answered", StringComparison.Ordinal)),
            () => $"The channel is not told that Olga has answered.\n{slack.Host.Output}");
        await SaidAsync(slack, slack.Tom, "resolved: Olga has answered", 1);
        Assert.Empty(
            Screen.Buttons((await slack.PublicAsync(await slack.DirectAsync(slack.Olga))).FirstOrDefault(m => (string?)m["ts"] == (string?)reminder["ts"])));
    }

    private static async Task NothingIsToComeAsync(SlackWorkspace slack)
    {
        await Eventually.TrueAsync(
            () => Task.FromResult(slack.Host.Count("reminders WHERE due_at IS NOT NULL") == 0),
            () => $"A reminder is planned although the report is PASS.\n{slack.Host.Output}");
        var (code, said) = await slack.Host.RunAsync("remind", "simulate", Samples.CanonicalSlug, "--json");
        Assert.Equal(0, code);
        var simulation = (JsonObject)JsonNode.Parse(said)!;
        Assert.Empty((JsonArray)simulation["messages"]!);
        Assert.Contains("The report is PASS: nothing is pending", said, StringComparison.Ordinal);
        Assert.Equal(3, slack.Host.Count("reminder_claims"));
    }

    private static async Task RestartAsync(SlackWorkspace slack, params (string, string)[] also)
    {
        await slack.Host.KillAsync();
        await slack.StartHostAsync(also);
        await slack.SocketsAsync(2);
    }

    private static Task<JsonObject> CallAsync(SlackWorkspace slack) => Eventually.FoundAsync(
        async () => (await slack.PublicAsync(slack.Channel)).SingleOrDefault(m => Screen
            .Words(m)
            .Contains("a private reminder got no reply", StringComparison.Ordinal)), () => $"Olga is not called in the channel.\n{slack.Host.Output}");

    /// <summary>Waits until it has been said to that person so often, and no more often; returns the last.</summary>
    private static async Task<string> SaidAsync(SlackWorkspace slack, string user, string words, int times)
    {
        var found = await Eventually.FoundAsync(
            async () => (await slack.PublicAsync(await slack.DirectAsync(user)))
                .Select(Screen.Words)
                .Where(m => m.Contains(words, StringComparison.Ordinal))
                .ToList() is { Count: > 0 } all && all.Count >= times ? all : null,
            () => $"“{words}” is not said.\n{slack.Host.Output}");
        Assert.Equal(times, found.Count);
        return found[^1];
    }
}
