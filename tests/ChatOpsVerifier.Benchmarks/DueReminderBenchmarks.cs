using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>
/// 100 reminders of 100 people that are due among 1,000,000 that are not: found, claimed, worded, written into the outbox and the
/// reminder ledger, the status of their reports published, the next ones planned, and all of it on disk.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 3, iterationCount: 15)]
public class DueReminderBenchmarks : IAsyncDisposable
{
    private const int Due = 100;

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private RealStore? _data;
    private int _round;

    [GlobalSetup]
    public void Fill()
    {
        _data = new RealStore(Due, s => s.AddSingleton<IChannel>(new RecordingChannel()));
        _data.Import(Due);
        // The day's review, which the first sweep makes, is not part of it; it plans a reminder for each person and report, of which each person keeps one.
        Sweep(Now);
        _data.Execute("DELETE FROM reminders WHERE substr(slug, 8) <> substr(person_id, 2)");
        _data.AddPendingReminders(1_000_000, Now);
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

    [IterationSetup]
    public void MakeDue()
    {
        // What the last one wrote into the outbox is sent. Each round is a minute later: every slot is a new one, and the day stays the same.
        Get<OutboxDispatcher>().RunOnceAsync(default).GetAwaiter().GetResult();
        _round++;
        _data!.Execute(
            $"UPDATE reminders SET due_at = {At.UtcTicks}, asked_for = {At.UtcTicks}, last_sent_at = NULL, reached = 0, reached_at = NULL WHERE person_id LIKE "
                + $"'p%' AND slug LIKE 'report-%'");
    }

    [Benchmark]
    public int SweepWithHundredDue()
    {
        var sent = Sweep(At);
        return sent == Due ? sent : throw new InvalidOperationException($"{sent} of {Due} were sent.");
    }

    private DateTimeOffset At => Now.AddMinutes(_round);

    private T Get<T>()
        where T : notnull => _data!.Get<T>();

    private int Sweep(DateTimeOffset now) => Get<ReminderSweep>().RunAsync(now, default).GetAwaiter().GetResult();
}
