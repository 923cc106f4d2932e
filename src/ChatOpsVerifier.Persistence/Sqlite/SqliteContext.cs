using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>A type of its own, because EF Core keeps migrations by context type.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : VerifierContext(options);
