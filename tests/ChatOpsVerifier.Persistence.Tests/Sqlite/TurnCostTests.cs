using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatOpsVerifier.Conversations;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.InMemory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>
/// What an ordinary turn costs, in numbers that are the same on every machine. Each bound is a little above what was measured when it
/// was set: who makes a turn dearer finds it here and decides whether it is worth it; who makes it cheaper lowers the bound.
/// </summary>
[CollectionDefinition(nameof(TurnCostTests), DisableParallelization = true)]
[Collection(nameof(TurnCostTests))]
public sealed class TurnCostTests : IAsyncLifetime
{
    private const int Turns = 60;

    private readonly SqliteFolder _folder = new();
    private readonly RecordingChannel _slack = new("slack");
    private readonly FakeTimeProvider _time = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private ServiceProvider _services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var operators = new Person("p0", "Ada", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add("slack", "U0"));
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton<IPeople>(new FixedPeople(operators))
            .AddSingleton<IEvidenceStore, InMemoryEvidenceStore>()
            .AddSingleton<IChannel>(_slack)
            .AddSingleton<IStatusTargets, TeamChannel>()
            .AddSqlitePersistence(o => o.Folder = _folder.Path)
            .AddConversations()
            .BuildServiceProvider();
        await _services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Turn_CostsNoMoreThanItsBounds()
    {
        await TurnLoad.ImportAsync(_services.GetRequiredService<IReportImports>(), 0);
        var person = new TurnLoad(_services.GetRequiredService<ITurnHandler>(), 0);
        await person.BeginAsync();
        await WorkAsync(person, Turns);
        using var meter = new Tally(PersistenceMetrics.MeterName);
        using var planned = new PlannedStatements();
        _slack.Calls.Clear();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await WorkAsync(person, Turns);

        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / Turns;
        var cost =
            $"a turn: {bytes:N0} bytes, {PerTurn(meter.Of("verifier.store.statements"))} statements, {PerTurn(planned.Count)} planned again, "
                + $"{PerTurn(meter.Of("verifier.store.commits"))} commits, {PerTurn(_slack.Calls.Count)} calls";
        TestContext.Current.TestOutputHelper?.WriteLine(cost);
        Assert.True(bytes <= 580_000, cost);
        Assert.True(meter.Of("verifier.store.statements") <= 42 * Turns, cost);
        Assert.True(planned.Count == 0, cost);
        Assert.True(meter.Of("verifier.store.commits") <= 3.5 * Turns, cost);
        Assert.True(_slack.Calls.Count <= 2.5 * Turns, cost);
    }

    private static double PerTurn(long all) => Math.Round((double)all / Turns, 2);

    private async Task WorkAsync(TurnLoad person, int turns)
    {
        for (var i = 0; i < turns; i++)
        {
            await person.TurnAsync();
            // Three seconds between two turns of a person: each edit of the status has gathered what it gathers.
            _time.Advance(TimeSpan.FromSeconds(3));
            await _services.GetRequiredService<OutboxDispatcher>().RunOnceAsync(Cancel);
        }
    }

    private sealed class TeamChannel : IStatusTargets
    {
        public IReadOnlyList<StatusTarget> For(string slug) => [new(new("slack", "C1"), $"{slug}:")];
    }

    /// <summary>What a meter's counters were raised by.</summary>
    private sealed class Tally : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, long> _sums = new();

        public Tally(string meter)
        {
            _listener.InstrumentPublished = (instrument, on) =>
            {
                if (instrument.Meter.Name == meter)
                {
                    on.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
            _listener.Start();
        }

        public long Of(string name) => _sums.GetValueOrDefault(name);

        public void Dispose() => _listener.Dispose();
    }

    /// <summary>Statements of EF Core, each of which SQLite parses and plans again.</summary>
    private sealed class PlannedStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];
        private long _count;

        public PlannedStatements() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public long Count => Interlocked.Read(ref _count);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value) => Interlocked.Increment(ref _count);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
