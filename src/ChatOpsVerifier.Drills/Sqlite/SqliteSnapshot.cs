using ChatOpsVerifier.Drills.Files;
using ChatOpsVerifier.Drills.Rows;
using ChatOpsVerifier.Drills.Snapshots;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Drills.Sqlite;

/// <summary>
/// A SQLite file, opened so that nothing is written beside it. With a write-ahead log or a journal that something left, a private copy of
/// the pair is read, because only a writer can take those into account.
/// </summary>
internal sealed class SqliteSnapshot : Snapshot
{
    private static readonly string[] Journals = ["-wal", "-journal"];
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly SqliteSchema _schema;
    private readonly string[] _logs;
    private readonly (long Length, DateTime Written) _asOpened;

    /// <exception cref="SnapshotException">It is not a sound database.</exception>
    public SqliteSnapshot(string path, string workFolder)
    {
        _path = Path.GetFullPath(path);
        ExpectDatabase(_path);
        _logs = [.. Journals.Where(j => File.Exists(_path + j) && new FileInfo(_path + j).Length > 0)];
        _asOpened = Now();
        // Without pooling, so that the file is closed with the connection.
        var source = _logs.Length == 0 ? $"file:{Uri.EscapeDataString(_path)}?mode=ro&immutable=1" : Copy(workFolder);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false }.ToString());
        try
        {
            Open();
            ExpectSound();
            _schema = SqliteSchema.Read(_connection);
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw new SnapshotException($"{_path} is not a sound database: {e.Message}", e);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public override string Location => _path;

    public override IReadOnlyList<Table> Tables => [.. _schema.Tables.Select(t => new Table(t.Name))];

    public override IReadOnlyDictionary<string, string> Definitions => _schema.Definitions;

    public override IReadOnlyList<string> NotCompared =>
    [
        "Row ids that are not a primary key, statistics for the planner (sqlite_stat…), and how the file is laid out.",
        .. _schema.Virtual.Select(v => $"The virtual table {v} itself; the tables in which it keeps its rows are compared."),
    ];

    public override IReadOnlyList<string> Facts =>
    [
        $"integrity_check: ok, with SQLite {_connection.ServerVersion}",
        .. _logs.Select(l => $"{Path.GetFileName(_path)}{l} beside it was taken into account, on a copy"),
    ];

    /// <summary>With a log beside it, the file alone is not the snapshot.</summary>
    public override string? DigestOfFile(CancellationToken cancellation) => _logs.Length > 0 ? null : FileDigest.Of(_path, cancellation);

    public override void Read(Table table, IRowSink rows, CancellationToken cancellation)
    {
        try
        {
            new SqliteRows(_connection, _schema.Tables.Single(t => t.Name == table.Name)).Read(rows, cancellation);
        }
        catch (SqliteException e)
        {
            throw new SnapshotException($"{_path}: table {table.Name} cannot be read: {e.Message}", e);
        }

        if (Now() != _asOpened)
        {
            throw new SnapshotException($"{_path} changed while it was read. Compare a copy that nothing writes to, such as one made by `.backup`.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        _connection.Dispose();
        base.Dispose(disposing);
    }

    private static void ExpectDatabase(string path)
    {
        if (!File.Exists(path))
        {
            throw new SnapshotException(Directory.Exists(path) ? $"{path} is a folder; a SQLite file is needed." : $"There is no file {path}.");
        }

        if (!IsSqlite(path))
        {
            throw new SnapshotException(
                new FileInfo(path).Length == 0
                    ? $"{path} is empty. SQLite would read it as a database without tables; it is not a snapshot."
                    : $"{path} is not a SQLite file, or an encrypted one: its first bytes are not those of the format.");
        }
    }

    internal static bool IsSqlite(string path)
    {
        Span<byte> head = stackalloc byte[16];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("SQLite format 3\0"u8);
    }

    private void Open()
    {
        _connection.Open();
        using var bounds = _connection.CreateCommand();
        // A page cache of 8 MiB, no mapped file, and no code of the schema that could do more than compute.
        bounds.CommandText = "PRAGMA cache_size=-8192; PRAGMA mmap_size=0; PRAGMA temp_store=1; PRAGMA trusted_schema=0; PRAGMA query_only=1;";
        bounds.ExecuteNonQuery();
    }

    /// <summary>The journal belongs to the file by its name, so both keep theirs.</summary>
    private string Copy(string workFolder)
    {
        Directory.CreateDirectory(workFolder);
        var copy = Path.Combine(workFolder, "copy.db");
        File.Copy(_path, copy);
        foreach (var log in _logs)
        {
            File.Copy(_path + log, copy + log);
        }

        return Now() == _asOpened
            ? copy
            : throw new SnapshotException($"{_path} changed while it was copied. Compare a copy that nothing writes to, such as one made by `.backup`.");
    }

    private (long Length, DateTime Written) Now() => (
        _logs.Prepend("").Sum(l => File.Exists(_path + l) ? new FileInfo(_path + l).Length : -1),
        _logs.Prepend("").Max(l => File.GetLastWriteTimeUtc(_path + l)));

    /// <summary>Damage that no row shows, such as an index that lost an entry, is damage, too.</summary>
    private void ExpectSound()
    {
        using var check = _connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check(3)";
        using var found = check.ExecuteReader();
        var lines = new List<string>();
        while (found.Read())
        {
            lines.Add(found.GetString(0));
        }

        if (lines is not ["ok"])
        {
            throw new SnapshotException($"{_path} is not a sound database: {string.Join("; ", lines)}");
        }
    }
}
