using System.Globalization;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Reads a report's file; an oversized one is refused before it is in memory.</summary>
internal static class SourceFile
{
    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw Unreadable(Directory.Exists(path) ? $"{path} is a folder; a Markdown file is needed." : $"There is no file {path}.");
        }

        if (file.Length > ImportLimits.Default.MaxBytes)
        {
            throw Unreadable(string.Create(
                CultureInfo.InvariantCulture,
                $"{path} has {Counted.Of(file.Length, "byte")}; at most {ImportLimits.Default.MaxBytes:N0} ({ImportLimits.Default.MaxBytes >> 20} MiB) are "
                    + $"accepted (too-large)."));
        }

        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"{path} cannot be read: {e.Message}");
        }
    }

    private static CommandException Unreadable(string message) => new(ExitCode.CannotRead, message);
}
