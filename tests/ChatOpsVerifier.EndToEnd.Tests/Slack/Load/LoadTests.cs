using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack.Load;

/// <summary>
/// A hundred turns of every kind a second, each tenth of them delivered twice, against the real program on SQLite, while Slack takes two
/// seconds to open a window. What is asserted are counts; how long acknowledgements took, in all and of each kind, is written to the
/// test's output. LOAD_SECONDS makes it longer, for a measurement on a quiet machine.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int ASecond = 100;
    private const int WarmUp = 150;
    private const int People = 25;

    /// <summary>The others review: they may talk as much, and nothing has to be planned for each of them with every turn.</summary>
    private const int Operators = 2;

    /// <summary>Two thirds of a trigger's life.</summary>
    private static readonly TimeSpan SlowWindow = TimeSpan.FromSeconds(2);
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("LOAD_SECONDS"), CultureInfo.InvariantCulture, out var asked)
        ? Math.Clamp(asked, 1, 60)
        : 3;

    [Fact]
    public async Task HundredASecondOverHttp_AreEachAcknowledged_AndAnsweredOnce()
    {
        await using var web = new FakeWebApi();
        await using var way = new HttpWay();
        await WorkAsync(web, way);
    }

    [Fact]
    public async Task HundredASecondOverSocketMode_AreEachAcknowledged_AndAnsweredOnce()
    {
        await using var web = new FakeWebApi();
        await using var way = new SocketWay(web);
        await WorkAsync(web, way);
    }

    private async Task WorkAsync(FakeWebApi web, IWay way)
    {
        var workspace = new FakeWorkspace();
        web.Workspace = request => request.Path == "views.open"
            ? new FakeReply.Late(stop => Task.Delay(SlowWindow, stop), workspace.Answer(request))
            : workspace.Answer(request);
        await using var host = new HostProcess(
        [
            ("Slack:BotToken", "xoxb-load"), ("Slack:ApiUrl", web.Url.ToString()), way.Setting,
            .. Enumerable.Range(0, People).SelectMany(i => new[]
            {
                ($"Operators:{i}:Id", $"person-{i}"), (
                    $"Operators:{i}:Name", $"Person {i}"), ($"Operators:{i}:Slack", User(i)), ($"Operators:{i}:Role", i < Operators ? "Operator" : "Reviewer"),
            }),
        ]);
        await host.StartAsync();
        await way.ReadyAsync(host.Address);
        await Eventually.TrueAsync(
            () => Task.FromResult(host.Count("inbox WHERE dedupe_key LIKE 'slack:opened:%'") == Operators), () => "The operators were not spoken to first.");
        // What is compiled and opened with the first turns is not part of the figure.
        await SendAsync(way, [.. Enumerable.Range(0, WarmUp).Select(i => PersonAction.Of(i, User(i % People)))]);
        var actions = Enumerable.Range(WarmUp, ASecond * Seconds * 10 / 11).Select(i => PersonAction.Of(i, User(i % People))).ToList();
        var deliveries = actions.SelectMany((action, i) => i % 10 == 0 ? new[] { action, action.Again() } : [action]).ToList();
        var before = host.ProcessorTime;
        Report(await SendAsync(way, deliveries), host.ProcessorTime - before);

        var turns = actions.Where(d => !d.OpensAWindow).ToList();
        Assert.All(turns, d => Assert.Equal(1, host.Count($"inbox WHERE dedupe_key = '{d.Key}'")));
        await Eventually.TrueAsync(
            () => Task.FromResult(host.Count("outbox WHERE status = 0") == 0), () => $"{host.Count("outbox WHERE status = 0")} answers are not sent.");
        Assert.All(turns, d => Assert.NotEqual(0, host.Count($"outbox WHERE idempotency_key LIKE '{d.Key}:%'")));
        Assert.Equal(0, host.Count("outbox WHERE status = 2"));
        var triggers = web.To("views.open").Select(r => (string)JsonNode.Parse(r.Body)!["trigger_id"]!).ToList();
        Assert.Equal(actions.Where(d => d.OpensAWindow).Select(d => d.Key).Order(), triggers.Where(t => actions.Any(d => d.Key == t)).Order());
        // Nothing was said under the name of a redelivery, and nothing twice.
        Assert.Equal(0, host.Count("outbox WHERE idempotency_key LIKE 'slack:event:%'"));
        Assert.DoesNotContain(workspace.All.Where(m => m.Metadata is not null).GroupBy(m => m.Metadata!.ToJsonString()), same => same.Count() > 1);
    }

    /// <summary>At a steady pace, whether or not what went before is acknowledged.</summary>
    /// <returns>Milliseconds that each acknowledgement took.</returns>
    private static async Task<IReadOnlyList<(string Kind, double Took)>> SendAsync(IWay way, List<PersonAction> deliveries)
    {
        var took = new ConcurrentBag<(string Kind, double Took)>();
        var began = Stopwatch.GetTimestamp();
        var sending = new List<Task>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (sending.Count < deliveries.Count)
        {
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            var due = Math.Min(deliveries.Count, (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * ASecond));
            while (sending.Count < due)
            {
                sending.Add(TimeAsync(way, deliveries[sending.Count], took));
            }
        }

        await Task.WhenAll(sending);
        return [.. took.OrderBy(t => t.Took)];
    }

    private static async Task TimeAsync(IWay way, PersonAction action, ConcurrentBag<(string Kind, double Took)> took)
    {
        var began = Stopwatch.GetTimestamp();
        await way.DeliverAsync(action);
        took.Add(((string?)action.Payload["type"] ?? action.Kind, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
    }

    private void Report(IReadOnlyList<(string Kind, double Took)> all, TimeSpan processor)
    {
        output.WriteLine($"{all.Count} deliveries at {ASecond} a second: {Told(all)}; processor {processor.TotalMilliseconds / all.Count:0.0} ms each");
        foreach (var kind in all.GroupBy(t => t.Kind).OrderBy(k => k.Key))
        {
            output.WriteLine($"{kind.Key}: {Told([.. kind])}");
        }
    }

    private static string Told(IReadOnlyList<(string Kind, double Took)> all) =>
        $"{all.Count} acknowledged, p50 {all[all.Count / 2].Took:0} ms, p99 {all[all.Count * 99 / 100].Took:0} ms, max {all[^1].Took:0} ms";

    private static string User(int number) => $"U0P{number:000}";
}
