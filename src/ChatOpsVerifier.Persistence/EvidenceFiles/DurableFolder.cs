using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ChatOpsVerifier.Persistence.EvidenceFiles;

/// <summary>
/// POSIX keeps names in folders, and a folder has its own way to the disk: a file that was flushed can still be
/// nameless after a loss of power. .NET offers no call for it. Windows journals names with the file system.
/// </summary>
public static partial class DurableFolder
{
    /// <summary>O_RDONLY, the same number on Linux and macOS.</summary>
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The names in the folder may not survive a loss of power.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw Fault(folder);
        }

        try
        {
            if (Sync(handle) != 0)
            {
                throw Fault(folder);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Fault(string folder)
    {
        var reason = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"The folder {folder} could not be made durable: {reason.Message}", reason);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
