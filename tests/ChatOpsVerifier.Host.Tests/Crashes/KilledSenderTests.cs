using System.Globalization;
using System.Net;
using System.Text;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Host.Tests.Slack;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>The real server, killed again and again while many people talk to it at once and the provider takes only part of what it sends.</summary>
public sealed class KilledSenderTests
{
    private const int Kills = 20;
    private const int People = 24;

    /// <summary>New ones in each life of the server.</summary>
    private const int Turns = 30;
    private const int TurnsPerSecond = 60;

    /// <summary>Calls; far fewer than what is said asks for, so that a life of the server is mostly refusals.</summary>
    private const int ProviderPerSecond = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Turns_WhileTheServerIsKilledAndTheProviderRefuses_AreEachAnsweredOnce()
    {
        using var folder = new TempFolder();
        await using var web = new FakeWebApi();
        var provider = new LimitedWorkspace(ProviderPerSecond);
        web.Workspace = provider.Answer;
        var chance = new Random(20261128);
        var said = new List<string>();
        IReadOnlyList<string> undelivered = [];
        for (var life = 0; life < Kills; life++)
        {
            await using var server = await RunningServer.StartAsync(folder.File("data"), Settings(web));
            // Deaths are spread over what is sent: before, at and right after a message, while others are on their way.
            var death = provider.Posts + chance.Next(1, 12);
            var talk = TalkAsync(server, undelivered, said, Turns);
            await Until.SoAsync(() => provider.Posts >= death);
            await server.KillAsync();
            undelivered = await talk;
        }

        var (refused, before) = (provider.Refused, provider.Sent().Count);
        provider.Relent();
        await using var last = await RunningServer.StartAsync(folder.File("data"), Settings(web));
        // What got no answer is delivered again, as Slack does.
        Assert.Empty(await TalkAsync(last, undelivered, said, turns: 0));
        await EmptyAsync(last);

        var answers = provider.Sent().Where(k => k.StartsWith("slack:message:", StringComparison.Ordinal)).ToList();
        string[] lost = [.. said.Where(turn => !answers.Any(a => a.StartsWith($"slack:message:{turn}:", StringComparison.Ordinal)))];
        string[] doubled = [.. provider.Sent().CountBy(k => k).Where(k => k.Value > 1).Select(k => k.Key)];
        Assert.True(lost.Length == 0, $"{lost.Length} of {said.Count} were lost: {string.Join(", ", lost.Take(5))}");
        Assert.True(doubled.Length == 0, $"{doubled.Length} were doubled: {string.Join(", ", doubled.Take(5))}");
        Assert.Equal(Kills * Turns, said.Count);
        Assert.True(refused >= Kills, $"Only {refused} calls were refused.");
        Assert.True(before >= Kills, $"Only {before} messages stood before the last start.");
    }

    private static string[] Settings(FakeWebApi web) =>
    [
        "--Reminders:Enabled=false", "--Slack:BotToken=xoxb-1-test", $"--Slack:SigningSecret={SlackHost.Secret}", $"--Slack:ApiUrl={web.Url}",
        .. Enumerable.Range(0, People).SelectMany(i => new[] { $"--Operators:{i}:Id=person{i}", $"--Operators:{i}:Web=person{i}", $"--Operators:{i}:Slack={User(i)}" }),
    ];

    /// <summary>Delivers what was not delivered before, and has people say so much that is new.</summary>
    /// <returns>What got no answer: nobody knows whether it arrived.</returns>
    private static async Task<IReadOnlyList<string>> TalkAsync(RunningServer server, IReadOnlyList<string> undelivered, List<string> said, int turns)
    {
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = Patience };
        var deliveries = undelivered.Select(t => DeliverAsync(client, t)).ToList();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1) / TurnsPerSecond, TimeProvider.System);
        for (var i = 0; i < turns; i++)
        {
            var turn = $"D{User(said.Count % People)}:{1700000000 + said.Count}.000100";
            said.Add(turn);
            deliveries.Add(DeliverAsync(client, turn));
            await timer.WaitForNextTickAsync();
        }

        return [.. (await Task.WhenAll(deliveries)).OfType<string>()];
    }

    /// <returns>Null: it was answered.</returns>
    private static async Task<string?> DeliverAsync(HttpClient client, string turn)
    {
        var (channel, ts) = (turn.Split(':')[0], turn.Split(':')[1]);
        var body = $$$"""{"type":"event_callback","event_id":"Ev{{{ts}}}","team_id":"T1","api_app_id":"A1","event":{"type":"message","channel_type":"im","channel":"{{{channel}}}","user":"{{{channel[1..]}}}","text":"status","ts":"{{{ts}}}","event_ts":"{{{ts}}}"}}""";
        var (timestamp, signature) = SlackSigning.Sign(SlackHost.Secret, TimeProvider.System.GetUtcNow(), Encoding.UTF8.GetBytes(body));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", signature);
        try
        {
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK ? null : turn;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return turn;
        }
    }

    /// <summary>Returns once nothing waits to be sent.</summary>
    private static async Task EmptyAsync(RunningServer server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while ((await client.GetStringAsync("/metrics", patience.Token)).Split('\n').Any(l => l.StartsWith("verifier_outbox_pending{", StringComparison.Ordinal) && !l.EndsWith(" 0", StringComparison.Ordinal)))
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private static string User(int person) => string.Create(CultureInfo.InvariantCulture, $"U0PERSON{person:00}");
}
