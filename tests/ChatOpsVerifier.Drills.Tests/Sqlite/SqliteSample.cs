using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Drills.Tests.Sqlite;

/// <summary>A database that a seed decides, made in any order, and the ways in which a copy of it can be wrong.</summary>
internal static class SqliteSample
{
    private const string Schema = """
        CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, any, note TEXT);
        CREATE TABLE stock (warehouse TEXT, item INT, amount REAL, PRIMARY KEY (warehouse, item)) WITHOUT ROWID;
        CREATE TABLE log (at TEXT, what BLOB);
        CREATE TABLE empty (id INTEGER PRIMARY KEY);
        CREATE INDEX by_name ON person (name);
        CREATE VIEW names AS SELECT name FROM person;
        PRAGMA user_version = 7;
        """;

    private static readonly Func<Random, object>[] Values =
    [
        r => r.NextInt64(), _ => 1L, _ => 1.0, _ => "1", _ => DBNull.Value, r => Bytes(r, 200), _ => "", _ => Array.Empty<byte>(), _ => "ü\0é",
        r => r.NextDouble(), _ => 9_007_199_254_740_993, _ => long.MinValue, _ => double.PositiveInfinity, _ => -0.0,
    ];

    /// <param name="order">In which order the rows are written; it must not count.</param>
    /// <param name="page">Size of a page; it must not count either.</param>
    public static void Make(string path, int seed, int order = 0, int page = 4096)
    {
        using var connection = Open(path);
        Run(connection, $"PRAGMA page_size = {page}");
        Run(connection, Schema);
        var rows = Rows(seed).ToArray();
        new Random(order).Shuffle(rows);
        using var transaction = connection.BeginTransaction();
        foreach (var (sql, values) in rows)
        {
            Run(connection, sql, values);
        }

        Run(connection, "UPDATE sqlite_sequence SET seq = 5000");
        transaction.Commit();
    }

    public static string Damage(string path, int seed)
    {
        var statement = (seed % 20) switch
        {
            0 => $"DELETE FROM person WHERE id = {1 + (seed % 200)}",
            1 => "DELETE FROM log WHERE rowid = (SELECT max(rowid) FROM log)",
            2 => "INSERT INTO log VALUES ('2026-01-01', x'00')",
            3 => "INSERT INTO log SELECT * FROM log LIMIT 1",
            4 => "UPDATE person SET any = 1.0 WHERE id = (SELECT id FROM person WHERE typeof(any) = 'integer' AND any = 1 LIMIT 1)",
            5 => "UPDATE person SET any = '1' WHERE id = (SELECT id FROM person WHERE typeof(any) = 'real' AND any = 1 LIMIT 1)",
            6 => "UPDATE person SET any = '' WHERE id = (SELECT id FROM person WHERE any IS NULL LIMIT 1)",
            7 => "UPDATE person SET any = NULL WHERE id = (SELECT id FROM person WHERE any IS NOT NULL LIMIT 1)",
            8 => "UPDATE person SET any = CAST(any AS TEXT) WHERE id = (SELECT id FROM person WHERE typeof(any) = 'blob' LIMIT 1)",
            9 => "UPDATE person SET any = any - 1 WHERE id = (SELECT id FROM person WHERE any = 9007199254740993 LIMIT 1)",
            10 => "UPDATE stock SET amount = amount + 0.0000001 WHERE item = (SELECT min(item) FROM stock)",
            11 => "UPDATE person SET id = id + 100000 WHERE id = 3",
            12 => "DROP TABLE log",
            13 => "DELETE FROM stock",
            14 => "DROP INDEX by_name",
            15 => "PRAGMA user_version = 0",
            16 => "ALTER TABLE person ADD COLUMN extra TEXT",
            17 => "CREATE TABLE more (id INTEGER PRIMARY KEY)",
            18 => "UPDATE sqlite_sequence SET seq = 1",
            _ => "UPDATE person SET name = name || ' ' WHERE id = 5",
        };
        using var connection = Open(path);
        var rows = Run(connection, statement);
        Assert.True(rows > 0 || statement.Split(' ')[0] is not ("UPDATE" or "DELETE" or "INSERT"), $"nothing was changed by: {statement}");
        return statement;
    }

    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    public static int Run(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"$p{i}", values[i]);
        }

        return command.ExecuteNonQuery();
    }

    private static IEnumerable<(string Sql, object[] Values)> Rows(int seed)
    {
        var random = new Random(seed);
        for (var i = 1; i <= 300; i++)
        {
            // Every kind of value once, then what the seed says.
            var any = i <= Values.Length ? Values[i - 1](random) : Values[random.Next(Values.Length)](random);
            yield return ("INSERT INTO person VALUES ($p0, $p1, $p2, $p3)", [i, $"name {random.Next(1000)}", any, new string('x', random.Next(300))]);
            yield return ("INSERT INTO stock VALUES ($p0, $p1, $p2)", [$"w{i % 7}", i, random.NextDouble() * 100]);
            yield return ("INSERT INTO log VALUES ($p0, $p1)", [$"2026-01-{1 + random.Next(28):00}", Bytes(random, 50)]);
        }
    }

    private static byte[] Bytes(Random random, int most)
    {
        var bytes = new byte[1 + random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }
}
