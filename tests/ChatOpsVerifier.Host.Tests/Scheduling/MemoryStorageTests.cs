#if NAMED_PACKAGES
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Publishing;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Scheduling;
using ChatOpsVerifier.Host.Tests.Endpoints;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.MemoryStorage;
using Hangfire.Server;
using Hangfire.States;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Host.Tests.Scheduling;

/// <summary>On the package itself, which lets holders of a lock overlap and runs a job again while it still runs.</summary>
public sealed class MemoryStorageTests
{
    private const int MinutesOfADay = 24 * 60;
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Program_OnMemoryStorage_Sweeps()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var data = await RealData.CanonicalAsync(clock);
        await using var host = new ServedHost(data.Folder, clock, [("Jobs:Storage", "MemoryStorage"), ("Reminders:SweepSeconds", "1")]);
        Assert.IsType<MemoryStorage>(host.Services.GetRequiredService<JobStorage>());

        clock.Advance(TimeSpan.FromHours(5));
        var watch = host.Services.GetRequiredService<ScheduleWatch>();
        await Eventually.TrueAsync(() => watch.Age == TimeSpan.Zero);
        await Eventually.TrueAsync(() => StoredRows.Count(data, "reminder_log WHERE what = 'sent'") == 1);
        Assert.Null(watch.Problem);
    }

    /// <summary>Two servers sweep each minute, and the storage hands every running job to the next worker that asks.</summary>
    [Fact]
    public async Task DayOfSweeps_EachRunSeveralTimesAndAtOnce_SendsEachReminderOnce()
    {
        using var folder = new TempFolder();
        var clock = new FakeTimeProvider(Morning);
        var web = new RecordingChannel();
        await using var services = await StartAsync(folder.File("data"), clock, web);
        var expected = (await services.GetRequiredService<IReminderSimulator>().ReadAsync(Samples.CanonicalSlug, 1, Cancel))!.Messages;
        Assert.InRange(expected.Length, 20, 30);

        var runs = new Runs();
        var storage = new MemoryStorage(new MemoryStorageOptions { FetchNextJobTimeout = TimeSpan.Zero });
        using var one = Server(storage, services, runs);
        using var two = Server(storage, services, runs);
        var jobs = new BackgroundJobClient(storage);
        for (var minute = 0; minute < MinutesOfADay; minute++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            string[] ticks = [Sweep(jobs), Sweep(jobs)];
            await Eventually.TrueAsync(() => ticks.All(t => storage.GetConnection().GetStateData(t)?.Name == SucceededState.StateName));
            await services.GetRequiredService<OutboxDispatcher>().RunOnceAsync(Cancel);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{2 * MinutesOfADay} sweeps, {runs.Count} runs, at most {runs.Most} at once; {expected.Length} reminders.");
        Assert.True(runs.Count > 2 * MinutesOfADay && runs.Most > 1, $"The storage behaved: {runs.Count} runs, at most {runs.Most} at once.");
        var log = await services.GetRequiredService<IVerificationStore>().ReadReminderLogAsync(Samples.CanonicalSlug, 10_000, Cancel);
        var claimed = log.Where(l => l.Kind == ReminderLogKind.Claimed).ToList();
        Assert.Equal(expected.Select(m => (m.At, m.PersonId)).Order(), claimed.Select(l => (l.At, l.PersonId)).Order());
        Assert.All(claimed, l => Assert.Single(web.Calls, c => c.IdempotencyKey == l.Delivery));
        Assert.Equal(
            claimed.Select(l => l.Delivery).Order(StringComparer.Ordinal),
            log.Where(l => l.Kind == ReminderLogKind.Sent).Select(l => l.Delivery).Order(StringComparer.Ordinal));
        Assert.Null(services.GetRequiredService<ScheduleWatch>().Problem);
    }

    private static async Task<ServiceProvider> StartAsync(string data, TimeProvider clock, IChannel web)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = data,
            ["Operators:0:Id"] = "olga",
            ["Operators:0:Web"] = "olga",
            ["Operators:1:Id"] = "bert",
            ["Operators:1:Web"] = "bert",
            ["Reminders:FirstAfter"] = "01:00:00",
            ["Reminders:Interval"] = "02:00:00",
            ["Reminders:BackOff"] = "1",
            ["Reminders:Cap"] = "02:00:00",
            ["Reminders:Escalation:Enabled"] = "false",
        }).Build();
        var services = new ServiceCollection().AddSingleton(clock).AddSingleton(web).AddLogging().AddCore(SettingsReader.Read(configuration, "/", []))
            .AddSchedule().BuildServiceProvider();
        await services.PrepareStorageAsync(Cancel);
        await services.GetRequiredService<IReportImports>()
            .ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName, Samples.CanonicalSlug, "system", Cancel);
        return services;
    }

    private static BackgroundJobServer Server(MemoryStorage storage, ServiceProvider services, Runs runs) => new(
        new BackgroundJobServerOptions
        {
            Activator = new AspNetCoreJobActivator(services.GetRequiredService<IServiceScopeFactory>()),
            WorkerCount = 4,
            FilterProvider = new JobFilterCollection { runs },
        },
        storage);

    private static string Sweep(BackgroundJobClient jobs) => jobs.Enqueue<ReminderSweepJob>(job => job.RunAsync(CancellationToken.None));

    private sealed class Runs : IServerFilter
    {
        private readonly Lock _gate = new();
        private int _now;

        public int Count { get; private set; }

        public int Most { get; private set; }

        public void OnPerforming(PerformingContext context)
        {
            lock (_gate)
            {
                (Count, _now) = (Count + 1, _now + 1);
                Most = Math.Max(Most, _now);
            }
        }

        public void OnPerformed(PerformedContext context)
        {
            lock (_gate)
            {
                _now--;
            }
        }
    }
}
#endif
