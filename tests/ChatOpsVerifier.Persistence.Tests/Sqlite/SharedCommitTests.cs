using System.Diagnostics.Metrics;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Persistence.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

public sealed class SharedCommitTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly SqliteFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Works_UnderLoad_ShareCommitsTwentyfold()
    {
        const int callers = 200;
        const int each = 20;
        await using var services = await StartAsync();
        var store = services.GetRequiredService<IVerificationStore>();
        using var commits = new WalCommits(_folder);

        await Task.WhenAll(Enumerable.Range(0, callers).Select(async caller =>
        {
            for (var n = 0; n < each; n++)
            {
                Assert.True(await store.TransactAsync(turn => turn.TryClaimAsync([$"{caller} {n}"], Now), Cancel));
            }
        }));

        Assert.InRange(commits.Count, each, callers * each / 20);
        TestContext.Current.SendDiagnosticMessage("{0} works took {1} commits", callers * each, commits.Count);
        Assert.Equal(callers * each, await CountAsync("inbox"));
    }

    [Fact]
    public async Task Works_ThatWaited_ShareOneCommit()
    {
        await using var services = await StartAsync();
        var store = services.GetRequiredService<IVerificationStore>();
        using var commits = new WalCommits(_folder);
        var queued = new TaskCompletionSource();

        var first = store.TransactAsync(
            async turn =>
            {
                await queued.Task;
                return await turn.TryClaimAsync(["first"], Now);
            },
            Cancel);
        var others = Enumerable.Range(0, 100).Select(n => store.TransactAsync(turn => turn.TryClaimAsync([$"{n}"], Now), Cancel)).ToArray();
        queued.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(1, commits.Count);
    }

    [Fact]
    public async Task Works_ThatMayNotShare_TakeACommitEach()
    {
        await using var services = await StartAsync(o => o.WorksPerCommit = 1);
        var store = services.GetRequiredService<IVerificationStore>();
        using var commits = new WalCommits(_folder);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => store.TransactAsync(turn => turn.TryClaimAsync([$"{n}"], Now), Cancel)));

        Assert.Equal(50, commits.Count);
    }

    [Fact]
    public async Task Commit_ThatFails_FailsEveryWorkItCarriedAndNoLaterOne()
    {
        await using var services = await StartAsync();
        var writer = services.GetRequiredService<SingleWriter>();
        var store = services.GetRequiredService<IVerificationStore>();
        var queued = new TaskCompletionSource();

        // A broken reference that the database looks at only when it commits.
        var culprit = writer.RunAsync(
            async db =>
            {
                await queued.Task;
                await db.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", Cancel);
                return await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO ledger (slug, sequence, at, actor, event_json, previous_hash, hash) VALUES ('nowhere', 1, 0, '', '', '', '')", Cancel);
            },
            Cancel);
        var beside = Enumerable.Range(0, 5).Select(n => store.TransactAsync(turn => turn.TryClaimAsync([$"{n}"], Now), Cancel)).ToArray();
        queued.SetResult();

        foreach (var work in beside.Append<Task>(culprit))
        {
            var thrown = await Assert.ThrowsAsync<NotStoredException>(() => work);
            Assert.Contains("FOREIGN KEY", thrown.Message, StringComparison.Ordinal);
        }

        Assert.True(await store.TransactAsync(turn => turn.TryClaimAsync(["0", "1", "2", "3", "4"], Now), Cancel));
        Assert.Equal(5, await CountAsync("inbox"));
        Assert.Equal(0, await CountAsync("ledger"));
    }

    [Fact]
    public async Task Disk_ThatIsFull_IsReportedAndPasses()
    {
        await using var services = await StartAsync();
        var writer = services.GetRequiredService<SingleWriter>();
        var store = services.GetRequiredService<IVerificationStore>();

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => writer.RunAsync(
            async db =>
            {
                await db.Database.ExecuteSqlAsync($"PRAGMA max_page_count = 1", Cancel);
                return await db.Database.ExecuteSqlAsync($"INSERT INTO sources (sha256, content) VALUES ('big', zeroblob(10000000))", Cancel);
            },
            Cancel));

        Assert.Contains("full", thrown.Message, StringComparison.Ordinal);
        await writer.RunAsync(db => db.Database.ExecuteSqlAsync($"PRAGMA max_page_count = 1000000", Cancel), Cancel);
        Assert.True(await store.TransactAsync(turn => turn.TryClaimAsync(["after"], Now), Cancel));
        Assert.Equal(0, await CountAsync("sources"));
    }

    [Fact]
    public async Task Writer_OfAnotherProcessThatDoesNotReleaseTheLock_IsReportedInTime()
    {
        await using var services = await StartAsync(o => o.BusyTimeout = TimeSpan.FromSeconds(1));
        var store = services.GetRequiredService<IVerificationStore>();
        await using var other = _folder.Connect();
        await using (other.BeginTransaction(deferred: false))
        {
            var thrown = await Assert.ThrowsAsync<NotStoredException>(() => store.TransactAsync(turn => turn.TryClaimAsync(["action"], Now), Cancel));
            Assert.Contains("Another process", thrown.Message, StringComparison.Ordinal);
        }

        Assert.True(await store.TransactAsync(turn => turn.TryClaimAsync(["action"], Now), Cancel));
    }

    [Fact]
    public async Task Figures_OfTheWriter_CountTransactionsAndCommits()
    {
        await using var services = await StartAsync(o => o.WorksPerCommit = 1);
        var writer = services.GetRequiredService<SingleWriter>();
        var counted = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter == writer.Meter)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => counted[instrument.Name] = counted.GetValueOrDefault(instrument.Name) + value);
        listener.Start();
        var store = services.GetRequiredService<IVerificationStore>();

        for (var n = 0; n < 3; n++)
        {
            await store.TransactAsync(turn => turn.TryClaimAsync([$"{n}"], Now), Cancel);
        }

        await services.DisposeAsync();
        Assert.Equal((3, 3), (counted["verifier.store.commits"], counted["verifier.store.transactions"]));
    }

    private async Task<ServiceProvider> StartAsync(Action<PersistenceOptions>? configure = null)
    {
        var services = _folder.Services(configure);
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
        // The writer keeps its connection open from here on, and with it the log.
        await services.GetRequiredService<SingleWriter>().RunAsync(_ => Task.FromResult(0), Cancel);
        return services;
    }

    private async Task<long> CountAsync(string table)
    {
        await using var connection = _folder.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
