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
}
