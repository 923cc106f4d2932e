using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Persistence.Folders;

internal static class DataFolder
{
    /// <summary>What is kept here is nobody else's to read.</summary>
    private const UnixFileMode OwnerAndGroup =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    /// <summary>Makes the folder where it is missing, and tries to write there: better now than at the first answer.</summary>
    /// <exception cref="DatabaseUnusableException">It cannot be made or written.</exception>
    public static void Prepare(string folder)
    {
        var path = Path.GetFullPath(folder);
        if (File.Exists(path))
        {
            throw new DatabaseUnusableException($"{path} is a file; the folder for the data was expected there. Move it away, or choose another folder.");
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(path);
            }
            else
            {
                Directory.CreateDirectory(path, OwnerAndGroup);
            }

            using var probe = new FileStream(
                Path.Combine(path, $".probe-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException full) when (DiskRoom.IsFull(full))
        {
            throw DiskRoom.Explain(path, full);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            throw new DatabaseUnusableException(
                $"The folder {path} cannot be written by the user \"{Environment.UserName}\" ({denied.Message}). Give it to that user, or choose "
                    + "another folder.", denied);
        }
    }
}
