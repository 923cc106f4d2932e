using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Drills.Rows;
using ChatOpsVerifier.Drills.Snapshots;
using Npgsql;

namespace ChatOpsVerifier.Drills.Postgres;

/// <summary>
/// A database as of one instant: everything is read in one transaction that may only read. Values are compared in the text form that the
/// server gives them, with settings under which it loses nothing and does not depend on the server.
/// </summary>
internal sealed class PostgresSnapshot : Snapshot
{
    /// <summary>With row_security off, a policy that would hide rows is an error and not a smaller table.</summary>
    private const string Settings = """
        SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL TimeZone = 'UTC'; SET LOCAL extra_float_digits = 3;
        SET LOCAL bytea_output = 'hex'; SET LOCAL lc_monetary = 'C'; SET LOCAL search_path = ''; SET LOCAL row_security = off; SET LOCAL statement_timeout = 0
        """;

    private readonly NpgsqlConnection _connection;
    private readonly PostgresSchema _schema;

    /// <exception cref="SnapshotException">It cannot be reached or read.</exception>
    public PostgresSnapshot(string location)
    {
        var address = PostgresAddress.Parse(location);
        (address.Pooling, address.CommandTimeout, address.ApplicationName) = (false, 0, "ChatOps Verifier drill");
        Location = $"postgresql://{address.Username}@{address.Host}:{address.Port}/{address.Database}";
        _connection = new NpgsqlConnection(address.ToString());
        try
        {
            _connection.Open();
            Run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            Run(Settings);
            var encoding = Ask("SHOW server_encoding");
            Facts = [$"PostgreSQL {_connection.ServerVersion}, encoding {encoding}"];
            _schema = encoding != "SQL_ASCII"
                ? PostgresSchema.Read(_connection)
                : throw new SnapshotException($"{Location} has the encoding SQL_ASCII, in which a text may be any bytes. It cannot be compared.");
        }
        catch (Exception e)
        {
            _connection.Dispose();
            throw e is DbException or IOException or TimeoutException ? new SnapshotException($"{Location} cannot be read: {e.Message}", e) : e;
        }
    }

    public override string Location { get; }

    public override IReadOnlyList<Table> Tables => [.. _schema.Tables.Select(t => new Table(t.Name))];

    public override IReadOnlyDictionary<string, string> Definitions => _schema.Definitions;

    public override IReadOnlyList<string> NotCompared => ["Functions, types, extensions, roles, owners and privileges.", .. _schema.LeftOut];

    public override IReadOnlyList<string> Facts { get; } = [];

    public override void Read(Table table, IRowSink rows, CancellationToken cancellation)
    {
        try
        {
            Read(_schema.Tables.Single(t => t.Name == table.Name), rows, cancellation);
        }
        catch (DbException e)
        {
            throw new SnapshotException($"{Location}: table {table.Name} cannot be read: {e.Message}", e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _connection.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>COPY writes a row as a line, in which tabs and line ends of values are escaped: the same line is the same row.</summary>
    private void Read(PostgresTable table, IRowSink rows, CancellationToken cancellation)
    {
        var columns = string.Join(", ", table.Key.Concat(table.Columns));
        using var lines = _connection.BeginTextExport($"COPY (SELECT {columns} FROM {table.From}) TO STDOUT");
        using var hash = new ContentHash();
        Span<byte> content = stackalloc byte[SHA256.HashSizeInBytes];
        while (lines.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.Add((byte)'c', columns);
            hash.Add((byte)'r', line);
            var bytes = hash.Bytes - columns.Length;
            hash.Finish(content);
            if (table.Key.Count == 0)
            {
                rows.Add(content, $"a row with the digest {Convert.ToHexStringLower(content[..8])}…", content, bytes);
            }
            else
            {
                var key = line.Split('\t', table.Key.Count + 1)[..table.Key.Count];
                rows.Add(
                    Encoding.UTF8.GetBytes(string.Join('\t', key)), string.Join(", ", key.Zip(table.Key, (v, k) => $"{k}={v}")), content, bytes);
            }
        }
    }

    private void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }

    private string Ask(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        return (string)command.ExecuteScalar()!;
    }
}
