using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>
/// Counts commits where SQLite itself records them: a frame of the write-ahead log that ends a transaction carries the
/// database's size, all others carry zero (sqlite.org/fileformat2.html#walformat). While it lives, an open reader keeps
/// the log from being restarted.
/// </summary>
internal sealed class WalCommits : IDisposable
{
    private const int HeaderBytes = 32;

    private const int FrameHeaderBytes = 24;

    private readonly string _log;
    private readonly SqliteConnection _reader;
    private readonly SqliteTransaction _reading;
    private readonly int _before;

    public WalCommits(SqliteFolder folder)
    {
        _log = folder.Database + "-wal";
        _reader = folder.Connect();
        _reading = _reader.BeginTransaction(deferred: true);
        using var command = _reader.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM inbox";
        command.ExecuteScalar();
        _before = All();
    }

    public int Count => All() - _before;

    public void Dispose()
    {
        _reading.Dispose();
        _reader.Dispose();
    }

    private int All()
    {
        using var file = new FileStream(_log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var header = new byte[HeaderBytes];
        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
        {
            return 0;
        }

        var pageBytes = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8));
        var salt = header.AsSpan(16, 8);
        var frame = new byte[FrameHeaderBytes + pageBytes];
        var commits = 0;
        // Frames of an earlier round of the log carry an earlier salt.
        while (file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length && frame.AsSpan(8, 8).SequenceEqual(salt))
        {
            commits += BinaryPrimitives.ReadInt32BigEndian(frame.AsSpan(4)) == 0 ? 0 : 1;
        }

        return commits;
    }
}
