using System.Reflection;

namespace ChatOpsVerifier.Testing.Databases;

/// <summary>The database as programs made it before version 0.1.0, with nine migrations in its history.</summary>
public static class EarlierDatabase
{
    /// <summary>Statements that make an empty one (SQLite's own dump of such a database).</summary>
    public static string Sql { get; } = Read();

    /// <summary>
    /// Statements that make a present database an earlier one: its tables are the same, the indices of later migrations are not there yet,
    /// and the history is the earlier one. A new migration adds here what takes it back.
    /// </summary>
    public static string HistorySql { get; } =
        "DROP INDEX ix_outbox_unsent_due; DROP INDEX ix_outbox_unsent_versions;\nDELETE FROM __EFMigrationsHistory;\n"
            + string.Join('\n', Sql.Split('\n').Where(l => l.StartsWith("INSERT INTO __EFMigrationsHistory", StringComparison.Ordinal)));

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("before-0.1.0.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
