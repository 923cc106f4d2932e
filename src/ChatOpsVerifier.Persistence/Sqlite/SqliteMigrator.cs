using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Sqlite;

internal sealed class SqliteMigrator(SqliteDatabase database, IOptions<PersistenceOptions> options) : IDatabaseMigrator
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Value.Folder);
        await using var connection = await database.OpenWriterAsync(cancellationToken);
        await using var db = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).Options);
        await db.Database.MigrateAsync(cancellationToken);
    }
}
