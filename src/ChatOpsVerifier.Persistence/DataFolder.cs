namespace ChatOpsVerifier.Persistence;

internal static class DataFolder
{
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
            Directory.CreateDirectory(path);
            using var probe = new FileStream(
                Path.Combine(path, $".probe-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            throw new DatabaseUnusableException(
                $"The folder {path} cannot be written by the user \"{Environment.UserName}\" ({denied.Message}). Give it to that user, or choose another folder.", denied);
        }
    }
}
