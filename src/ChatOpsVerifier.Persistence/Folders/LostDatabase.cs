namespace ChatOpsVerifier.Persistence.Folders;

/// <summary>A folder whose evidence is there and whose database is not has lost it: starting with an empty one would hide that.</summary>
public static class LostDatabase
{
    /// <param name="folder">The data folder.</param>
    /// <param name="database">The database's file, in that folder or elsewhere.</param>
    /// <exception cref="DatabaseUnusableException">The database is missing or empty, and something else shows that there was one.</exception>
    public static void Refuse(string folder, string database)
    {
        var (found, isThere) = Describe(database);
        if (!isThere && Traces(folder, database) is { } traces)
        {
            throw new DatabaseUnusableException(
                $"{database} {found}, but {traces}. The database was moved, deleted or cut, so nothing was started and nothing was changed. "
                + $"Put the database back, or restore the newest backup with `restore FILE --to {folder}`. To start over with nothing, move {folder} away first.");
        }
    }

    /// <summary>For a database that opens and holds nothing at all.</summary>
    public static void RefuseWithoutTables(string folder, string database)
    {
        if (Traces(folder, database) is { } traces)
        {
            throw new DatabaseUnusableException(
                $"{database} holds no tables, but {traces}. It is not the database of this folder, so nothing was started and nothing was changed. "
                + $"Put the right one back, or restore the newest backup with `restore FILE --to {folder}`. To start over with nothing, move {folder} away first.");
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
        var evidence = Path.Combine(folder, "evidence");
        if (Directory.Exists(evidence) && Directory.EnumerateFiles(evidence, new string('?', 64), SearchOption.AllDirectories).Any())
        {
            return $"{evidence} holds evidence";
        }

        // Nothing is written to the log before the database's own first page is.
        var log = new FileInfo(database + "-wal");
        return log is { Exists: true, Length: > 0 } ? $"{log.FullName} holds {log.Length} bytes that were not yet moved into it" : null;
    }
}
