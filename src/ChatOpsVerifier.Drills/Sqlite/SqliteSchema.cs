using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Drills.Sqlite;

/// <summary>What a database consists of.</summary>
/// <param name="Virtual">Names of virtual tables.</param>
internal sealed record SqliteSchema(IReadOnlyList<SqliteTable> Tables, IReadOnlyDictionary<string, string> Definitions, IReadOnlyList<string> Virtual)
{
    /// <summary>What an application may keep beside its tables. A dump as SQL loses both.</summary>
    private static readonly string[] Pragmas = ["user_version", "application_id", "encoding"];

    public static SqliteSchema Read(SqliteConnection connection)
    {
        var objects = Rows(connection, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
        var definitions = objects.Where(o => o[2] is not null).ToDictionary(o => $"{o[0]} {o[1]}", o => o[2]!, StringComparer.Ordinal);
        foreach (var pragma in Pragmas)
        {
            definitions[$"PRAGMA {pragma}"] = Rows(connection, $"PRAGMA {pragma}")[0][0]!;
        }

        definitions.Remove("table sqlite_sequence");
        foreach (var statistics in definitions.Keys.Where(k => k.StartsWith("table sqlite_stat", StringComparison.Ordinal)).ToList())
        {
            definitions.Remove(statistics);
        }

        // Tables are told by SQLite itself: a view cannot be mistaken for one, nor a virtual table for a real one.
        var tables = Rows(connection, "SELECT name, type FROM pragma_table_list WHERE schema = 'main' ORDER BY name");
        return new SqliteSchema(
            [.. tables.Where(t => t[1] is "table" or "shadow" && IsRead(t[0]!)).Select(t => Table(connection, t[0]!))],
            definitions,
            [.. tables.Where(t => t[1] == "virtual").Select(t => t[0]!)]);
    }

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool IsRead(string name) => name == "sqlite_sequence" || !name.StartsWith("sqlite_", StringComparison.Ordinal);

    private static SqliteTable Table(SqliteConnection connection, string name)
    {
        // hidden: 0 plain, 1 of a virtual table, 2 and 3 generated.
        var columns = Rows(connection, "SELECT name, pk FROM pragma_table_xinfo($name) WHERE hidden <> 1 ORDER BY name", name);
        var key = columns.Where(c => c[1] != "0").OrderBy(c => int.Parse(c[1]!, System.Globalization.CultureInfo.InvariantCulture)).Select(c => c[0]!);
        return new SqliteTable(name, [.. columns.Select(c => c[0]!)], name == "sqlite_sequence" ? ["name"] : [.. key]);
    }

    private static List<string?[]> Rows(SqliteConnection connection, string sql, string? name = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (name is not null)
        {
            command.Parameters.AddWithValue("$name", name);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);
        }

        return rows;
    }
}
