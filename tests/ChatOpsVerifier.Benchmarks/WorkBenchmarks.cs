using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>
/// Turns of people who work, all at once, with everything that follows: answers and status are worded, stored and given to a channel
/// that takes them at once. Time and allocations are those of one turn. The cost is to be flat in each of the three parameters.
/// Says the processor time of a turn at its end, which bears a loaded machine.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class WorkBenchmarks : IAsyncDisposable
{
    private const int TurnsEach = 60;

    private readonly List<TurnLoad> _people = [];
    private RealStore? _data;
    private TimeSpan _used;
    private long _turns;

    /// <summary>Each with a report of their own, and each one turn at a time.</summary>
    [Params(1, 16)]
    public int People { get; set; }

    /// <summary>All that there are; nobody works on the others.</summary>
    [Params(16, 1_000)]
    public int Reports { get; set; }

    /// <summary>Turns of each person before anything is measured; every third leaves an entry in the ledger.</summary>
    [Params(30, 3_000)]
    public int Earlier { get; set; }

    [GlobalSetup]
    public void Fill() => FillAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        if (_data is not null)
        {
            await _data.DisposeAsync();
            _data = null;
            Console.WriteLine(FormattableString.Invariant($"// {_turns} turns at {_used.TotalMicroseconds / _turns:0} µs of processor time each"));
        }

        GC.SuppressFinalize(this);
    }

    [Benchmark(OperationsPerInvoke = TurnsEach)]
    public async Task Turn()
    {
        var before = Environment.CpuUsage.TotalTime;
        await Task.WhenAll(_people.Select(p => Task.Run(() => WorkAsync(p, TurnsEach))));
        await _data!.Get<OutboxDispatcher>().RunOnceAsync(default);
        _used += Environment.CpuUsage.TotalTime - before;
        _turns += TurnsEach * People;
    }

    private static async Task WorkAsync(TurnLoad person, int turns)
    {
        for (var i = 0; i < turns; i++)
        {
            await person.TurnAsync();
        }
    }

    private async Task FillAsync()
    {
        _data = new RealStore(People, s =>
        {
            s.AddSingleton<IChannel>(new RecordingChannel("slack"));
            s.AddSingleton<IStatusTargets>(new TeamChannel());
        });
        for (var i = 0; i < Reports; i++)
        {
            await TurnLoad.ImportAsync(_data.Get<IReportImports>(), i);
        }

        for (var i = 0; i < People; i++)
        {
            var person = new TurnLoad(_data.Get<ITurnHandler>(), i);
            await person.BeginAsync();
            _people.Add(person);
        }

        await Task.WhenAll(_people.Select(p => WorkAsync(p, Earlier)));
        await _data.Get<OutboxDispatcher>().RunOnceAsync(default);
    }

    private sealed class TeamChannel : IStatusTargets
    {
        public IReadOnlyList<StatusTarget> For(string slug) => [new(new("slack", "C1"), $"{slug}:")];
    }
}
