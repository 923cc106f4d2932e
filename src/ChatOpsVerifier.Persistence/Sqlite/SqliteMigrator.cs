using ChatOpsVerifier.Persistence.Folders;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>
/// EF Core marks a running migration with a row that a killed process leaves behind, and the next start would wait for
/// it forever. So processes keep each other out by a lock on a file, which dies with its holder; the process that has that lock
/// knows that a row found is a leftover.
/// </summary>
internal sealed partial class SqliteMigrator(
    SqliteDatabase database, IOptions<PersistenceOptions> options, TimeProvider clock, ILogger<SqliteMigrator>? logger = null) : IDatabaseMigrator
{
    private readonly ILogger _logger = logger ?? NullLogger<SqliteMigrator>.Instance;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (options.Value.ReadOnly)
        {
            await ExpectPresentSchemaAsync(cancellationToken);
            return;
        }

        LostDatabase.Refuse(Path.GetFullPath(options.Value.Folder), database.File);
        DataFolder.Prepare(options.Value.Folder);
        DataFolder.Prepare(Path.GetDirectoryName(database.File)!);
        SqliteFile.ExpectNoFolder(database.File);
        try
        {
            await using var connection = await database.OpenWriterAsync(cancellationToken);
            await using var db = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).Options);
            if (await HasPendingAsync(db, isReadOnly: false, cancellationToken))
            {
                await using var held = await MigrationLock.AcquireAsync(database.File + ".migrating", options.Value.MigrationTimeout, clock, cancellationToken);
                await MigrateAsync(db, cancellationToken);
            }
        }
        catch (SqliteException fault)
        {
            throw SqliteFile.Explain(fault, database.File);
        }
    }

    private async Task ExpectPresentSchemaAsync(CancellationToken cancellationToken)
    {
        LostDatabase.Refuse(Path.GetFullPath(options.Value.Folder), database.File);
        try
        {
            if (await database.ReadAsync(db => HasPendingAsync(db, isReadOnly: true, cancellationToken)))
            {
                throw new DatabaseUnusableException(
                    $"{database.File} was written by an older version of this program and may not be brought up to date by the user "
                        + $"\"{Environment.UserName}\". Run this command, or `serve`, once as a user who may write there.");
            }
        }
        catch (SqliteException fault)
        {
            throw SqliteFile.Explain(fault, database.File);
        }
    }

    private async Task MigrateAsync(SqliteContext db, CancellationToken cancellationToken)
    {
        // Another process may have done it while this one waited for the lock.
        if (!await HasPendingAsync(db, isReadOnly: false, cancellationToken))
        {
            return;
        }

        if ((await TablesAsync(db, cancellationToken)).Contains("__EFMigrationsLock")
            && await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken) > 0)
        {
            Log.LeftoverRemoved(_logger);
        }

        await SchemaBaseline.AddAsync(db, [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)], cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        Log.Migrated(_logger, db.Database.GetMigrations().Last());
    }

    /// <param name="isReadOnly">Whether a history that could get the baseline's row will do without.</param>
    private async Task<bool> HasPendingAsync(VerifierContext db, bool isReadOnly, CancellationToken cancellationToken)
    {
        var tables = await TablesAsync(db, cancellationToken);
        var isOurs = tables.Contains("__EFMigrationsHistory") || tables.All(t => t == "__EFMigrationsLock");
        if (!isOurs)
        {
            throw new DatabaseUnusableException(
                $"{database.File} is a database of another program: it holds the tables {string.Join(", ", tables.Take(5))}. Choose another folder, or move "
                    + "that file away.");
        }

        if (tables.Count == 0)
        {
            LostDatabase.RefuseWithoutTables(Path.GetFullPath(options.Value.Folder), database.File);
        }

        var history = tables.Count == 0 ? [] : (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var applied = SchemaBaseline.Translate(history, database.File);
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known).ToList() is { Count: > 0 } unknown)
        {
            throw new DatabaseUnusableException(
                $"{database.File} was written by a newer version of this program: it has the change {unknown[^1]}, the newest known here is {known[^1]}. Start "
                    + "that newer version, or restore a copy from before it.");
        }

        return known.Except(isReadOnly ? applied : history).Any();
    }

    private static async Task<List<string>> TablesAsync(VerifierContext db, CancellationToken cancellationToken) =>
        await db.Database
            .SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")
            .ToListAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(6, LogLevel.Information, "Database brought up to date: {Migration}")]
        public static partial void Migrated(ILogger logger, string migration);

        [LoggerMessage(7, LogLevel.Warning, "An earlier start was ended in the middle of bringing the database up to date; going on from there.")]
        public static partial void LeftoverRemoved(ILogger logger);
    }
}
