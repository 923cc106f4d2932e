using System.ComponentModel;
using System.Runtime.InteropServices;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Persistence.Folders;

/// <summary>
/// A lock on a file that the operating system releases when its holder ends, however it ends. On POSIX this is flock(2), advisory, of
/// the open file: a process that was killed blocks nobody, and what it started does not inherit the lock (.NET opens with O_CLOEXEC).
/// NFS passes flock on to its server since Linux 2.6.12 unless mounted with nolock; a share that cannot lock is refused here.
/// </summary>
internal sealed partial class LockFile : IDisposable
{
    private const int Shared = 1;
    private const int Exclusive = 2;
    private const int NonBlocking = 4;

    /// <summary>EWOULDBLOCK of Linux and of macOS, and Windows' sharing violation.</summary>
    private static readonly int[] HeldCodes = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private LockFile(FileStream file) => _file = file;

    /// <param name="isShared">Several may hold it at once, and none who wants it alone.</param>
    /// <returns><c>null</c> if somebody else holds it.</returns>
    /// <exception cref="DatabaseUnusableException">The file cannot be made, or nothing can be locked there.</exception>
    public static LockFile? TryTake(string path, bool isShared)
    {
        FileStream file;
        try
        {
            // The file stays when it is released: removing it would let a third process lock a new one beside the second's.
            file = Open(path, isShared ? FileShare.ReadWrite : FileShare.None);
        }
        catch (IOException held) when (HeldCodes.Contains(held.HResult))
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw DiskRoom.Explain(path, fault);
        }

        try
        {
            return IsLocked(file, isShared) ? new LockFile(file) : Leave(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(string path, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, 1);
        }
        catch (UnauthorizedAccessException) when (File.Exists(path))
        {
            // Made by another user, such as root at the command line. A lock needs no right to write.
            return new FileStream(path, FileMode.Open, FileAccess.Read, share, 1);
        }
    }

    private static LockFile? Leave(FileStream file)
    {
        file.Dispose();
        return null;
    }

    /// <summary>
    /// .NET goes on without a lock where the file system has none, or where it was switched off by the environment; so the system itself is asked.
    /// </summary>
    private static bool IsLocked(FileStream file, bool isShared)
    {
        if (OperatingSystem.IsWindows() || Flock(file.SafeFileHandle, (isShared ? Shared : Exclusive) | NonBlocking) == 0)
        {
            return true;
        }

        var code = Marshal.GetLastPInvokeError();
        return HeldCodes.Contains(code)
            ? false
            : throw new DatabaseUnusableException(
                $"{file.Name} cannot be locked ({new Win32Exception(code).Message}), so two servers could use the folder at once. Put the folder on a "
                    + "local disk.");
    }

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Flock(SafeHandle file, int operation);
}
