using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

/// <summary>Anyone who asks, and wherever: the numbers and words of a report's status are the same.</summary>
public sealed partial class SameNumbersTests
{
    private const string Slug = Samples.CanonicalSlug;
    private const int States = 4;

    /// <summary>What becomes of each requirement: left alone, or one of the outcomes.</summary>
    private static readonly Gen<Outcome?[]> Outcomes =
        Gen.Frequency(
            (3, Gen.Const((Outcome?)null)),
            (4, Gen.Const((Outcome?)Outcome.Verified)),
            (1, Gen.Const((Outcome?)Outcome.NotAvailable)),
            (1, Gen.Const((Outcome?)Outcome.Refuted))).Array[40];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Status_InAnyState_IsTheSameEverywhere()
    {
        foreach (var outcomes in Outcomes.Array[States].Single())
        {
            await using var data = await RealData.CanonicalAsync();
            await data.ConfirmPlanAsync();
            await WorkAsync(data, outcomes);
            await CompareAsync(data);
        }
    }

    [Fact]
    public async Task Status_AtPass_IsTheSameEverywhere()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.PassAsync();
        await CompareAsync(data);
    }

    private static async Task WorkAsync(RealData data, Outcome?[] outcomes)
    {
        var requirements = (await data.ViewAsync()).Assessment.Report.Requirements;
        for (var i = 0; i < requirements.Length; i++)
        {
            if (outcomes[i] is { } outcome && (await data.ViewAsync()).Assessment.Checks[requirements[i].Checks[0].Id].Outcome == Outcome.Unknown)
            {
                await data.AnswerAsync(requirements[i].Handle, "seen in the dashboard", outcome);
            }
        }

        var state = (await data.ViewAsync()).Assessment.State;
        if (state.Answers.Values.FirstOrDefault(a => a.Outcome == Outcome.Verified) is { } disputed && outcomes[^1] is null)
        {
            await data.AppendAsync(new VerificationEvent.ConflictOpened("X1", disputed.CheckIds, [disputed.Id], "The operator said 30 days, E1 says 7."));
        }
    }

    private static async Task CompareAsync(RealData data)
    {
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        var view = await host.Services.GetRequiredService<IReportCatalog>().FindAsync(Slug, Token) ?? throw new InvalidOperationException("Not imported.");
        var (facts, counts, verdict) = (view.Status, view.Assessment.Counts, view.Assessment.Verdict);
        Assert.Equal(counts.Checks, VerdictSummary.Tally(counts).Sum(t => t.Count));
        var progress = VerdictSummary.Progress(counts);

        var report = await JsonAsync(client, $"/api/reports/{Slug}");
        var json = report.GetProperty("counts");
        Assert.Equal(
            (
                counts.Checks,
                counts.Settled,
                counts.Percent,
                counts.Verified,
                counts.NotAvailable,
                counts.Refuted,
                counts.Stale,
                counts.Unknown,
                counts.Conflicts),
            (Number(
                json,
                "checks"), Number(
                    json,
                    "settled"), Number(
                        json,
                        "percent"), Number(
                            json,
                            "verified"), Number(
                                json, "notAvailable"), Number(json, "refuted"), Number(json, "stale"), Number(json, "unknown"), Number(json, "conflicts")));
        Assert.Equal(verdict.Word, report.GetProperty("verdict").GetString());
        var status = report.GetProperty("status");
        Assert.Equal((VerdictSummary.Because(view.Assessment), facts.Delta.Words, facts.Forecast.Words),
            (status
                .GetProperty("because")
                .GetString(), status.GetProperty("delta").GetProperty("words").GetString(), status.GetProperty("forecast").GetProperty("words").GetString()));
        var blocker = status.GetProperty("oldestBlocker");
        Assert.Equal(facts.OldestBlocker?.Check.Handle, blocker.ValueKind == JsonValueKind.Null ? null : blocker.GetProperty("handle").GetString());

        var listed = (await JsonAsync(client, "/api/reports")).GetProperty("reports")[0];
        Assert.Equal(
            (verdict.Word, counts.Settled, counts.Percent), (listed.GetProperty("verdict").GetString(), Number(listed, "settled"), Number(listed, "percent")));
        using var gate = await client.GetAsync($"/api/reports/{Slug}/gate", Token);
        Assert.Equal(verdict.IsPass ? HttpStatusCode.OK : HttpStatusCode.Conflict, gate.StatusCode);
        Assert.Equal(counts.Settled, Number(JsonDocument.Parse(await gate.Content.ReadAsStringAsync(Token)).RootElement, "settled"));

        var badge = await client.GetStringAsync($"/api/reports/{Slug}/badge.svg", Token);
        Assert.Contains(progress, badge, StringComparison.Ordinal);
        Assert.Contains(verdict.IsPass ? ">PASS<" : $">FAIL {counts.Settled}/{counts.Checks}", badge, StringComparison.Ordinal);
        Assert.Equal(counts.Settled, Ticked().Count(await client.GetStringAsync($"/api/reports/{Slug}/report.md", Token)));

        // The words of the page and of the chat, markup taken off.
        await host.Services.GetRequiredService<ITurnHandler>().HandleAsync(
            new Turn
            {
                DedupeKeys = ["ask"],
                Conversation = WebConversations.Of("operator", Slug),
                UserId = "operator",
                Slug = Slug,
                Content = new TurnContent.Text("status", [])
            }, Token);
        var chat = await ShownAsync(host, WebConversations.Of("operator", Slug), "The verdict is");
        var team = await ShownAsync(host, WebConversations.Team(Slug), progress);
        var page = Words(await client.GetStringAsync($"/r/{Slug}", Token));
        var overview = Words(await client.GetStringAsync("/reports", Token));
        var printed = (await HostProgram.RunAsync(data.Folder, "status", Slug)).Expect(0).Output;
        Assert.Contains($"The verdict is {verdict.Word}", chat, StringComparison.Ordinal);
        Assert.Contains($"Progress and burn-up: {verdict.Word}, {progress}", team, StringComparison.Ordinal);
        Assert.Contains($"{verdict.Word} {counts.Settled}/{counts.Checks}", page, StringComparison.Ordinal);
        foreach (var said in new[] { chat, team, page, overview })
        {
            Assert.Contains(VerdictSummary.Because(view.Assessment), said, StringComparison.OrdinalIgnoreCase);
            Assert.Contains($"{counts.Settled} of {counts.Checks}", said, StringComparison.Ordinal);
        }

        foreach (var said in new[] { chat, page, printed })
        {
            Assert.All(VerdictSummary.Tally(counts), t => Assert.Contains($"{t.Count} {VerdictSummary.Word(t.State)}", said, StringComparison.Ordinal));
        }

        foreach (var said in new[] { chat, team, page, printed })
        {
            Assert.Contains(facts.BlockerWords ?? "", said, StringComparison.Ordinal);
        }

        foreach (var finding in view.Assessment.FindingOrder.Select(id => view.Assessment.Findings[id]))
        {
            Assert.Contains(NodeStates.Count(finding.Status), chat, StringComparison.Ordinal);
            Assert.Contains($"{NodeStates.Of(finding.Status).ToUpperInvariant()} ({NodeStates.Count(finding.Status)})", team, StringComparison.Ordinal);
            Assert.Contains($"{finding.Status.Settled}/{finding.Status.Checks}", page, StringComparison.Ordinal);
        }
    }

    private static async Task<string> ShownAsync(ServedHost host, ConversationRef conversation, string mark)
    {
        var store = host.Services.GetRequiredService<IWebChatStore>();
        var shown = "";
        await Eventually.TrueAsync(() => (shown = string.Join('\n', store.ReadAsync(conversation, 20, Token).GetAwaiter().GetResult()
            .Select(m => m.Message is null ? "" : PlainMessage.Of(m.Message)))).Contains(mark, StringComparison.Ordinal));
        return shown;
    }

    private static async Task<JsonElement> JsonAsync(
        HttpClient client, string path) => JsonDocument.Parse(await client.GetStringAsync(path, Token)).RootElement;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string Words(string html) => Spaces().Replace(WebUtility.HtmlDecode(Markup().Replace(html, "")), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*- \[x\]", RegexOptions.Multiline)]
    private static partial Regex Ticked();
}
