using System.Text;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>What a database's file can have wrong with it, in words that help.</summary>
internal static class SqliteFile
{
    /// <summary>The first 16 bytes of every SQLite database (sqlite.org/fileformat.html).</summary>
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("SQLite format 3\0");

    /// <exception cref="DatabaseUnusableException">There is a file, and it is something else.</exception>
    public static async Task ExpectSqliteAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new DatabaseUnusableException($"{path} is a folder; a database file was expected there. Move it away, or choose another folder.");
        }

        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var head = new byte[Magic.Length];
            var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            // Length 0: a new database whose first start was cut short.
            if (length > 0 && !head.AsSpan(0, length).SequenceEqual(Magic))
            {
                throw new DatabaseUnusableException(
                    $"{path} is no SQLite database: it begins with {Convert.ToHexString(head, 0, length)}. Restore it from a copy, or move it away to start with an empty one.");
            }
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new DatabaseUnusableException($"{path} may not be read by the user \"{Environment.UserName}\". Give it to that user, or choose another folder.", denied);
        }
    }

    public static DatabaseUnusableException Explain(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        SqliteErrors.Corrupt or SqliteErrors.NotADatabase =>
            new($"{path} is damaged ({fault.Message}). Restore it from a copy; what can be saved, \"sqlite3 {Path.GetFileName(path)} .recover\" shows.", fault),
        SqliteErrors.CannotOpen => new($"{path} cannot be opened ({fault.Message}). Look whether the folder is there and may be written by the user \"{Environment.UserName}\".", fault),
        SqliteErrors.ReadOnly => new($"{path} may not be written by the user \"{Environment.UserName}\". Give it, and its folder, to that user.", fault),
        SqliteErrors.Full => new($"There is no room left for {path}. Make room and start again.", fault),
        SqliteErrors.Busy or SqliteErrors.Locked => new($"{path} is in use by another process that does not let go of it. End that process and start again.", fault),
        _ => new($"{path} cannot be used ({fault.Message}). If it is damaged, restore it from a copy.", fault),
    };
}
