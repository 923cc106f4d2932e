using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>
/// A few connections to read with that stay open, each with what it has prepared: to open one, set it up and plan its statements costs
/// several times what is mostly read with it.
/// </summary>
internal sealed class ReaderPool(Func<string> connectionString, Counter<long> statements) : IDisposable
{
    /// <summary>More than these seldom read at once; a further one opens a connection of its own.</summary>
    private const int Kept = 4;

    /// <summary>Readers cannot write: what would slip past the single writer fails at once.</summary>
    private const string SetUp = "PRAGMA query_only = ON; PRAGMA busy_timeout = 1000";

    private readonly ConcurrentStack<SqliteContext> _free = new();
    private bool _isDisposed;

    public async Task<T> ReadAsync<T>(Func<VerifierContext, Task<T>> read)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var db = _free.TryPop(out var found) ? found : await OpenAsync();
        var isSound = false;
        try
        {
            var result = await read(db);
            isSound = true;
            return result;
        }
        finally
        {
            // What failed may have left something open in it.
            if (isSound && !_isDisposed && _free.Count < Kept)
            {
                _free.Push(db);
            }
            else
            {
                await CloseAsync(db);
            }
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_free.TryPop(out var db))
        {
            CloseAsync(db).GetAwaiter().GetResult();
        }
    }

    private static async Task CloseAsync(SqliteContext db)
    {
        var connection = db.Database.GetDbConnection();
        await db.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task<SqliteContext> OpenAsync()
    {
        // Out of Microsoft.Data.Sqlite's own pool: closed is closed, and the last one moves the log into the database.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString()) { Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = SetUp;
            await command.ExecuteNonQueryAsync();
            return SqliteContext.Over(connection, statements);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
