using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Teams;

/// <summary>What says no, and what only says later, is never taken for yes in Teams.</summary>
public sealed class AnswerTests(Chromium chromium)
{
    [Fact]
    public async Task DenialPromiseSelfReviewForgedPackAndLostEvidence_InTeams_AreRefusedInWords()
    {
        await using var host = new HostProcess(
            ("Teams:Development", "true"), ("Teams:StatusConversation", TeamsTown.StatusChannel),
            ("Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Teams", TeamsTown.OlgasObjectId));
        await host.StartAsync();
        await using var playground = await Playground.StartAsync(host.Address);
        var olga = new OlgaInTeams(await chromium.OpenAsync(playground.Page), playground, host);
        await olga.ArriveAsync();
        await olga.StepAsync();
        await olga.StepAsync();
        await AskedAsync(olga, host, "What did you find?");

        await olga.SayAsync("Noch nicht getestet, geplant für den 15.12.2026 (OPS-4711)");
        var outcome = await AskedAsync(olga, host, "which outcome is it?");
        Assert.Contains(
            "That mentions something that is not finished and a plan, so I do not record it as verified without asking.",
            outcome.Words,
            StringComparison.Ordinal);
        Assert.NotNull(outcome.Button(ActionIds.ItIsNotSo));

        await Chromium.PictureAsync(olga.Page, "teams-denial");
        await olga.PressAsync("Back");
        await AskedAsync(olga, host, "What did you find?");
        await olga.PressAsync("Daily");
        var proof = await AskedAsync(olga, host, "What shows it?");
        var give = proof.Button(ActionIds.GiveEvidence)!;
        await olga.CardWith(give.Title).GetByLabel(proof.LabelOf(FieldNames.Evidence)).FillAsync("Pending: waiting for vendor answer");
        await olga.PressAsync(give.Title);
        var again = await AskedAsync(olga, host, "waits for something; it shows nothing yet");
        Assert.Contains("I keep it as a note for 2.2 Backup Frequency; the boxes stay open.", again.Words, StringComparison.Ordinal);

        await Chromium.PictureAsync(olga.Page, "teams-promise");
        Assert.Equal(0, await Reports.SettledAsync(host));
        Assert.Equal("FAIL", await olga.VerdictAsync());

        while (await Reports.SettledAsync(host) == 0)
        {
            await olga.StepAsync();
        }

        await olga.SayAsync("accept A1");
        await ToldAsync(playground, host, "You gave A1 yourself, so you cannot review it. Another person has to.");
        await Chromium.PictureAsync(olga.Page, "teams-self-review");

        await playground.SendAsync(TeamsTown.PersonalChat, Dropped("drill.zip", "application/zip", Repacked.AsPass(await host.PackAsync())));
        var forged = await ToldAsync(playground, host, "Pack not intact: drill.zip");
        Assert.Contains("report.md was changed: it is not what the manifest names.", forged.Words, StringComparison.Ordinal);
        await Chromium.PictureAsync(olga.Page, "teams-forged-pack");

        // A file that was kept comes back as one: Teams asks first whether it may put it into the person's OneDrive.
        await playground.SendAsync(
            TeamsTown.PersonalChat, Dropped("drill-log.txt", "text/plain", "Drill of 24 November: 48 of 48 tables are back"u8.ToArray()));
        await ToldAsync(playground, host, "Kept as E2");
        await olga.SayAsync("evidence E2");
        await ToldAsync(playground, host, "Evidence E2:");
        var offered = await playground.MessageAsync(
            TeamsTown.PersonalChat, m =>
                (string?)m.Activity["attachments"]?[0]?["contentType"] == "application/vnd.microsoft.teams.card.file.consent", () =>
                    $"No file is offered.\n{host.Output}");
        Assert.Equal("E2-drill-log.txt", (string?)offered.Activity["attachments"]![0]!["name"]);
        await Chromium.PictureAsync(olga.Page, "teams-evidence-file");

        host.LoseEvidence();
        // The gate of the server itself compares everything with the ledger at once; the server would find it on its next round.
        using var http = new HttpClient();
        using var gate = await http.GetAsync(new Uri(host.Address, $"api/reports/{Samples.CanonicalSlug}/gate"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, gate.StatusCode);
        await ToldAsync(playground, host, "Evidence E1 (");
        await olga.SayAsync("status");
        await ToldAsync(playground, host, "stored record cannot be trusted: Evidence E1");
        await Chromium.PictureAsync(olga.Page, "teams-lost-evidence");
        Assert.Equal("FAIL", await olga.VerdictAsync());
    }

    private static JsonObject Dropped(string name, string type, byte[] content) => new()
    {
        ["text"] = "",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = $"data:{type};base64,{Convert.ToBase64String(content)}",
                ["uniqueId"] = "1",
                ["fileType"] = name[^3..]
            },
        }),
    };

    private static Task<TeamsMessage> ToldAsync(Playground playground, HostProcess host, string words) =>
        playground.MessageAsync(
            TeamsTown.PersonalChat, m => m.Words.Contains(words, StringComparison.Ordinal), () => $"Nothing says “{words}”.\n{host.Output}");

    private static Task<TeamsMessage> AskedAsync(OlgaInTeams olga, HostProcess host, string words) => Eventually.FoundAsync(
        async () => await olga.QuestionAsync() is { } asked && asked.Words.Contains(words, StringComparison.Ordinal) ? asked : null,
        () => $"Nobody asks “{words}”.\n{host.Output}");
}
