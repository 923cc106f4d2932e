using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>
/// A database in a folder that may not be written. SQLite reads a write-ahead log there only where its index (<c>-shm</c>) lies beside
/// it already. Without a log the file is whole by itself, and <c>immutable</c> opens it; beside a log, <c>immutable</c> would leave
/// out what is in the log without a word, so such a pair is read from a private copy.
/// </summary>
internal sealed class ReadOnlyFile : IDisposable
{
    private readonly DirectoryInfo? _copy;

    public ReadOnlyFile(string database)
    {
        var log = new FileInfo(database + "-wal");
        if (log is not { Exists: true, Length: > 0 })
        {
            ConnectionString = ReadOnly($"{new Uri(database).AbsoluteUri}?immutable=1");
            return;
        }

        if (File.Exists(database + "-shm"))
        {
            ConnectionString = ReadOnly(database);
            return;
        }

        _copy = Directory.CreateTempSubdirectory("verifier-read-");
        var own = Path.Combine(_copy.FullName, Path.GetFileName(database));
        File.Copy(database, own);
        File.Copy(log.FullName, own + "-wal");
        File.SetAttributes(own, FileAttributes.Normal);
        File.SetAttributes(own + "-wal", FileAttributes.Normal);
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = own, Mode = SqliteOpenMode.ReadWrite }.ToString();
    }

    public string ConnectionString { get; }

    public void Dispose()
    {
        if (_copy is not null && Directory.Exists(_copy.FullName))
        {
            _copy.Delete(recursive: true);
        }
    }

    private static string ReadOnly(string source) => new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly }.ToString();
}
