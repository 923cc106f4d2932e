using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

/// <summary>The canonical report from UNKNOWN to PASS by people who have nothing but Slack.</summary>
public abstract class CanonicalWalk(string backend, string mode, string transport = "Native")
{
    private const int MostSteps = 200;

    [Fact]
    public async Task Report_AnsweredInSlack_IsPass_AndTheTeamSeesIt()
    {
        await using var slack = await SlackWorkspace.StartAsync(backend, mode, ("Slack:Transport", transport));
        var olga = new Olga(slack);
        await olga.QuestionAsync();
        await TomIsToldPrivatelyAsync(slack);
        await CommandIsAnsweredInTheDirectMessagesAsync(slack);
        await HomeSnoozesAsync(slack);

        await olga.StepAsync();
        await MessageOfTheChannelIsAttachedAsync(slack, olga);
        await MessageThatOnlyLooksLikeASecretIsAttachedAsync(slack, olga);
        for (var step = 0; await slack.VerdictAsync() != "PASS"; step++)
        {
            Assert.True(step < MostSteps, $"No PASS after {step} steps.\n{slack.Host.Output}");
            await olga.StepAsync();
        }

        await TeamSeesPassAsync(slack);
        await FileArrivesAsync(slack);
        Assert.Equal(0, (await slack.Host.RunAsync("gate", Samples.CanonicalSlug)).Code);
        Assert.Equal(0, (await slack.Host.RunAsync("ledger", "verify", Samples.CanonicalSlug)).Code);
        Assert.Empty(await slack.RefusedCallsAsync());
        Assert.All(await slack.DeliveriesAsync(), d => Assert.True((int?)d["status"] == 200, $"Not acknowledged in time: {d.ToJsonString()}"));
        Assert.DoesNotContain(" ERR ", slack.Host.Output, StringComparison.Ordinal);
        Assert.Equal(transport == "SlackNet", slack.Host.Output.Contains("over SlackNet", StringComparison.Ordinal));
    }

    private static async Task TomIsToldPrivatelyAsync(SlackWorkspace slack)
    {
        var before = await slack.CountAsync("type");
        await slack.AskAsync("slash", ("user", slack.Tom), ("command", "/verify"), ("text", "status"), ("channel", slack.Channel));
        await slack.AskAsync("say", ("user", slack.Tom), ("channel", slack.Channel), ("text", "<@U0BOT> the backups run hourly, I am sure of it"));

        await Eventually.TrueAsync(
            async () => (await slack.WhispersAsync(slack.Tom, slack.Channel)).Count(w => w.Contains("Olga", StringComparison.Ordinal)) == 2,
            () => "Tom is not told who the operator is.");
        var whispers = await slack.WhispersAsync(slack.Tom, slack.Channel);
        Assert.DoesNotContain(await slack.PublicAsync(slack.Channel), m => whispers.Contains(Screen.Words(m)));
        Assert.Equal(before, await slack.CountAsync("type"));
    }

    private static async Task CommandIsAnsweredInTheDirectMessagesAsync(SlackWorkspace slack)
    {
        await slack.AskAsync("slash", ("user", slack.Olga), ("command", "/verify"), ("text", "status"), ("channel", slack.Channel));

        var direct = await slack.DirectAsync(slack.Olga);
        await Eventually.TrueAsync(
            async () => (await slack.PublicAsync(direct)).Any(m => Screen.Words(m).Contains("0 of 54", StringComparison.Ordinal)),
            () => "The status is not answered.");
        await Eventually.TrueAsync(
            async () => (await slack.WhispersAsync(slack.Olga, slack.Channel)).Any(w => w.Contains("direct messages", StringComparison.Ordinal)),
            () => "Olga is not told where the answer is.");
    }

    private static async Task HomeSnoozesAsync(SlackWorkspace slack)
    {
        await slack.AskAsync("openHome", ("user", slack.Olga));
        var home = await HomeAsync(slack, h => Screen.Words(h).Contains("54 checks", StringComparison.Ordinal));
        await slack.AskAsync("pressHome", ("user", slack.Olga), ("action", Screen.Pressed(Screen.ButtonLabelled(home, "Snooze until Monday")!)));

        await HomeAsync(slack, h => Screen.Words(h).Contains("Reminder", StringComparison.Ordinal) && Screen.Words(h) != Screen.Words(home));
    }

    private static Task<JsonObject> HomeAsync(SlackWorkspace slack, Func<JsonObject, bool> isSo) => Eventually.FoundAsync(
        async () => await slack.AskAsync("home", ("user", slack.Olga)) is JsonObject home && isSo(home)
            ? home
            : null, () => $"The Home tab does not become so.\n{slack.Host.Output}");

    private static async Task MessageOfTheChannelIsAttachedAsync(SlackWorkspace slack, Olga olga)
    {
        var asked = await olga.QuestionAsync();
        var window = await AttachingAsync(slack, olga, "The provider's status page says: continuous backup, point-in-time recovery within the last 35 days.");
        Assert.Contains("By tom, ", Screen.Words(window), StringComparison.Ordinal);
        await SubmitAsync(olga, window);

        await olga.TakenAsync(asked);
    }

    /// <summary>The window holds nothing of what looks like a secret; Olga says in the direct messages that it is not one.</summary>
    private static async Task MessageThatOnlyLooksLikeASecretIsAttachedAsync(SlackWorkspace slack, Olga olga)
    {
        var value = "AKIA" + "T4XW6ZQ5LK2MNB7V";
        var window = await AttachingAsync(slack, olga, $"The console of the test tenant (key id {value}) lists thirty-five daily snapshots.");
        Assert.Contains(
            "This looks like a secret: AWS access key id in line 1, “The console of the test tenant (key id [redacted: AWS access key id]) lists",
            Screen.Words(window),
            StringComparison.Ordinal);
        await SubmitAsync(olga, window);

        var direct = await slack.DirectAsync(slack.Olga);
        var held = await Eventually.FoundAsync(
            async () => (await slack.PublicAsync(direct)).LastOrDefault(m => Screen.Button(
                m, ActionIds.NotASecret) is not null), () => $"Nobody asks whether it is a secret.\n{slack.Host.Output}");
        Assert.DoesNotContain(value, window.ToJsonString() + held.ToJsonString(), StringComparison.Ordinal);
        await olga.PressAsync(held, Screen.Button(held, ActionIds.NotASecret)!);

        await Eventually.TrueAsync(
            async () => (await slack.PublicAsync(direct)).Any(m => Screen
                .Words(m)
                .Contains("Not a secret: it is used as you sent it.", StringComparison.Ordinal)),
            () => $"It is not used.\n{slack.Host.Output}");
        await olga.QuestionAsync();
        var ledger = await slack.LedgerAsync();
        Assert.Equal((2, 1), (SlackWorkspace.Count(ledger, "evidence-added"), SlackWorkspace.Count(ledger, "secrets-cleared")));
    }

    private static async Task<JsonObject> AttachingAsync(SlackWorkspace slack, Olga olga, string text)
    {
        var said = await slack.AskAsync("say", ("user", slack.Tom), ("channel", slack.Channel), ("text", text));
        await slack.AskAsync("shortcut", ("user", slack.Olga), ("callbackId", "attach_evidence"), ("channel", slack.Channel), ("ts", (string?)said!["ts"]));
        return await olga.WindowAsync();
    }

    private static async Task SubmitAsync(Olga olga, JsonObject window)
    {
        var menu = Screen.Inputs(window, "requirement").Single();
        var first = menu["element"]!["option_groups"]![0]!["options"]![0]!.DeepClone();
        Assert.Null(await olga.SubmitAsync(Screen.Filled(menu, "selected_option", first)));
    }

    private static async Task TeamSeesPassAsync(SlackWorkspace slack)
    {
        await Eventually.TrueAsync(
            async () => (await slack.PublicAsync(slack.Channel)).Any(m => Screen.Words(m).Contains("Verdict: PASS", StringComparison.Ordinal)),
            () => "The team is not told of PASS.");
        await Eventually.TrueAsync(
            async () => Screen
                .Words((await slack.PublicAsync(slack.Channel)).First(m => (string?)m["user"] == "U0BOT"))
                .Contains("54 of 54", StringComparison.Ordinal),
            () => "The living status does not say PASS.");
    }

    private static async Task FileArrivesAsync(SlackWorkspace slack)
    {
        var direct = await slack.DirectAsync(slack.Olga);
        await Eventually.TrueAsync(
            async () => (await slack.PublicAsync(direct))
                .SelectMany(m => m["files"] as JsonArray ?? [])
                .Any(f => (string?)f!["name"] == Samples.CanonicalFileName),
            () => "The regenerated file does not arrive.");
    }
}
