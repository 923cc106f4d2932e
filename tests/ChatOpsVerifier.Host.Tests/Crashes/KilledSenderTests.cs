using System.Globalization;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Host.Tests.Slack;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>
/// The real server, killed again and again while many people talk to it at once and the provider takes only part of what it sends.
/// Each kind of death comes twice; <c>VERIFIER_KILLS=20</c> asks for the whole proof.
/// </summary>
public sealed class KilledSenderTests
{
    private const int People = 48;

    /// <summary>So many at least in each life of the server, before it may die.</summary>
    private const int Turns = 30;
    private const int TurnsPerSecond = 60;

    /// <summary>Messages; far fewer than what is said asks for, so that no life of the server goes without refusals.</summary>
    private const int ProviderPerSecond = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static int Kills => Counts.Asked("VERIFIER_KILLS", fewer: 6);

    [Fact]
    public async Task Turns_WhileTheServerIsKilledAndTheProviderRefuses_AreEachAnsweredOnce()
    {
        using var folder = new TempFolder();
        await using var web = new FakeWebApi();
        var provider = new LimitedWorkspace(ProviderPerSecond);
        web.Workspace = provider.Answer;
        (await HostProgram.RunAsync(
            folder.File("data"), "import", folder.Write("readiness.md", "# Readiness\n\n## Backups (REQUIRES VERIFICATION)\n\n- [ ] Backups run\n"))).Expect(0);

        var (kills, chance, talk, lives) = (Kills, new Random(20261128), new Talk(), new List<Life>());
        for (var life = 0; life < kills; life++)
        {
            lives.Add(await LiveAsync(folder.File("data"), web, provider, talk, (Death)(life % 3), chance.Next(1, 5)));
        }

        provider.Relent();
        await using var last = await HostProgram.ServeAsync(folder.File("data"), Settings(web));
        // What got no answer is delivered again, as Slack does.
        await talk.DeliverAgainAsync(last.Address);
        Tell(talk, lives);
        await EmptyAsync(last);

        var sent = provider.Sent();
        var answered = sent.Select(k => string.Join(':', k.Split(':')[2..4])).ToHashSet(StringComparer.Ordinal);
        string[] lost = [.. talk.Said.Where(turn => !answered.Contains(turn))];
        string[] doubled = [.. sent.CountBy(k => k).Where(k => k.Value > 1).Select(k => k.Key)];
        Assert.True(lost.Length == 0, $"{lost.Length} of {talk.Said.Count} were lost: {string.Join(", ", lost.Take(5))}");
        Assert.True(doubled.Length == 0, $"{doubled.Length} were doubled: {string.Join(", ", doubled.Take(5))}");
        Assert.Empty(talk.Undelivered);
        // Each life was what it was to be: so much was said, some of it refused, and death came in the middle of it.
        Assert.InRange(lives.Sum(l => l.Said) / lives.Sum(l => l.Talked.TotalSeconds), 0.95 * TurnsPerSecond, 1.05 * TurnsPerSecond);
        Assert.All(lives, l => Assert.True(l.Refused > 0, $"Nothing was refused in a life that died {l.Death}."));
        Assert.All(lives, l => Assert.True(l.Left.Unsent > 0, $"Nothing was left to be sent by a life that died {l.Death}."));
        Assert.All(
            lives.Where(l => l.Death == Death.BeforeItsAnswer), l => Assert.True(l.Left.Unrecorded > 0, "The message at which it died was written down."));
    }

    private static async Task<Life> LiveAsync(string data, FakeWebApi web, LimitedWorkspace provider, Talk talk, Death death, int after)
    {
        var (refused, posts) = (provider.Refused, provider.Posts);
        await using var server = await HostProgram.ServeAsync(data, Settings(web));
        var again = talk.DeliverAgainAsync(server.Address);
        // What the one before left is on its way out; into the midst of it people talk.
        await Eventually.TrueAsync(() => provider.Posts > posts || posts == 0);
        using var over = new CancellationTokenSource();
        var said = talk.GoOnAsync(server.Address, TurnsPerSecond, User, People, over.Token);
        await Eventually.TrueAsync(() => talk.InThisLife >= Turns && provider.Refused > refused);
        await provider.DieAt(after, death).WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        await server.KillAsync();
        await over.CancelAsync();
        await again;
        var talked = await said;
        return new(death, talk.InThisLife, talk.AnsweredInThisLife, talked, provider.Refused - refused, await LeftBehind.ReadAsync(data, provider.Sent()));
    }

    private static void Tell(Talk talk, List<Life> lives)
    {
        var seconds = lives.Sum(l => l.Talked.TotalSeconds);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{talk.Said.Count} turns in {lives.Count} lives of {seconds:0.0} s altogether: {lives.Sum(l => l.Said) / seconds:0.0} a second, "
                + $"{lives.Sum(l => l.Answered) / seconds:0.0} a second acknowledged before the death. {lives.Sum(l => l.Refused)} calls refused with 429, "
                + $"{lives.Min(l => l.Refused)} at least in a life. {lives.Sum(l => l.Left.Unsent)} messages unsent at the deaths, "
                + $"{lives.Min(l => l.Left.Unsent)} at least; {lives.Sum(l => l.Left.Unrecorded)} sent and not written down."));
    }

    private sealed record Life(Death Death, int Said, int Answered, TimeSpan Talked, int Refused, LeftBehind Left);

    private static string[] Settings(FakeWebApi web) =>
    [
        "--Reminders:Enabled=false", "--Slack:BotToken=xoxb-1-test", $"--Slack:SigningSecret={SlackHost.Secret}", $"--Slack:ApiUrl={web.Url}",
        .. Enumerable
            .Range(0, People)
            .SelectMany(i => new[] { $"--Operators:{i}:Id=person{i}", $"--Operators:{i}:Web=person{i}", $"--Operators:{i}:Slack={User(i)}" }),
    ];

    /// <summary>Returns once nothing waits to be sent.</summary>
    private static async Task EmptyAsync(HostServer server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while ((await client.GetStringAsync("/metrics", patience.Token))
            .Split('\n')
            .Any(l => l.StartsWith("verifier_outbox_pending{", StringComparison.Ordinal) && !l.EndsWith(" 0", StringComparison.Ordinal)))
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private static string User(int person) => string.Create(CultureInfo.InvariantCulture, $"U0PERSON{person:00}");
}
