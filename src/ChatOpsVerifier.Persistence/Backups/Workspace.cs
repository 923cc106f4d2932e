using ChatOpsVerifier.Persistence.Folders;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Persistence.Backups;

/// <summary>
/// A private folder for files on their way, beside the place where they are to be, so that one rename puts them there. What a killed process left is removed by
/// the next.
/// </summary>
public sealed class Workspace : IDisposable
{
    private const string Prefix = ".verifier-work-";
    private readonly LockFile _held;

    private Workspace(string folder, LockFile held) => (Folder, _held) = (folder, held);

    public string Folder { get; }

    /// <param name="beside">An existing folder.</param>
    /// <exception cref="DatabaseUnusableException">It cannot be written, or there is no room.</exception>
    public static Workspace Create(string beside)
    {
        RemoveLeftovers(beside);
        var folder = Path.Combine(Path.GetFullPath(beside), $"{Prefix}{Guid.NewGuid():N}");
        try
        {
            PrivateFile.CreateFolder(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw DiskRoom.Explain(beside, fault);
        }

        // Another process that starts now may take it for a leftover until it is locked; then this one fails, and harms nothing.
        return new Workspace(
            folder,
            LockFile.TryTake(LockOf(folder), isShared: false) ?? throw new DatabaseUnusableException($"{folder} is in use by another process. Try again."));
    }

    public string File(string name) => Path.Combine(Folder, name);

    public void Dispose()
    {
        _held.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static void RemoveLeftovers(string beside)
    {
        foreach (var folder in Directory.EnumerateDirectories(beside, Prefix + "*"))
        {
            try
            {
                // One without a lock has only just been made.
                if (System.IO.File.Exists(LockOf(folder)) && LockFile.TryTake(LockOf(folder), isShared: false) is { } left)
                {
                    left.Dispose();
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception others) when (others is IOException or UnauthorizedAccessException or DatabaseUnusableException)
            {
                // Of another user, or gone meanwhile.
            }
        }
    }

    private static string LockOf(string folder) => Path.Combine(folder, "work.lock");
}
