using System.Runtime.InteropServices;

namespace ChatOpsVerifier.Persistence.Folders;

/// <summary>Whether this user may write to a folder and the database in it, asked without writing.</summary>
public static partial class FolderAccess
{
    private const int Write = 2;

    /// <returns><c>false</c> on a read-only mount, too. On Windows always <c>true</c>: there the first write says so.</returns>
    public static bool IsWritable(string folder, string? database) =>
        OperatingSystem.IsWindows() || (Access(folder, Write) == 0 && (database is null || !File.Exists(database) || Access(database, Write) == 0));

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
