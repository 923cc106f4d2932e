using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Persistence.Folders;

/// <summary>A folder whose evidence is there and whose database is not has lost it: starting with an empty one would hide that.</summary>
public static class LostDatabase
{
    /// <param name="folder">The data folder.</param>
    /// <param name="database">The database's file, in that folder or elsewhere; null if it is on a server, which says itself what it has.</param>
    /// <exception cref="DatabaseUnusableException">The database is missing or empty, and something else shows that there was one; or a restore was not
    /// finished.</exception>
    public static void Refuse(string folder, string? database)
    {
        UnfinishedRestore.Refuse(folder);
        if (database is null)
        {
            return;
        }

        var (found, isThere) = Describe(database);
        if (!isThere && Traces(folder, database) is { } traces)
        {
            throw new DatabaseUnusableException(
                $"{database} {found}, but {traces}. The database was moved, deleted or cut, so nothing was started and nothing was changed. "
                + $"Put the database back, or restore the newest backup with `restore FILE --to {folder}`. To start over with nothing, move {folder} "
                    + "away first.");
        }
    }

    /// <summary>For a database that opens and holds nothing at all.</summary>
    public static void RefuseWithoutTables(string folder, string database)
    {
        // Its log is not a trace: another start may be filling it just now.
        if (Evidence(folder) is { } traces)
        {
            throw new DatabaseUnusableException(
                $"{database} holds no tables, but {traces}. It is not the database of this folder, so nothing was started and nothing was changed. "
                + $"Put the right one back, or restore the newest backup with `restore FILE --to {folder}`. To start over with nothing, move {folder} "
                    + "away first.");
        }
    }

    private static (string Found, bool IsThere) Describe(string database) => new FileInfo(database) switch
    {
        { Exists: false } => ("is missing", false),
        { Length: 0 } => ("is empty (0 bytes)", false),
        _ => ("", true),
    };

    private static string? Traces(string folder, string database)
    {
        // Nothing is written to the log before the database's own first page is.
        var log = new FileInfo(database + "-wal");
        return Evidence(folder)
            ?? (log is { Exists: true, Length: > 0 } ? $"{log.FullName} holds {Counted.Of(log.Length, "byte")} that were not yet moved into it" : null);
    }

    private static string? Evidence(string folder)
    {
        var (evidence, heads) = (Path.Combine(folder, "evidence"), Path.Combine(folder, "heads"));
        return Directory.Exists(evidence)
            && Directory.EnumerateFiles(evidence, new string('?', 64), SearchOption.AllDirectories).Any() ? $"{evidence} holds evidence"
            : Directory.Exists(heads) && Directory.EnumerateFiles(heads).Any() ? $"{heads} holds the heads of ledgers"
            : null;
    }
}
