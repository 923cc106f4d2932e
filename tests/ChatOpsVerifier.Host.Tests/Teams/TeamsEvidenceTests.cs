using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Teams;

/// <summary>What people bring in Teams other than words: files of the personal chat, and other people's messages.</summary>
public class TeamsEvidenceTests : TeamsHostTests, IAsyncDisposable
{
    private const string Csv = "taken,kept\n2026-03-01 03:00,yes\n2026-03-02 03:00,yes\n";

    /// <summary>Where Teams keeps people's files.</summary>
    private readonly FakeWebApi _drive = new();

    [Fact]
    public async Task File_OfThePersonalChat_IsFetchedWhereTeamsSays_WithoutAToken_AndIsEvidence()
    {
        await using var host = await StartAsync();
        var ada = new AdaInTeams(host);
        _drive.On("/download.aspx?UniqueId=1", new FakeReply.Answer(Encoding.UTF8.GetBytes(Csv), 200, "text/csv"));
        foreach (var words in new[] { "hello", "start", "start 2.2", "Daily" })
        {
            await ada.SayAsync(words);
        }

        await Eventually.TrueAsync(() => ada.Button(ActionIds.GiveEvidence) is not null);
        await ada.SendFileAsync(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://contoso-my.sharepoint.com/personal/ada/Documents/snapshots.csv",
            ["name"] = "snapshots.csv",
            ["content"] = new JsonObject { ["downloadUrl"] = Drive("/download.aspx?UniqueId=1"), ["uniqueId"] = "1", ["fileType"] = "csv" },
        });

        await ada.PressAsync(ActionIds.MarkBoxes, (FieldNames.Boxes, ""));
        var evidence = Assert.Single((await host.Data.ViewAsync()).Assessment.State.Evidence).Value;
        Assert.Equal(("snapshots.csv", Encoding.UTF8.GetByteCount(Csv)), (evidence.Name, (int)evidence.Bytes));
        Assert.Null(Assert.Single(_drive.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task Report_IsOffered_AndPutWhereTeamsSaysOnceItIsAccepted()
    {
        await using var host = await StartAsync();
        var ada = new AdaInTeams(host);
        await ada.SayAsync("report");
        var offer = await ada.AttachedAsync("application/vnd.microsoft.teams.card.file.consent");

        await ada.InvokeAsync("fileConsent/invoke", new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = offer["content"]!["acceptContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["uploadUrl"] = Drive("/upload"),
                ["contentUrl"] = "https://contoso-my.sharepoint.com/report.md",
                ["name"] = "report.md",
                ["uniqueId"] = "1",
                ["fileType"] = "md"
            },
        });

        var put = Assert.Single(_drive.Requests);
        Assert.Equal(("PUT", "/upload", null), (put.Method, put.Path, put.Header("Authorization")));
        Assert.Equal((await host.Data.ViewAsync()).Rendered.Text, Encoding.UTF8.GetString(put.Body));
        await ada.AttachedAsync("application/vnd.microsoft.teams.card.file.info");
    }

    [Fact]
    public async Task MessageOfAColleague_IsAttachedAsEvidence_WithItsAuthorAndPlace()
    {
        await using var host = await StartAsync();
        var ada = new AdaInTeams(host);
        await ada.SayAsync("hello");
        var message = new JsonObject
        {
            ["id"] = "1795511000000",
            ["createdDateTime"] = "2026-03-01T14:05:00.000Z",
            ["linkToMessage"] = "https://teams.example/l/message/19:golive@thread.tacv2/1795511000000",
            ["body"] = new JsonObject
            {
                ["contentType"] = "html",
                ["content"] = "<div>The restore drill of 1&nbsp;March took 41 minutes.<br>All rows were there.</div>"
            },
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = "7c9e6679-7425-40de-944b-e07fc1f90ae7", ["displayName"] = "Dora Lindt" } },
        };
        JsonObject Value() => new() { ["commandId"] = "attachEvidence", ["commandContext"] = "message", ["messagePayload"] = message.DeepClone() };

        var card = AdaInTeams.CardOf(await ada.InvokeAsync("composeExtension/fetchTask", Value()));
        Assert.Contains("The restore drill of 1 March took 41 minutes.", card.ToJsonString(), StringComparison.Ordinal);
        var choice = (JsonArray)AdaInTeams.All(card).Single(o => (string?)o["id"] == "requirement")["choices"]!;
        var submit = Value();
        submit["data"] = AdaInTeams.All(card).Single(o => (string?)o["type"] == "Action.Submit")["data"]!.DeepClone();
        submit["data"]!["requirement"] = choice.Single(c => ((string)c!["title"]!).Contains("4.3", StringComparison.Ordinal))!["value"]!.DeepClone();
        var said = await ada.InvokeAsync("composeExtension/submitAction", submit);

        Assert.StartsWith("Attached to", (string)said["task"]!["value"]!, StringComparison.Ordinal);
        await ada.ReadsAsync("4.3");
        var evidence = Assert.Single((await host.Data.ViewAsync()).Assessment.State.Evidence).Value;
        Assert.Contains("Dora Lindt", $"{evidence}", StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 1), evidence.ObservedOn);
        Assert.Equal("FAIL", (await host.Data.ViewAsync()).Assessment.Verdict.Word);
    }

    [Fact]
    public async Task LivingCard_LookedAt_IsAnsweredWithItsPresentState_AndRecordsNothing()
    {
        const string Status = "19:status@thread.tacv2";
        await using var host = await StartAsync(("Teams:StatusConversation", Status));
        var ada = new AdaInTeams(host);
        await ada.SayAsync("hello");
        JsonObject? Living() =>
            host.Framework.Calls
                .Where(c => c.Path == $"/v3/conversations/{Uri.EscapeDataString(Status)}/activities")
                .Select(c => (JsonObject)JsonNode.Parse(c.Text)!)
                .FirstOrDefault();
        await Eventually.TrueAsync(() => Living() is not null);
        var card = Living()!["attachments"]![0]!["content"]!;
        var look = host.Framework.Activity("", Status);
        (look["type"], look["name"], look["from"]!["id"], look["from"]!["aadObjectId"]) = (
            "invoke", "adaptiveCard/action", "29:tom", "b0000000-0000-0000-0000-0000000007b0");
        (look["conversation"]!["conversationType"], look["conversation"]!["isGroup"]) = ("channel", true);
        look["value"] = new JsonObject { ["action"] = card["refresh"]!["action"]!.DeepClone(), ["trigger"] = "automatic" };
        var before = StoredRows.Count(host.Data, "inbox");

        using var answer = await host.PostAsync(look);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(
            (200, "application/vnd.microsoft.card.adaptive", "AdaptiveCard"),
            ((int)body["statusCode"]!, (string)body["type"]!, (string)body["value"]!["type"]!));
        Assert.Contains("all 54 checks are unknown", body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(before, StoredRows.Count(host.Data, "inbox"));
    }

    public async ValueTask DisposeAsync()
    {
        await _drive.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private string Drive(string path) => $"http://127.0.0.1:{_drive.Port}{path}";
}
