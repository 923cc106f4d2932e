using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>What a database's file can have wrong with it, in words that help.</summary>
internal static class SqliteFile
{
    /// <summary>Enough to recognise what it is instead: SQLite's own files begin with as many bytes of magic (sqlite.org/fileformat.html).</summary>
    private const int HeadBytes = 16;

    /// <exception cref="DatabaseUnusableException">There is a folder of that name.</exception>
    public static void ExpectNoFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new DatabaseUnusableException($"{path} is a folder; a database file was expected there. Move it away, or choose another folder.");
        }
    }

    public static DatabaseUnusableException Explain(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        _ when SqliteErrors.HasNoRoom(fault, path) => new(DiskRoom.Sentence(path), fault),
        SqliteErrors.NotADatabase =>
            new(
                $"{path} is not a SQLite database: it begins with {Head(path)}. Restore the newest backup with `restore FILE --to FOLDER`, or move it away to "
                    + "start with an empty one.",
                fault),
        // Damage in the header, at the schema's format number, is a plain SQLITE_ERROR with these words (seen with SQLite 3.40 to 3.50).
        SqliteErrors.Corrupt or SqliteErrors.Error when fault.SqliteErrorCode == SqliteErrors.Corrupt
            || fault.Message.Contains("unsupported file format", StringComparison.Ordinal) =>
            new(
                $"{path} is damaged ({fault.Message}). Restore the newest backup with `restore FILE --to FOLDER`; what can be saved, \"sqlite3 "
                    + $"{Path.GetFileName(path)} .recover\" shows.",
                fault),
        SqliteErrors.CannotOpen =>
            new($"{path} cannot be opened ({fault.Message}). Check that the folder exists and can be written by the user \"{Environment.UserName}\".", fault),
        SqliteErrors.ReadOnly => new($"{path} may not be written by the user \"{Environment.UserName}\". Give it, and its folder, to that user.", fault),
        SqliteErrors.InputOutput =>
            new(
                $"The disk under {path} does not read or write ({fault.Message}, extended code {fault.SqliteExtendedErrorCode}). Check the disk and the system "
                    + "log; the data may be intact.",
                fault),
        SqliteErrors.Busy or SqliteErrors.Locked =>
            new($"{path} is in use by another process that does not release it. End that process and start again.", fault),
        _ => new($"{path} cannot be used ({fault.Message}).", fault),
    };

    /// <summary>
    /// Only of a file that SQLite has refused. POSIX drops all locks that a process has on a file as soon as it closes
    /// any handle to it: reading a database beside SQLite would take the locks of a store that is at work in this process.
    /// </summary>
    private static string Head(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var head = new byte[HeadBytes];
            return Convert.ToHexString(head, 0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "something that cannot be read";
        }
    }
}
