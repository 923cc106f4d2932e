using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>SQLite's primary result codes that mean something to us (sqlite.org/rescode.html).</summary>
internal static class SqliteErrors
{
    public const int Error = 1;

    public const int Busy = 5;

    public const int Locked = 6;

    public const int ReadOnly = 8;

    public const int InputOutput = 10;

    public const int Corrupt = 11;

    public const int Full = 13;

    public const int CannotOpen = 14;

    public const int NotADatabase = 26;

    /// <summary>
    /// On a full disk SQLite also fails to make or to grow the files beside the database, which it calls "disk I/O error" and "unable to open".
    /// </summary>
    public static bool HasNoRoom(Exception fault, string database) => DiskRoom.IsFull(fault)
        || (fault is SqliteException sqlite
            && (sqlite.SqliteErrorCode == Full
                || (sqlite.SqliteErrorCode is InputOutput or CannotOpen && DiskRoom.Left(Path.GetDirectoryName(database)!) < DiskRoom.LeastForDatabase)));
}
