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

    private readonly string log;
    private readonly SqliteConnection reader;
    private readonly SqliteTransaction reading;
    private readonly int before;

    public WalCommits(SqliteFolder folder)
    {
        log = folder.Database + "-wal";
        reader = folder.Connect();
        reading = reader.BeginTransaction(deferred: true);
        using var command = reader.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM inbox";
        command.ExecuteScalar();
        before = All();
    }

    public int Count => All() - before;

    public void Dispose()
    {
        reading.Dispose();
        reader.Dispose();
    }

    private int All()
    {
        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
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
