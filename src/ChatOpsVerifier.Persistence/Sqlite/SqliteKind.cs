using ChatOpsVerifier.Persistence.Backups;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Persistence.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>A file in the data folder, which needs no server. Every backup holds one, too.</summary>
public sealed class SqliteKind : IDatabaseKind
{
    /// <summary>What SQLite keeps beside a database while it is in use.</summary>
    private static readonly string[] Beside = ["-wal", "-shm", "-journal"];

    public string Name => "Sqlite";

    public string Accepted => "a SQLite connection string";

    public string? ProblemOf(string? connectionString) => SqliteOptionsRules.ProblemOf(connectionString);

    public IReadOnlyList<string> FilesOf(string folder, string? connectionString)
    {
        var file = SqliteDatabase.FileOf(new PersistenceOptions { Folder = folder, ConnectionString = connectionString });
        return [file, .. Beside.Select(b => file + b)];
    }

    /// <returns>The connection string of a database that is alone in its file, and that nobody else uses.</returns>
    public static string ConnectionTo(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    public void AddTo(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PersistenceOptions>, SqliteOptionsRules>());
        services.TryAddSingleton<SqliteDatabase>();
        services.TryAddSingleton<IDatabase>(s => s.GetRequiredService<SqliteDatabase>());
        services.TryAddSingleton<IDatabaseMigrator, SqliteMigrator>();
        services.TryAddSingleton<IDatabaseSnapshots, SqliteSnapshots>();
    }
}
