using ChatOpsVerifier.Persistence.EvidenceFiles;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Persistence.Folders;

/// <summary>
/// The mark of a restore that is changing a folder's content. Where its process was killed, the mark stays, and nothing is served from the halves.
/// </summary>
public static class UnfinishedRestore
{
    public static string Mark(string folder) => Path.Combine(folder, "restore-unfinished");

    public static void Begin(string folder)
    {
        File.WriteAllText(Mark(folder), "A restore is changing the content of this folder.\n");
        DurableFolder.Flush(folder);
    }

    public static void End(string folder)
    {
        File.Delete(Mark(folder));
        DurableFolder.Flush(folder);
    }

    /// <exception cref="DatabaseUnusableException">A restore was begun here and not finished.</exception>
    public static void Refuse(string folder)
    {
        if (File.Exists(Mark(folder)))
        {
            throw new DatabaseUnusableException(
                $"A restore into {folder} was not finished, so its content may be half old and half new. Run `restore FILE --to {folder}` again; what was "
                    + "there before is in its folders before-restore-….");
        }
    }
}
