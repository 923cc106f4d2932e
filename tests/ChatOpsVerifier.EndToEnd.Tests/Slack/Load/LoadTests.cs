using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack.Load;

/// <summary>
/// A hundred deeds a second, each tenth of them delivered twice, against the real program on SQLite. What is asserted are counts; how
/// long acknowledgements took is written to the test's output. LOAD_SECONDS makes it longer, for a measurement on a quiet machine.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int ASecond = 100;
    private const int WarmUp = 150;
    private const int People = 25;

    /// <summary>The others review: they may talk as much, and nothing has to be planned for each of them with every deed.</summary>
    private const int Operators = 2;
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("LOAD_SECONDS"), CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 60) : 3;

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
        web.Workspace = workspace.Answer;
        await using var host = new HostProcess(
        [
            ("Slack:BotToken", "xoxb-load"), ("Slack:ApiUrl", web.Url.ToString()), way.Setting,
            .. Enumerable.Range(0, People).SelectMany(i => new[]
            {
                ($"Operators:{i}:Id", $"person-{i}"), ($"Operators:{i}:Name", $"Person {i}"), ($"Operators:{i}:Slack", User(i)), ($"Operators:{i}:Role", i < Operators ? "Operator" : "Reviewer"),
            }),
        ]);
        await host.StartAsync();
        await way.ReadyAsync(host.Address);
        await Eventually.TrueAsync(() => Task.FromResult(Count(host, "inbox WHERE dedupe_key LIKE 'slack:opened:%'") == Operators), () => "The operators were not spoken to first.");
        // What is compiled and opened with the first deeds is no part of the figure.
        await SendAsync(way, [.. Enumerable.Range(0, WarmUp).Select(i => Deed.Of(i, User(i % People)))]);
        var deeds = Enumerable.Range(WarmUp, ASecond * Seconds * 10 / 11).Select(i => Deed.Of(i, User(i % People))).ToList();
        var deliveries = deeds.SelectMany((deed, i) => i % 10 == 0 ? new[] { deed, deed.Again() } : [deed]).ToList();
        var before = host.ProcessorTime;
        Report(await SendAsync(way, deliveries), host.ProcessorTime - before);

        Assert.All(deeds, d => Assert.Equal(1, Count(host, $"inbox WHERE dedupe_key = '{d.Key}'")));
        await Eventually.TrueAsync(() => Task.FromResult(Count(host, "outbox WHERE status = 0") == 0), () => $"{Count(host, "outbox WHERE status = 0")} answers are not sent.");
        Assert.All(deeds, d => Assert.NotEqual(0, Count(host, $"outbox WHERE idempotency_key LIKE '{d.Key}:%'")));
        Assert.Equal(0, Count(host, "outbox WHERE status = 2"));
        // Nothing was said under the name of a redelivery, and nothing twice.
        Assert.Equal(0, Count(host, "outbox WHERE idempotency_key LIKE 'slack:event:%'"));
        Assert.DoesNotContain(workspace.All.Where(m => m.Metadata is not null).GroupBy(m => m.Metadata!.ToJsonString()), same => same.Count() > 1);
    }

    /// <summary>At a steady pace, whether or not what went before is acknowledged.</summary>
    /// <returns>Milliseconds that each acknowledgement took.</returns>
    private static async Task<IReadOnlyList<double>> SendAsync(IWay way, List<Deed> deliveries)
    {
        var took = new ConcurrentBag<double>();
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
        return [.. took.Order()];
    }

    private static async Task TimeAsync(IWay way, Deed deed, ConcurrentBag<double> took)
    {
        var began = Stopwatch.GetTimestamp();
        await way.DeliverAsync(deed);
        took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private void Report(IReadOnlyList<double> took, TimeSpan processor) => output.WriteLine(
        $"{took.Count} deliveries at {ASecond} a second: p50 {took[took.Count / 2]:0} ms, p99 {took[took.Count * 99 / 100]:0} ms, max {took[^1]:0} ms; processor {processor.TotalMilliseconds / took.Count:0.0} ms each");

    private static string User(int number) => $"U0P{number:000}";

    private static long Count(HostProcess host, string from)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "verifier.db")};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = $"SELECT COUNT(*) FROM {from}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
