namespace ChatOpsVerifier.Persistence.EvidenceFiles;

/// <summary>
/// Contents on their way: written aside, made durable, and only then given their name, so that under that name there is never half a content.
/// </summary>
internal sealed class TemporaryFiles(string folder)
{
    private const int Attempts = 3;

    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead;

    /// <summary>A file of a living process is locked; what opens was left by a dead one.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder))
        {
            try
            {
                using var unused = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
                File.Delete(path);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // Of a living process; it is its own to finish.
            }
        }
    }

    public async Task PlaceAsync(ReadOnlyMemory<byte> content, string destination, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        for (var attempt = 1; ; attempt++)
        {
            var path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
            await WriteAsync(content, path, cancellationToken);
            try
            {
                File.Move(path, destination, overwrite: true);
                DurableFolder.Flush(Path.GetDirectoryName(destination)!);
                return;
            }
            catch (FileNotFoundException) when (attempt < Attempts)
            {
                // A process that starts just now took it for a leftover, between the closing and the renaming.
            }
        }
    }

    private static async Task WriteAsync(ReadOnlyMemory<byte> content, string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await file.WriteAsync(content, cancellationToken);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file.SafeFileHandle, ReadOnly);
            }

            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
