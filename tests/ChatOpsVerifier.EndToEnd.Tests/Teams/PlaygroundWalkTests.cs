using System.Text.Json.Nodes;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Teams;

/// <summary>The canonical report from UNKNOWN to PASS by people who have nothing but Teams.</summary>
public sealed class PlaygroundWalkTests(Chromium chromium)
{
    private const int MostSteps = 200;

    [Fact]
    public async Task Report_WorkedInTeams_IsPass_AndTheTeamSeesIt()
    {
        await using var host = new HostProcess(
            ("Teams:Development", "true"), ("Teams:StatusConversation", TeamsTown.StatusChannel),
            ("Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Teams", TeamsTown.OlgasObjectId));
        await host.StartAsync(("Reminders:FirstAfter", "00:00:03"), ("Reminders:SweepSeconds", "1"));
        await using var playground = await Playground.StartAsync(host.Address);
        var olga = new OlgaInTeams(await chromium.OpenAsync(playground.Page), playground, host);
        await olga.ArriveAsync();
        await olga.QuestionAsync();
        await Chromium.PictureAsync(olga.Page, "teams-first");

        await ReminderComesByItselfAsync(playground, host);
        await Chromium.PictureAsync(olga.Page, "teams-reminder");
        await host.KillAsync();
        await host.StartAsync();
        await playground.MoveAsync(host.Address);
        var half = 0;
        for (var step = 0; await olga.VerdictAsync() != "PASS"; step++)
        {
            Assert.True(step < MostSteps, $"No PASS after {step} steps.\n{host.Output}");
            if (step < 12)
            {
                await Chromium.PictureAsync(olga.Page, $"teams-step-{step:00}");
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
        await olga.GoToAsync("Status");
        await Chromium.PictureAsync(olga.Page, "teams-status");
        Assert.Equal(0, (await host.RunAsync("gate", Samples.CanonicalSlug)).Code);
        Assert.Equal(0, (await host.RunAsync("ledger", "verify", Samples.CanonicalSlug)).Code);
        Assert.All((await playground.LogAsync()).Where(e => !IsOfAnother(e)), e => Assert.True((int?)e["response"]?["statusCode"] is >= 200 and < 300, $"Refused: {Shorten(e)}"));
        Assert.DoesNotContain(" ERR ", host.Output, StringComparison.Ordinal);
    }

    /// <summary>Nobody did anything: the bot speaks because it is time.</summary>
    private static async Task ReminderComesByItselfAsync(Playground playground, HostProcess host)
    {
        var before = (await playground.LogAsync()).Count(e => (string?)e["to"] == "User Application");
        await playground.MessageAsync(TeamsTown.PersonalChat, m => m.Words.Contains("emind", StringComparison.Ordinal) && m.Buttons.Count > 0, () => $"No reminder comes.\n{host.Output}");
        Assert.Equal(before, (await playground.LogAsync()).Count(e => (string?)e["to"] == "User Application"));
    }

    private static async Task TomIsToldWhoWorksAsync(Playground playground, HostProcess host)
    {
        var settled = await Reports.SettledAsync(host);
        await playground.SendAsync(TeamsTown.StatusChannel, new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = TeamsTown.TomsAccount, ["name"] = "Tom Teammate", ["aadObjectId"] = TeamsTown.TomsObjectId },
            ["text"] = "<at>Verifier</at> the backups run hourly, I am sure of it",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Verifier</at>", ["mentioned"] = new JsonObject { ["id"] = TeamsTown.Bot, ["name"] = "Verifier" } }),
        });

        // In a chat of his own, which the Playground makes and then, as it has but one person, takes nothing into.
        await Eventually.TrueAsync(
            async () => (await playground.LogAsync()).Any(e => IsOfAnother(e) && e["request"]!.ToJsonString().Contains("Only the operator works this report: Olga", StringComparison.Ordinal)),
            () => $"Tom is not told who the operator is.\n{host.Output}");
        Assert.DoesNotContain(await playground.MessagesAsync(TeamsTown.StatusChannel), m => m.Words.Contains("Only the operator", StringComparison.Ordinal));
        Assert.Equal(settled, await Reports.SettledAsync(host));
    }

    private static async Task TeamAsksInTheChannelAsync(OlgaInTeams olga, Playground playground, HostProcess host)
    {
        await olga.GoToAsync("Group Chat");
        await olga.MentionAsync("status");
        await playground.MessageAsync(TeamsTown.GroupChat, m => m.Words.Contains("The verdict is FAIL", StringComparison.Ordinal) && m.Words.Contains("Finding 1", StringComparison.Ordinal), () => $"The status is not answered in the group chat.\n{host.Output}");
        await Chromium.PictureAsync(olga.Page, "teams-group");
        await olga.GoToAsync("Personal Chat");
    }

    private static async Task TeamSeesPassAsync(Playground playground, HostProcess host)
    {
        var living = await playground.MessageAsync(
            TeamsTown.StatusChannel, m => m.Versions > 1 && m.Words.Contains("54 of 54", StringComparison.Ordinal), () => $"The living status does not come to PASS.\n{host.Output}");
        Assert.Equal(living.Id, (await playground.MessagesAsync(TeamsTown.StatusChannel))[0].Id);
        await playground.MessageAsync(TeamsTown.StatusChannel, m => m.Words.Contains("PASS", StringComparison.Ordinal) && m.Id != living.Id, () => $"The team is not told of PASS.\n{host.Output}");
    }

    private static bool IsOfAnother(JsonObject entry) => ((string?)entry["conversationId"])?.EndsWith("@test.user", StringComparison.Ordinal) == true;

    private static string Shorten(JsonObject entry) => entry.ToJsonString()[..Math.Min(600, entry.ToJsonString().Length)];
}
