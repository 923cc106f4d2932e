using ChatOpsVerifier.Drills.Files;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Running;

/// <summary>Finds out what a snapshot is, and opens it.</summary>
internal static class SnapshotOpener
{
    /// <returns>null: there is nothing by which it could be told.</returns>
    public static SnapshotKind? KindOf(string location) => Directory.Exists(location) ? SnapshotKind.Folder : null;

    /// <exception cref="SnapshotException">It is not there, or not of this kind.</exception>
    public static Snapshot Open(string location, SnapshotKind kind) => kind switch
    {
        SnapshotKind.Folder => Directory.Exists(location)
            ? new FolderSnapshot(location)
            : throw new SnapshotException(File.Exists(location) ? $"{location} is a file; a folder is needed." : $"There is no folder {location}."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
