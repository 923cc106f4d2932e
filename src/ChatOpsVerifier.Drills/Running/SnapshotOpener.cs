using ChatOpsVerifier.Drills.Archives;
using ChatOpsVerifier.Drills.Convex;
using ChatOpsVerifier.Drills.Files;
using ChatOpsVerifier.Drills.Postgres;
using ChatOpsVerifier.Drills.Snapshots;
using ChatOpsVerifier.Drills.Sqlite;

namespace ChatOpsVerifier.Drills.Running;

/// <summary>Finds out what a snapshot is, and opens it.</summary>
internal static class SnapshotOpener
{
    /// <returns>null: there is nothing by which it could be told.</returns>
    public static SnapshotKind? KindOf(string location)
    {
        if (PostgresAddress.IsOne(location))
        {
            return SnapshotKind.Postgres;
        }

        if (Directory.Exists(location))
        {
            return File.Exists(Path.Combine(location, ConvexSnapshot.List)) ? SnapshotKind.Convex : SnapshotKind.Folder;
        }

        if (!File.Exists(location) || FileKind.Special(location) is not null)
        {
            return null;
        }

        try
        {
            return SqliteSnapshot.IsSqlite(location) ? SnapshotKind.Sqlite : ZipFiles.IsZip(location) ? SnapshotKind.Convex : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="SnapshotException">It is not there, or not of this kind.</exception>
    public static Snapshot Open(string location, SnapshotKind kind, string workFolder) => kind switch
    {
        SnapshotKind.Folder => Directory.Exists(location)
            ? new FolderSnapshot(location)
            : throw new SnapshotException(File.Exists(location) ? $"{location} is a file; a folder is needed." : $"There is no folder {location}."),
        SnapshotKind.Sqlite => new SqliteSnapshot(location, workFolder),
        SnapshotKind.Convex => OpenConvex(location),
        SnapshotKind.Postgres => new PostgresSnapshot(location),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static ConvexSnapshot OpenConvex(string location)
    {
        IPackedFiles files = Directory.Exists(location) ? new UnpackedFiles(location) : new ZipFiles(location, ArchiveLimits.Default);
        try
        {
            return new ConvexSnapshot(location, files);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }
}
