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
}
