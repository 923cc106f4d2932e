using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

namespace ChatOpsVerifier.EndToEnd.Tests.Teams;

/// <summary>Olga edits, deletes and brings back a message in Teams after it became evidence.</summary>
public sealed class ChangedMessageTests(Chromium chromium)
{
    private const string Kept = "Console, backups page of 24 November: the restore took 22 minutes, RTO met, 48 of 48 tables.";
    private const string Edited = "Console, backups page of 24 November: the restore took 220 minutes, RTO missed, 0 of 48 tables.";

    [Fact]
    public async Task MessageThatBecameEvidence_EditedDeletedAndBroughtBack_IsReportedEachTime_AndWhatWasKeptStays()
    {
        await using var host = new HostProcess(
            ("Teams:Development", "true"), (
                "Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Teams", TeamsTown.OlgasObjectId), ("Operators:0:Web", "olga"));
        await host.StartAsync();
        await using var playground = await Playground.StartAsync(host.Address);
        var olga = new OlgaInTeams(await chromium.OpenAsync(playground.Page), playground, host);
        await olga.ArriveAsync();
        TeamsMessage asked;
        while ((asked = await olga.QuestionAsync()).Button(ActionIds.GiveEvidence) is null)
        {
            await olga.StepAsync();
        }

        await olga.SayAsync(Kept);
        await olga.TakenAsync(asked);
        var id = (string)(await playground.LogAsync()).Select(e => e["request"]?["body"]).OfType<JsonObject>().Last(b => (string?)b["text"] == Kept)["id"]!;
        await playground.SendAsync(TeamsTown.PersonalChat, Change("messageUpdate", "editMessage", id, Edited));

        var edited = await ToldAsync(playground, host, "was edited in Teams");
        Assert.Contains(Kept, edited.Words, StringComparison.Ordinal);
        Assert.Contains(Edited, edited.Words, StringComparison.Ordinal);
        await Chromium.PictureAsync(olga.Page, "teams-edited");
        await OnThePageAsync(host);
        await olga.PressAsync("Add the new text");
        await ToldAsync(playground, host, "The new text is kept");

        await playground.SendAsync(TeamsTown.PersonalChat, Change("messageDelete", "softDeleteMessage", id, null));
        await ToldAsync(playground, host, "was deleted in Teams");
        await playground.SendAsync(TeamsTown.PersonalChat, Change("messageUpdate", "undeleteMessage", id, Edited));
        await ToldAsync(playground, host, "says again in Teams what was kept");

        Assert.Equal(0, (await host.RunAsync("ledger", "verify", Samples.CanonicalSlug)).Code);
    }

    /// <summary>Anyone who reads the report in a browser learns it, too: in what happened, and from the evidence itself.</summary>
    private async Task OnThePageAsync(HostProcess host)
    {
        var page = await chromium.OpenAsync(host.Address);
        await Assertions.Expect(page.GetByText("E1: the message was edited in the chat; the kept text stays").First).ToBeAttachedAsync();
        await page.Locator("#say").FillAsync("evidence E1");
        await page.Locator("#conversation").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.Locator("#conversation")).ToContainTextAsync("E1 is kept as it was taken; its message was edited in the chat by Olga");
        await Assertions.Expect(page.Locator("#conversation")).ToContainTextAsync("the restore took 22 minutes, RTO met");
        await Chromium.PictureAsync(page, "page-edited");
        await page.CloseAsync();
    }

    private static JsonObject Change(string type, string kind, string id, string? text) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["text"] = text,
        ["channelData"] = new JsonObject { ["eventType"] = kind },
    };

    private static Task<TeamsMessage> ToldAsync(Playground playground, HostProcess host, string words) =>
        playground.MessageAsync(
            TeamsTown.PersonalChat, m => m.Words.Contains(words, StringComparison.Ordinal), () => $"Nothing says “{words}”.\n{host.Output}");
}
