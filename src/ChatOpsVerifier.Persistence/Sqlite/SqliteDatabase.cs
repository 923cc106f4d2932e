using System.Data;
using System.Data.Common;
using System.Diagnostics.Metrics;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Persistence.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>SQLite in WAL mode with full synchronisation: readers never wait, and what is committed survives the loss of power.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly Lazy<ReadOnlyFile>? _readOnly;

    private readonly IOptions<PersistenceOptions> _options;

    private readonly Meter _meter = new(PersistenceMetrics.MeterName);

    private readonly Counter<long> _statements;

    private readonly ReaderPool _pool;

    private SqliteContext? _writing;

    public SqliteDatabase(IOptions<PersistenceOptions> options)
    {
        _options = options;
        File = FileOf(options.Value);
        _readOnly = options.Value.ReadOnly ? new Lazy<ReadOnlyFile>(() => new ReadOnlyFile(File)) : null;
        _statements = _meter.CreateCounter<long>("verifier.store.statements", description: "Prepared statements that were run.");
        _pool = new ReaderPool(ReaderConnectionString, _statements);
    }

    /// <summary>The database's file.</summary>
    public string File { get; }

    public static string FileOf(PersistenceOptions options) => Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString(options)).DataSource);

    public string Explain(Exception fault) => SqliteErrors.HasNoRoom(fault, File) ? DiskRoom.Sentence(File) : fault.Message;

    public Task<T> ReadAsync<T>(Func<VerifierContext, Task<T>> read) => _pool.ReadAsync(read);

    public async Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken)
    {
        if (_readOnly is not null)
        {
            throw new DatabaseUnusableException($"{File} may not be written by the user \"{Environment.UserName}\". Give it, and its folder, to that user.");
        }

        // Out of the pool: a reader's connection, which refuses to write, must never come back as the writer's.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString(_options.Value)) { Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var setUp = connection.CreateCommand();
            setUp.CommandText = "PRAGMA busy_timeout = 1000";
            await setUp.ExecuteNonQueryAsync(cancellationToken);
            setUp.CommandText = "PRAGMA journal_mode = WAL";
            if (await setUp.ExecuteScalarAsync(cancellationToken) is not "wal" and var mode)
            {
                throw new DatabaseUnusableException(
                    $"{File} cannot keep a write-ahead log (it stays in mode \"{mode}\"), as on some network file systems. Put the folder on a local disk.");
            }

            // 8 MB of pages: what a turn looks at stays, also beside a long line of unsent messages.
            setUp.CommandText = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -8000";
            await setUp.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Deleted rows are overwritten in the database (secure_delete), but the write-ahead log still holds older pages until it is cut.
    /// A reader that is just at work keeps it: then the next checkpoint does it.
    /// </summary>
    public async Task OverwriteDeletedAsync(CancellationToken cancellationToken)
    {
        await using var writer = await OpenWriterAsync(cancellationToken);
        await using var command = writer.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<DbTransaction> BeginAsync(DbConnection writer, CancellationToken cancellationToken)
    {
        try
        {
            // Not deferred: a transaction that reads first and writes later could find that another process wrote in between.
            return await Task.FromResult(((SqliteConnection)writer).BeginTransaction(IsolationLevel.Serializable, deferred: false));
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SqliteErrors.Busy or SqliteErrors.Locked)
        {
            throw new NotStoredException(
                $"Another process has been writing to {File} for {_options.Value.BusyTimeout.TotalSeconds:0.#} s without a pause; nothing was kept. Try again, "
                    + "or end that process.", busy);
        }
    }

    public long ReadChangesOfOthers(VerifierContext within) => within.Statements.First($"PRAGMA data_version", r => r.GetInt64(0));

    public VerifierContext OpenWithin(DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        if (_writing?.Database.GetDbConnection() != connection)
        {
            _writing?.Dispose();
            _writing = SqliteContext.Over(connection, _statements);
        }

        // Nothing is tracked, so that what the last transaction did has left nothing in it.
        _writing.Database.UseTransaction(null);
        _writing.Database.UseTransaction(transaction);
        _writing.Statements.Transaction = transaction;
        return _writing;
    }

    /// <summary>
    /// Readers' connections go with the store: SQLite moves the log into the database when the last one closes, and the file alone is then whole.
    /// </summary>
    public void Dispose()
    {
        _writing?.Dispose();
        _pool.Dispose();
        _meter.Dispose();
        if (_readOnly is { IsValueCreated: true })
        {
            _readOnly.Value.Dispose();
        }
    }

    // Read-write, because a reader of a write-ahead log writes to its index; without "create", so that a database that went away is not replaced by an empty
    // one.
    internal string ReaderConnectionString() => _readOnly?.Value.ConnectionString
        ?? new SqliteConnectionStringBuilder(ConnectionString(_options.Value)) { Mode = SqliteOpenMode.ReadWrite }.ToString();

    private static string ConnectionString(PersistenceOptions options)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString ?? "");
        if (options.ConnectionString is null)
        {
            builder.DataSource = Path.Combine(options.Folder, PersistenceOptions.DatabaseFileName);
        }

        builder.DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds));
        return builder.ToString();
    }
}
