using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Where a command's result goes: a file, or standard output for "-".</summary>
internal static class OutputFile
{
    /// <summary>
    /// A new file takes the place of the old one by its name, and would do so with a device or a pipe as well: the whole machine would miss
    /// its /dev/null. Only a file can be given the length that it has.
    /// </summary>
    /// <exception cref="CommandException">It is there and no file.</exception>
    public static void ExpectReplaceable(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            // For both, since a pipe that is only read blocks.
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.SetLength(handle, RandomAccess.GetLength(handle));
        }
        catch (UnauthorizedAccessException)
        {
            throw new CommandException(
                ExitCode.CannotRead, $"{path} exists and may not be written by the user \"{Environment.UserName}\". Choose another name.");
        }
        catch (Exception e) when (e is IOException or NotSupportedException)
        {
            throw new CommandException(ExitCode.Usage, $"{path} is a device or a pipe, not a file; nothing was written. Choose another name.");
        }
    }

    /// <returns>False: it went to standard output, where nothing else may be.</returns>
    public static async Task<bool> WriteAsync(CommandContext context, string path, byte[] bytes, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            await context.Terminal.Raw.WriteAsync(bytes, cancellationToken);
            return false;
        }

        OwnFiles.Refuse(context, path);
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{path} cannot be written: {e.Message}");
        }
    }
}
