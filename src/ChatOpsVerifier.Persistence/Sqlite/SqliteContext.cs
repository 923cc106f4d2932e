using System.Data.Common;
using System.Diagnostics.Metrics;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>A type of its own, because EF Core keeps migrations by context type.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : VerifierContext(options)
{
    /// <summary>A context over a connection that stays open, with its own prepared statements. Disposing it leaves the connection open.</summary>
    public static SqliteContext Over(DbConnection connection, Counter<long> statements)
    {
        var options = new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        return new(options.Options) { Statements = new Statements(connection, statements) };
    }

    /// <summary>Writes the number that SQLite keeps for applications again as it is: a page of the log, and no row.</summary>
    public override async Task<int> TouchAsync()
    {
        var number = (await Database.SqlQuery<int>($"SELECT user_version AS Value FROM pragma_user_version").ToListAsync())[0];
        // PRAGMA takes no parameters; this one is a number that was just read.
#pragma warning disable EF1002, EF1003
        return await Database.ExecuteSqlRawAsync($"PRAGMA user_version = {number}");
#pragma warning restore EF1002, EF1003
    }

    public override async Task WithoutGuardsAsync(Func<Task> work)
    {
        string[] names = ["ledger_no_delete", "sources_no_delete", "reminder_claims_no_delete"];
        var guards = await Database
            .SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger' AND name IN ({names[0]}, {names[1]}, {names[2]})")
            .ToListAsync();
        await Database.ExecuteSqlAsync($"DROP TRIGGER IF EXISTS ledger_no_delete");
        await Database.ExecuteSqlAsync($"DROP TRIGGER IF EXISTS sources_no_delete");
        await Database.ExecuteSqlAsync($"DROP TRIGGER IF EXISTS reminder_claims_no_delete");
        await work();
        foreach (var guard in guards)
        {
            await Database.ExecuteSqlRawAsync(guard.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        }
    }
}
