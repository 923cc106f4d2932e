namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Where a command's result goes: a file, or standard output for "-".</summary>
internal static class OutputFile
{
    /// <returns>False: it went to standard output, where nothing else may stand.</returns>
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
