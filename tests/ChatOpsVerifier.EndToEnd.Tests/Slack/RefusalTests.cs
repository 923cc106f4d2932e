using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

/// <summary>A second person reviews in Slack, a secret is redacted, a pack is forged, and the evidence is lost.</summary>
public sealed class RefusalTests
{
    private const string Seen = "Console, backups page of 24 November: one snapshot a night at 03:00 UTC; the note on the page says violet otter pears.";

    /// <summary>Longer than what a message shows of it.</summary>
    private static readonly string Printout =
        $"{Seen}\n{string.Join('\n', Enumerable.Range(1, 40).Select(n => $"snapshot-{n:000} of the night, 48 tables, kept for 30 days"))}";

    [Fact]
    public async Task SelfReview_Objection_Redaction_ForgedPackAndLostEvidence_InSlack()
    {
        await using var slack = await SlackWorkspace.StartAsync(
            "local-slack", "socket", ("Operators:1:Id", "tom"), ("Operators:1:Name", "Tom"), ("Operators:1:Role", "Reviewer"), ("Operators:1:Slack", "U0TOM"));
        var olga = new Olga(slack);
        await AnswerAsync(slack, olga, Printout);

        await olga.SayAsync("accept A1");
        await ToldAsync(slack, slack.Olga, "You gave A1 yourself, so you cannot review it. Another person has to.");
        Assert.Equal(0, await slack.CountAsync("answer-reviewed"));

        // The reviewer opens the evidence, may not redact it, and objects to what the answer makes of it.
        await SayAsync(slack, slack.Tom, "evidence E1");
        Assert.Contains("violet otter pears", Screen.Words(await ToldAsync(slack, slack.Tom, "Evidence E1:")), StringComparison.Ordinal);
        await Eventually.TrueAsync(
            async () => (await slack.MessagesAsync(await slack.DirectAsync(slack.Tom)))
                .SelectMany(m => m["files"] as JsonArray ?? [])
                .Any(f => (string?)f!["name"] == "E1.txt" && (int?)f["size"] == Encoding.UTF8.GetByteCount(Printout)),
            () => $"E1.txt does not come.\n{slack.Host.Output}");
        await SayAsync(slack, slack.Tom, "redact E1 because it is a secret");
        await ToldAsync(slack, slack.Tom, "everything else needs the operator: Olga. Nothing was changed.");
        Assert.Equal(0, await slack.CountAsync("evidence-removed"));
        await SayAsync(slack, slack.Tom, "reject A1 because the page is of another server");
        await ToldAsync(slack, slack.Tom, "Your objection to A1 is recorded.");
        Assert.Equal(0, await Reports.SettledAsync(slack.Host));
        await olga.SayAsync("conflicts");
        await ToldAsync(slack, slack.Olga, "A reviewer objects to A1: the page is of another server");

        await olga.SayAsync("redact E1 because it shows how the vault opens");
        await ToldAsync(slack, slack.Olga, "E1 was redacted: its bytes and texts are deleted here");
        await SayAsync(slack, slack.Tom, "evidence E1");
        await ToldAsync(slack, slack.Tom, "it shows how the vault opens; SHA-256");
        var verified = await slack.Host.RunAsync("ledger", "verify", Samples.CanonicalSlug);
        Assert.Equal(0, verified.Code);
        Assert.Contains("Evidence E1 was redacted with entry", verified.Said, StringComparison.Ordinal);

        await AnswerAsync(slack, olga, "Console, backups page of 25 November: one snapshot a night at 03:00 UTC, 48 of 48 tables.");
        // The auditor drops a pack that says otherwise, and then the real one.
        var pack = await slack.Host.PackAsync();
        await SayAsync(slack, slack.Tom, "is this right?", ("drill.zip", Repacked.AsPass(pack)));
        var refused = await ToldAsync(slack, slack.Tom, "Pack not intact: drill.zip");
        Assert.Contains("report.md was changed: it is not what the manifest names.", Screen.Words(refused), StringComparison.Ordinal);
        await SayAsync(slack, slack.Tom, "", ("pack.zip", pack));
        Assert.Contains("Signed with this server's key", Screen.Words(await ToldAsync(slack, slack.Tom, "Pack intact: pack.zip")), StringComparison.Ordinal);

        slack.Host.LoseEvidence();
        Assert.Equal(4, (await slack.Host.RunAsync("gate", Samples.CanonicalSlug)).Code);
        using var http = new HttpClient();
        using var gate = await http.GetAsync(new Uri(slack.Host.Address, $"api/reports/{Samples.CanonicalSlug}/gate"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, gate.StatusCode);
        using var ready = await http.GetAsync(new Uri(slack.Host.Address, "healthz/ready"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        await ToldAsync(slack, slack.Olga, "Evidence E2");
        await olga.SayAsync("status");
        await ToldAsync(slack, slack.Olga, "stored record cannot be trusted: Evidence E2");
        Assert.DoesNotContain(await slack.PublicAsync(slack.Channel), m => Screen.Words(m).Contains("is now PASS", StringComparison.Ordinal));
    }

    /// <summary>The present requirement, from its question to the confirmation, with that text as evidence.</summary>
    private static async Task AnswerAsync(SlackWorkspace slack, Olga olga, string evidence)
    {
        while (await Reports.SettledAsync(slack.Host) == 0)
        {
            var asked = await olga.QuestionAsync();
            if (Screen.Button(asked, ActionIds.GiveEvidence) is null)
            {
                await olga.StepAsync();
                continue;
            }

            await olga.SayAsync(evidence);
            await olga.TakenAsync(asked);
        }
    }

    private static async Task SayAsync(SlackWorkspace slack, string user, string words, params (string Name, byte[] Content)[] files) => await slack.AskAsync(
        "say",
        ("user", user),
        ("channel", await slack.DirectAsync(user)),
        ("text", words),
        ("files", new JsonArray([.. files.Select(f => new JsonObject
        {
            ["name"] = f.Name,
            ["type"] = "application/zip",
            ["base64"] = Convert.ToBase64String(f.Content)
        })])));

    private static async Task<JsonObject> ToldAsync(SlackWorkspace slack, string user, string words)
    {
        IReadOnlyList<JsonObject> seen = [];
        return await Eventually.FoundAsync(
            async () => (seen = [.. await slack.MessagesAsync(await slack.DirectAsync(user))]).LastOrDefault(m => Screen
                .Words(m)
                .Contains(words, StringComparison.Ordinal)),
            () => $"Nothing says “{words}”. Last messages:\n{string.Join("\n---\n", seen.TakeLast(4).Select(Screen.Words))}\n{slack.Host.Output}");
    }
}
