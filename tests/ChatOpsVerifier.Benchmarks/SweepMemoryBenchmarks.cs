using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>What many sweeps over 1,000,000 pending reminders leave in the process's memory: its working set, told after each ten thousand.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class SweepMemoryBenchmarks
{
    private const int Rounds = 6;
    private const int Sweeps = 10_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Benchmark]
    public async Task<int> SweepOften()
    {
        await using var data = new RealStore(operators: 1, s => s.AddSingleton<IChannel>(new RecordingChannel()));
        data.AddPendingReminders(1_000_000, Now);
        var sweep = data.Get<ReminderSweep>();
        await sweep.RunAsync(Now, default);
        Tell(0);
        for (var round = 1; round <= Rounds; round++)
        {
            for (var i = 0; i < Sweeps; i++)
            {
                await sweep.RunAsync(Now, default);
            }

            Tell(round * Sweeps);
        }

        return Rounds;
    }

    private static void Tell(int sweeps) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"// After {sweeps:N0} sweeps: working set {Environment.WorkingSet / 1e6:0.0} MB, managed heap "
            + $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0} MB"));
}
