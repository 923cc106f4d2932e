using BenchmarkDotNet.Attributes;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>A sweep over 1,000,000 pending reminders in SQLite. Cost follows what is due.</summary>
[MemoryDiagnoser]
public class ReminderBenchmarks : IAsyncDisposable
{
    private const int Pending = 1_000_000;
    private const int Due = 100;

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private RealStore? _data;

    [GlobalSetup]
    public void Fill()
    {
        _data = new RealStore(Due, s => s.AddSingleton<IChannel>(new RecordingChannel()));
        _data.Import(Due);
        _data.Execute("UPDATE reminders SET due_at = NULL");
        _data.AddPendingReminders(Pending, Now);
        // The day's review, which the first sweep makes, is not part of it.
        Sweep(Now);
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        if (_data is not null)
        {
            await _data.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Budget: 0.2 ms.</summary>
    [Benchmark]
    public int SweepWithNothingDue() => Sweep(Now);

    /// <summary>Finding 100 of them. Budget: 5 ms.</summary>
    [Benchmark]
    public int FindHundredDue() => _data!.Get<IVerificationStore>().ReadDueRemindersAsync(Now.AddYears(6), Due, default).GetAwaiter().GetResult().Count;

    private int Sweep(DateTimeOffset now) => _data!.Get<ReminderSweep>().RunAsync(now, default).GetAwaiter().GetResult();
}
