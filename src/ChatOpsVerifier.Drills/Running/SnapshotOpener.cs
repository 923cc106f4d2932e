using ChatOpsVerifier.Drills.Files;
using ChatOpsVerifier.Drills.Snapshots;
using ChatOpsVerifier.Drills.Sqlite;

namespace ChatOpsVerifier.Drills.Running;

/// <summary>Finds out what a snapshot is, and opens it.</summary>
internal static class SnapshotOpener
{
    /// <returns>null: there is nothing by which it could be told.</returns>
    public static SnapshotKind? KindOf(string location)
    {
        if (Directory.Exists(location))
        {
            return SnapshotKind.Folder;
        }

        if (!File.Exists(location) || FileKind.Special(location) is not null)
        {
            return null;
        }

        try
        {
            return SqliteSnapshot.IsSqlite(location) ? SnapshotKind.Sqlite : null;
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
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
