using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>, which needs a model and no database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=design-time.db").Options);
}
