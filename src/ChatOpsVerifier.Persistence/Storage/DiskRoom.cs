namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>How much room there is for a folder, and what a fault means when there is none.</summary>
public static class DiskRoom
{
    /// <summary>Bytes below which nothing may be expected to be stored: the log's next pages, its index and a piece of evidence.</summary>
    public const long Least = 4L * 1024 * 1024;

    /// <summary>Bytes that SQLite needs to open at all: a page of the log and 32 KB of its index.</summary>
    internal const long LeastForDatabase = 128 * 1024;

    /// <summary>ENOSPC and EDQUOT of Linux, EDQUOT of macOS, and Windows' "disk full" in both spellings.</summary>
    private static readonly int[] FullCodes = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <returns>Bytes that this user may still write there; <c>null</c> if the system does not say.</returns>
    public static long? Left(string folder)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public static bool IsFull(Exception fault) => fault is IOException && FullCodes.Contains(fault.HResult);

    /// <returns>"37 KB", "1.5 GB"; powers of 1024.</returns>
    public static string Words(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => Invariant($"{bytes / 1024.0:0.#} KB"),
        < 1024L * 1024 * 1024 => Invariant($"{bytes / 1024.0 / 1024:0.#} MB"),
        _ => Invariant($"{bytes / 1024.0 / 1024 / 1024:0.#} GB"),
    };

    /// <summary>Says what is left, with the sentence that every fault for want of room ends with.</summary>
    public static string Sentence(string path) =>
        $"The disk is full. There is no room left for {path}{(Left(FolderOf(path)) is { } left ? $" ({Words(left)} are free)" : "")}. Nothing that was stored "
            + "is lost. Free some space and try again.";

    internal static DatabaseUnusableException Explain(string path, Exception fault) => IsFull(fault)
        ? new DatabaseUnusableException(Sentence(path), fault)
        : new DatabaseUnusableException(
            $"{path} cannot be written by the user \"{Environment.UserName}\" ({fault.Message}). Give it to that user, or choose another folder.", fault);

    private static string FolderOf(string path)
    {
        var folder = Path.GetFullPath(path);
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder) ?? Path.GetPathRoot(Path.GetFullPath(path))!;
        }

        return folder;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
