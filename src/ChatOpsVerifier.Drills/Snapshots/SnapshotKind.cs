namespace ChatOpsVerifier.Drills.Snapshots;

/// <summary>What a snapshot is.</summary>
public enum SnapshotKind
{
    /// <summary>A folder of files.</summary>
    Folder,

    /// <summary>A SQLite file.</summary>
    Sqlite,

    /// <summary>An export of Convex, as a ZIP archive or unpacked.</summary>
    Convex,

    /// <summary>A database of PostgreSQL, by its address.</summary>
    Postgres,
}
