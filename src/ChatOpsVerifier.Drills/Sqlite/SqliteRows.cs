using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Drills.Rows;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatOpsVerifier.Drills.Sqlite;

/// <summary>
/// Reads one table, each value as the type that is stored: 1, 1.0 and '1' are three values. Text is read as bytes, since SQLite keeps
/// any bytes as text.
/// </summary>
internal sealed class SqliteRows(SqliteConnection connection, SqliteTable table)
{
    private const int LongestShown = 80;

    public void Read(IRowSink rows, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        // NOT INDEXED, so that the table itself is read and no index that covers it.
        command.CommandText =
            $"SELECT {string.Join(", ", table.Columns.Select(SqliteSchema.Quote))} FROM {SqliteSchema.Quote(table.Name)} NOT INDEXED";
        int[] key = [.. table.Key.Select(k => table.Columns.ToList().IndexOf(k))];
        using var reader = command.ExecuteReader();
        var statement = reader.Handle!;
        using var hash = new ContentHash();
        Span<byte> content = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> identity = stackalloc byte[SHA256.HashSizeInBytes];
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                hash.Add((byte)'c', table.Columns[i]);
                Add(hash, statement, i);
            }

            var bytes = hash.Bytes;
            hash.Finish(content);
            if (key.Length == 0)
            {
                rows.Add(content, $"a row with the digest {Convert.ToHexStringLower(content[..8])}…", content, bytes);
                continue;
            }

            foreach (var column in key)
            {
                Add(hash, statement, column);
            }

            hash.Finish(identity);
            rows.Add(identity, Label(statement, key), content, bytes);
        }
    }

    private static void Add(ContentHash hash, sqlite3_stmt statement, int column)
    {
        switch (raw.sqlite3_column_type(statement, column))
        {
            case raw.SQLITE_NULL:
                hash.Add((byte)'N', ReadOnlySpan<byte>.Empty);
                break;
            case raw.SQLITE_INTEGER:
                hash.Add((byte)'I', raw.sqlite3_column_int64(statement, column));
                break;
            case raw.SQLITE_FLOAT:
                hash.Add((byte)'R', BitConverter.DoubleToInt64Bits(raw.sqlite3_column_double(statement, column)));
                break;
            case raw.SQLITE_TEXT:
                hash.Add((byte)'T', Text(statement, column));
                break;
            default:
                hash.Add((byte)'B', raw.sqlite3_column_blob(statement, column));
                break;
        }
    }

    /// <summary>Asked for as text first, so that it is in UTF-8 whatever the database keeps; then as bytes, so that a NUL in it does not end it.</summary>
    private static ReadOnlySpan<byte> Text(sqlite3_stmt statement, int column)
    {
        _ = raw.sqlite3_column_text(statement, column);
        return raw.sqlite3_column_blob(statement, column);
    }

    private string Label(sqlite3_stmt statement, int[] key) =>
        string.Join(", ", key.Select(k => $"{table.Columns[k]}={Shown(statement, k)}"));

    private static string Shown(sqlite3_stmt statement, int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => "NULL",
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, column).ToString(CultureInfo.InvariantCulture),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, column).ToString("R", CultureInfo.InvariantCulture),
        raw.SQLITE_TEXT => $"'{Cut(Encoding.UTF8.GetString(First(Text(statement, column))))}'",
        _ => $"x'{Cut(Convert.ToHexStringLower(First(raw.sqlite3_column_blob(statement, column))))}'",
    };

    private static ReadOnlySpan<byte> First(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, LongestShown * 4)];

    private static string Cut(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
