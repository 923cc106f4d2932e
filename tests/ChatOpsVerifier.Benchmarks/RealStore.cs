using System.Collections.Immutable;
using ChatOpsVerifier.Conversations;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Persistence;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.InMemory;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>All of Conversations over a SQLite file in a folder of its own, gone with it.</summary>
internal sealed class RealStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("verifier-bench-").FullName;
    private readonly ServiceProvider _services;

    /// <param name="operators">Their ids are "p0", "p1", …; each has an address of that name on the web.</param>
    public RealStore(int operators, Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IPeople>(new FixedPeople([.. Enumerable.Range(0, operators).Select(i => Operator(i))]));
        services.AddSingleton<IEvidenceStore, InMemoryEvidenceStore>();
        services.AddSqlitePersistence(o => o.Folder = _folder);
        change?.Invoke(services);
        services.AddConversations();
        _services = services.BuildServiceProvider();
        Get<IDatabaseMigrator>().MigrateAsync(default).GetAwaiter().GetResult();
    }

    public static Person Operator(int number) => new(
        $"p{number}", $"Person {number}", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add("web", $"p{number}").Add("slack", $"U{number}"));

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Import(int reports)
    {
        for (var i = 0; i < reports; i++)
        {
            var outcome = Get<IReportImports>().ImportAsync(SmallReport.Bytes(i), $"report-{i}.md", $"report-{i}", "p0", default).GetAwaiter().GetResult();
            _ = outcome as ImportOutcome.Imported ?? throw new InvalidOperationException($"{outcome}");
        }
    }

    /// <summary>Behind the store's back, for what would take it hours.</summary>
    public int Execute(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "verifier.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The benchmark's own words.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.CommandTimeout = 600;
        return command.ExecuteNonQuery();
    }

    /// <summary>Beside those that there are, so many that come due in five years.</summary>
    public void AddPendingReminders(int count, DateTimeOffset now) => Execute(
        $"""
        WITH RECURSIVE generate(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM generate WHERE value < {count})
        INSERT INTO reminders (slug, person_id, channel, conversation_id, due_at, last_activity_at, sent, is_paused, snoozes, reached)
        SELECT 'elsewhere-' || (value % 1000), 'somebody-' || value, 'web', 'place', {now.AddYears(5).UtcTicks} + value, 0, 0, 0, 0, 0 FROM generate
        """);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
