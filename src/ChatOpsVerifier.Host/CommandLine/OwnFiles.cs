using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Configuration.Values;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Persistence;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>What the program keeps in its data folder: no command writes its result over it, since one mistyped name would cost the database.</summary>
internal static class OwnFiles
{
    /// <exception cref="CommandException">The file, or what it links to, is one of the program's own.</exception>
    public static void Refuse(CommandContext context, string file)
    {
        var configuration = context.Configuration();
        var folder = Real(context.FolderOf(configuration["Data:Folder"] is { } written && !string.IsNullOrWhiteSpace(written)
            ? written.Trim()
            : SettingCatalog.Get("Data:Folder").Default!));
        var kind = Databases.All.FirstOrDefault(k => string.Equals(k.Name, configuration["Database:Provider"], StringComparison.OrdinalIgnoreCase))
            ?? Databases.All[0];
        var connection = configuration["Database:ConnectionString"];
        var files = kind.ProblemOf(connection) is null ? kind.FilesOf(folder, connection) : [];
        var path = Real(Path.GetFullPath(file));
        var below = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0];
        if (files.Any(f => path == Real(f)) || BackupLayout.IsOwn(below))
        {
            throw new CommandException(ExitCode.Usage, $"{file} is where the program keeps its own data, and nothing was written. Choose another name.");
        }
    }

    /// <summary>Without links on the way: a folder may be known by several names.</summary>
    private static string Real(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            try
            {
                real = (Directory.Exists(next)
                    ? Directory.ResolveLinkTarget(next, returnFinalTarget: true)
                    : File.ResolveLinkTarget(next, returnFinalTarget: true))?.FullName ?? next;
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                real = next;
            }
        }

        return real;
    }
}
