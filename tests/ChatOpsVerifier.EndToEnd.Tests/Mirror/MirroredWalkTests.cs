using System.Diagnostics;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.EndToEnd.Tests.Slack;
using ChatOpsVerifier.EndToEnd.Tests.Teams;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Mirror;

/// <summary>One report, worked in Slack, in Teams and on the page by turns, to one PASS: wherever an answer is given, the other places follow.</summary>
public sealed class MirroredWalkTests(Chromium chromium)
{
    private const string GoOn = "Go on here";
    private const int MostSteps = 200;

    [Fact]
    public async Task Report_AnsweredInThreePlacesByTurns_IsOnePass_AndEachFollowsTheOthers()
    {
        await using var slack = await SlackWorkspace.StartAsync(
            "emulate", "socket", ("Teams:Development", "true"), ("Teams:StatusConversation", TeamsTown.StatusChannel),
            ("Operators:0:Teams", TeamsTown.OlgasObjectId), ("Operators:0:Web", "olga"));
        var host = slack.Host;
        await using var playground = await Playground.StartAsync(host.Address);
        var inTeams = new OlgaInTeams(await chromium.OpenAsync(playground.Page), playground, host);
        await inTeams.ArriveAsync();
        var inSlack = new Olga(slack);
        var onThePage = new OlgaOnThePage(await chromium.OpenAsync(host.Address));
        Place[] places =
        [
            new(
                "in Teams",
                inTeams.StepAsync,
                async () => (await inTeams.QuestionAsync()).Button(ActionIds.StartFinding) is not null,
                () => TeamsWordsAsync(playground),
                () => inTeams.PressAsync(GoOn)),
            new(
                "in Slack",
                inSlack.StepAsync,
                async () => Screen.Button(await inSlack.QuestionAsync(), ActionIds.StartFinding) is not null,
                () => SlackWordsAsync(slack),
                () => GoOnInSlackAsync(slack, inSlack)),
            new("on the page", onThePage.StepAsync, onThePage.IsBeginningAsync, onThePage.WordsAsync, () => onThePage.PressAsync(GoOn)),
        ];
        await inTeams.QuestionAsync();
        await inSlack.QuestionAsync();
        await onThePage.QuestionAsync();

        var delays = new List<TimeSpan>();
        for (var (turn, steps) = (0, 0); await Reports.VerdictAsync(host) != "PASS"; turn++)
        {
            var worker = places[turn % places.Length];
            var others = places.Where(p => p != worker).ToList();
            var before = await Task.WhenAll(others.Select(o => o.CountAsync(worker)));
            for (var settled = await Reports.SettledAsync(host); await Reports.SettledAsync(host) == settled; steps++)
            {
                Assert.True(steps < MostSteps, $"No PASS after {steps} steps.\n{host.Output}");
                await worker.Step();
            }

            delays.AddRange(await Task.WhenAll(others.Select((o, i) => FollowAsync(o, worker, before[i], host))));
            await Chromium.PictureAsync(inTeams.Page, $"mirror-{turn:00}-teams");
            await Chromium.PictureAsync(onThePage.Page, $"mirror-{turn:00}-page");
            if (await Reports.VerdictAsync(host) != "PASS")
            {
                await Task.WhenAll(others.Select(o => o.GoOn()));
                await Task.WhenAll(places.Select(p => p.AskAsync()));
            }
        }

        await playground.MessageAsync(
            TeamsTown.StatusChannel,
            m => m.Words.Contains("54 of 54", StringComparison.Ordinal),
            () => $"The status in Teams does not come to PASS.\n{host.Output}");
        await Eventually.TrueAsync(
            async () => (await slack.PublicAsync(slack.Channel)).Any(m => Screen
                .Words(m)
                .Contains("54 of 54", StringComparison.Ordinal)), () => $"The status in Slack does not come to PASS.\n{host.Output}");
        Assert.Equal(0, (await host.RunAsync("gate", Samples.CanonicalSlug)).Code);
        Assert.Equal(0, (await host.RunAsync("ledger", "verify", Samples.CanonicalSlug)).Code);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"The other places followed {delays.Count} times; median {delays.Order().ElementAt(delays.Count / 2).TotalMilliseconds:0} ms, longest "
                + $"{delays.Max().TotalMilliseconds:0} ms.");
        Assert.InRange(delays.Order().ElementAt(delays.Count / 2), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    /// <summary>From when the answer was taken where it was given until the other place says so, as somebody sees it who looks at both.</summary>
    private static async Task<TimeSpan> FollowAsync(Place other, Place worker, int before, HostProcess host)
    {
        var began = Stopwatch.GetTimestamp();
        await Eventually.TrueAsync(
            async () => await other.CountAsync(worker) > before, () => $"What was answered {worker.Name} is not said {other.Name}.\n{host.Output}");
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task<string> TeamsWordsAsync(Playground playground) =>
        string.Join('\n', (await playground.MessagesAsync(TeamsTown.PersonalChat)).Select(m => m.Words));

    private static async Task<string> SlackWordsAsync(SlackWorkspace slack) =>
        string.Join('\n', (await slack.PublicAsync(await slack.DirectAsync(slack.Olga))).Select(Screen.Words));

    private static async Task GoOnInSlackAsync(SlackWorkspace slack, Olga olga)
    {
        var direct = await slack.DirectAsync(slack.Olga);
        var message = (await slack.PublicAsync(direct)).Last(m => Screen.ButtonLabelled(m, GoOn) is not null);
        await olga.PressAsync(message, Screen.ButtonLabelled(message, GoOn)!);
    }

    /// <param name="Name">As the program calls it to the others.</param>
    /// <param name="IsBeginning">Whether it has not begun the finding yet, and so asks nothing that could be answered elsewhere.</param>
    /// <param name="Words">All that the operator's conversation shows.</param>
    private sealed record Place(string Name, Func<Task> Step, Func<Task<bool>> IsBeginning, Func<Task<string>> Words, Func<Task> GoOn)
    {
        /// <summary>Comes to the next question of the report itself.</summary>
        public async Task AskAsync()
        {
            while (await IsBeginning())
            {
                await Step();
            }
        }

        /// <summary>How often it says that the question was answered there.</summary>
        public async Task<int> CountAsync(Place there) => (await Words()).Split($"Olga answered or changed this {there.Name}.").Length - 1;
    }
}
