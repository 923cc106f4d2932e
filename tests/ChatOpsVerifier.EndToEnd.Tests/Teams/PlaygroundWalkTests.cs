using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Teams;

/// <summary>The canonical report from UNKNOWN to PASS by people who have nothing but Teams.</summary>
public sealed class PlaygroundWalkTests(Chromium chromium)
{
    private const int MostSteps = 200;

    [Fact]
    public async Task Report_AnsweredInTeams_IsPass_AndTheTeamSeesIt()
    {
        await using var host = new HostProcess(
            ("Teams:Development", "true"), ("Teams:StatusConversation", TeamsTown.StatusChannel),
            ("Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Teams", TeamsTown.OlgasObjectId));
        await host.StartAsync([
            .. Calendar(host), ("Reminders:FirstAfter", "00:00:03"), ("Reminders:SweepSeconds", "1"),
            ("Reminders:Escalation:Enabled", "true"), ("Reminders:Escalation:ChannelAfter", "00:00:02"),
        ]);
        await using var playground = await Playground.StartAsync(host.Address);
        var olga = new OlgaInTeams(await chromium.OpenAsync(playground.Page), playground, host);
        await olga.ArriveAsync();
        await olga.QuestionAsync();
        await Chromium.PictureAsync(olga.Page, "teams-first");

        await ReminderComesByItselfAsync(playground, host);
        await Chromium.PictureAsync(olga.Page, "teams-reminder");
        await Chromium.PicturesAsync(olga.Page.Locator(".ac-adaptiveCard"), "teams-card-reminder");
        var call = await SilenceIsToldInTheChannelAsync(playground, host);
        await host.KillAsync();
        await host.StartAsync(Calendar(host));
        await playground.MoveAsync(host.Address);
        await ReminderIsAnsweredInPlaceAsync(olga, playground, call);
        var half = 0;
        var isCleared = false;
        for (var step = 0; await olga.VerdictAsync() != "PASS"; step++)
        {
            Assert.True(step < MostSteps, $"No PASS after {step} steps.\n{host.Output}");
            if (step < 12)
            {
                await Chromium.PictureAsync(olga.Page, $"teams-step-{step:00}");
            }

            if (!isCleared && (await olga.QuestionAsync()).Button(ActionIds.GiveEvidence) is not null)
            {
                isCleared = true;
                await WhatOnlyLooksLikeASecretIsUsedAsync(olga, playground, host);
                continue;
            }

            await olga.StepAsync();
            if (half == 0 && await Reports.SettledAsync(host) >= 20)
            {
                half = step;
                await TomIsToldWhoWorksAsync(playground, host);
                await TeamAsksInTheChannelAsync(olga, playground, host);
            }
        }

        await TeamSeesPassAsync(playground, host);
        await Chromium.PictureAsync(olga.Page, "teams-pass");
        await NothingRemindsAnyMoreAsync(olga, playground, host);
        await olga.GoToAsync("Status");
        await WhoeverLooksSeesThePresentStateAsync(playground, host);
        await Chromium.PictureAsync(olga.Page, "teams-status");
        await Chromium.PicturesAsync(olga.Page.Locator(".ac-adaptiveCard"), "teams-card-channel");
        await playground.WriteCardsAsync();
        Assert.Equal(0, (await host.RunAsync("gate", Samples.CanonicalSlug)).Code);
        Assert.Equal(0, (await host.RunAsync("ledger", "verify", Samples.CanonicalSlug)).Code);
        Assert.All(
            (await playground.LogAsync()).Where(e => !IsOfAnother(e)),
            e => Assert.True((int?)e["response"]?["statusCode"] is >= 200 and < 300, $"Refused: {Shorten(e)}"));
        Assert.DoesNotContain(" ERR ", host.Output, StringComparison.Ordinal);
    }

    /// <summary>The same report over Microsoft.Bot.Builder, without what the walk above shows of reminders and restarts.</summary>
    [Fact]
    public async Task Report_AnsweredInTeams_OverBotBuilder_IsPass()
    {
        await using var host = new HostProcess(
            ("Teams:Development", "true"), (
                "Teams:Transport", "BotBuilder"), ("Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Teams", TeamsTown.OlgasObjectId));
        await host.StartAsync([("Reminders:Enabled", "false")]);
        await using var playground = await Playground.StartAsync(host.Address);
        var olga = new OlgaInTeams(await chromium.OpenAsync(playground.Page), playground, host);
        await olga.ArriveAsync();
        await olga.QuestionAsync();
        for (var step = 0; await olga.VerdictAsync() != "PASS"; step++)
        {
            Assert.True(step < MostSteps, $"No PASS after {step} steps.\n{host.Output}");
            await olga.StepAsync();
        }

        Assert.Equal(0, (await host.RunAsync("gate", Samples.CanonicalSlug)).Code);
        Assert.All(
            (await playground.LogAsync()).Where(e => !IsOfAnother(e)),
            e => Assert.True((int?)e["response"]?["statusCode"] is >= 200 and < 300, $"Refused: {Shorten(e)}"));
        Assert.Contains("over Microsoft.Bot.Builder", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" ERR ", host.Output, StringComparison.Ordinal);
    }

    /// <summary>A calendar that is on, and is open whenever this test runs: the quiet hours begin half a day from now, the holiday is long over.</summary>
    private static (string, string)[] Calendar(HostProcess host)
    {
        var hour = TimeProvider.System.GetUtcNow().Hour;
        return
        [
            ("Reminders:TimeZone", "UTC"), ("Reminders:WorkingDays", "mon-sun"), ("Reminders:QuietHours", $"{(hour + 12) % 24}-{(hour + 16) % 24}"),
            ("Reminders:HolidaysFile", host.Write(
                "holidays.ics",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20200101T000000Z\r\nDTSTART;VALUE=DATE:20200101\r\n"
                    + "SUMMARY:New Year\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")),
        ];
    }

    /// <summary>Nobody did anything: the bot speaks because it is time.</summary>
    private static async Task ReminderComesByItselfAsync(Playground playground, HostProcess host)
    {
        var before = (await playground.LogAsync()).Count(e => (string?)e["to"] == "User Application");
        await playground.MessageAsync(
            TeamsTown.PersonalChat,
            m => m.Words.Contains("emind", StringComparison.Ordinal) && m.Buttons.Count > 0,
            () => $"No reminder comes.\n{host.Output}");
        Assert.Equal(before, (await playground.LogAsync()).Count(e => (string?)e["to"] == "User Application"));
    }

    private static Task<TeamsMessage> SilenceIsToldInTheChannelAsync(Playground playground, HostProcess host) => playground.MessageAsync(
        TeamsTown.StatusChannel,
        m => m.Card?["msteams"]?["entities"] is JsonArray called && called.Any(e => (string?)e!["mentioned"]!["id"] == TeamsTown.OlgasObjectId),
        () => $"Olga is not called in the channel.\n{host.Output}");

    /// <summary>By the button of the reminder itself, which a program sent that has been killed since.</summary>
    private static async Task ReminderIsAnsweredInPlaceAsync(OlgaInTeams olga, Playground playground, TeamsMessage call)
    {
        var reminder = await olga.QuestionAsync();
        Assert.StartsWith("Reminder", reminder.Words, StringComparison.Ordinal);
        var step = reminder.Button(ActionIds.UsePlan);
        Assert.NotNull(step);

        await olga.PressAsync(step.Title);

        await olga.TakenAsync(reminder);
        await playground.MessageAsync(
            TeamsTown.PersonalChat, m => m.Id == reminder.Id && m.Versions > reminder.Versions && m.Buttons.Count == 0, () => "The reminder still asks.");

        // Killed between sending and recording, the program before has called her a second time; then that call is the one to be closed.
        await playground.MessageAsync(
            TeamsTown.StatusChannel,
            m => string.CompareOrdinal(m.Id, call.Id) >= 0 && m.Versions > 1 && m.Words.Contains("was mentioned here; resolved", StringComparison.Ordinal),
            () => "The channel is not told that Olga is at work.");
        Assert.NotEqual(reminder.Id, (await olga.QuestionAsync()).Id);
    }

    private static async Task NothingRemindsAnyMoreAsync(OlgaInTeams olga, Playground playground, HostProcess host)
    {
        Assert.Contains(
            "no reminder in the next 365 days",
            (await host.RunAsync("remind", "simulate", Samples.CanonicalSlug, "--days", "365")).Said,
            StringComparison.Ordinal);
        await olga.SayAsync("why not");
        await playground.MessageAsync(
            TeamsTown.PersonalChat,
            m => m.Words.Contains("is PASS: nothing is pending", StringComparison.Ordinal),
            () => $"It is not said why no reminder comes.\n{host.Output}");
        await Chromium.PictureAsync(olga.Page, "teams-why-not");
        await Chromium.PicturesAsync(olga.Page.Locator(".ac-adaptiveCard"), "teams-card-personal");
    }

    /// <summary>Pasted where evidence is asked for; Olga says that it is not a secret.</summary>
    private static async Task WhatOnlyLooksLikeASecretIsUsedAsync(OlgaInTeams olga, Playground playground, HostProcess host)
    {
        var value = "AKIA" + "T4XW6ZQ5LK2MNB7V";
        var asked = await olga.QuestionAsync();
        await olga.SayAsync($"The console of the backup service (key id {value}) shows continuous backup, point-in-time recovery within the last 35 days.");
        var held = await playground.MessageAsync(
            TeamsTown.PersonalChat, m => m.Button(ActionIds.NotASecret) is not null, () => $"Nobody asks whether it is a secret.\n{host.Output}");
        Assert.DoesNotContain(value, held.Activity.ToJsonString(), StringComparison.Ordinal);
        await Chromium.PictureAsync(olga.Page, "teams-not-a-secret");

        await olga.PressAsync(held.Button(ActionIds.NotASecret)!.Title);

        await playground.MessageAsync(
            TeamsTown.PersonalChat,
            m => m.Words.Contains("Not a secret: it is used as you sent it.", StringComparison.Ordinal),
            () => $"It is not used.\n{host.Output}");
        await olga.TakenAsync(asked);
        await Chromium.PictureAsync(olga.Page, "teams-not-a-secret-used");
    }

    /// <summary>As Teams asks for it when the card comes into somebody's sight; the Playground itself never does.</summary>
    private static async Task WhoeverLooksSeesThePresentStateAsync(Playground playground, HostProcess host)
    {
        var living = await playground.MessageAsync(TeamsTown.StatusChannel, m => m.Card?["refresh"] is not null, () => "No card asks for its present state.");
        await playground.SendAsync(TeamsTown.StatusChannel, new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["from"] = new JsonObject { ["id"] = TeamsTown.TomsAccount, ["name"] = "Tom Teammate", ["aadObjectId"] = TeamsTown.TomsObjectId },
            ["replyToId"] = living.Id,
            ["value"] = new JsonObject { ["action"] = living.Card!["refresh"]!["action"]!.DeepClone(), ["trigger"] = "automatic" },
        });
        await Eventually.TrueAsync(
            async () => (await playground.LogAsync()).Any(e => (string?)e["request"]?["body"]?["name"] == "adaptiveCard/action"
                && e["response"]?.ToJsonString() is { } shown && shown.Contains(
                    "application/vnd.microsoft.card.adaptive", StringComparison.Ordinal) && shown.Contains("54 of 54", StringComparison.Ordinal)),
            () => $"The status is not shown to who looks at it.\n{host.Output}");
    }

    private static async Task TomIsToldWhoWorksAsync(Playground playground, HostProcess host)
    {
        var settled = await Reports.SettledAsync(host);
        await playground.SendAsync(TeamsTown.StatusChannel, new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = TeamsTown.TomsAccount, ["name"] = "Tom Teammate", ["aadObjectId"] = TeamsTown.TomsObjectId },
            ["text"] = "<at>Verifier</at> the backups run hourly, I am sure of it",
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Verifier</at>",
                ["mentioned"] = new JsonObject { ["id"] = TeamsTown.Bot, ["name"] = "Verifier" }
            }),
        });

        // In a chat of his own, which the Playground makes and then, as it has but one person, takes nothing into.
        await Eventually.TrueAsync(
            async () => (await playground.LogAsync()).Any(e => IsOfAnother(e)
                && e["request"]!.ToJsonString().Contains("Only the operator can answer the checks of this report: Olga", StringComparison.Ordinal)),
            () => $"Tom is not told who the operator is.\n{host.Output}");
        Assert.DoesNotContain(await playground.MessagesAsync(TeamsTown.StatusChannel), m => m.Words.Contains("Only the operator", StringComparison.Ordinal));
        Assert.Equal(settled, await Reports.SettledAsync(host));
    }

    private static async Task TeamAsksInTheChannelAsync(OlgaInTeams olga, Playground playground, HostProcess host)
    {
        await olga.GoToAsync("Group Chat");
        await olga.MentionAsync("status");
        await playground.MessageAsync(
            TeamsTown.GroupChat,
            m => m.Words.Contains("The verdict is FAIL", StringComparison.Ordinal) && m.Words.Contains("Finding 1", StringComparison.Ordinal),
            () => $"The status is not answered in the group chat.\n{host.Output}");
        await Chromium.PictureAsync(olga.Page, "teams-group");
        await olga.GoToAsync("Personal Chat");
    }

    private static async Task TeamSeesPassAsync(Playground playground, HostProcess host)
    {
        var living = await playground.MessageAsync(
            TeamsTown.StatusChannel, m => m.Versions > 1
                && m.Words.Contains("54 of 54", StringComparison.Ordinal), () => $"The living status does not come to PASS.\n{host.Output}");
        Assert.Equal(living.Id, (await playground.MessagesAsync(TeamsTown.StatusChannel))[0].Id);
        await playground.MessageAsync(
            TeamsTown.StatusChannel,
            m => m.Words.Contains("PASS", StringComparison.Ordinal) && m.Id != living.Id,
            () => $"The team is not told of PASS.\n{host.Output}");
    }

    private static bool IsOfAnother(JsonObject entry) => ((string?)entry["conversationId"])?.EndsWith("@test.user", StringComparison.Ordinal) == true;

    private static string Shorten(JsonObject entry) => entry.ToJsonString()[..Math.Min(600, entry.ToJsonString().Length)];
}
