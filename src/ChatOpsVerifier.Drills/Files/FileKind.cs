using System.Runtime.InteropServices;

namespace ChatOpsVerifier.Drills.Files;

/// <summary>What kind of file a path is, asked without opening it: to open a pipe waits for a writer, and to open a device may do something.</summary>
internal static partial class FileKind
{
    /// <summary>Offset of the mode in Linux's <c>struct statx</c>, which is the same on every processor and in every libc (statx(2)).</summary>
    private const int ModeOffset = 28;
    private const int AtCurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint TypeOnly = 0x1;

    /// <returns>"a pipe", "a socket", "a device"; null: a file, a folder or a link, or this system cannot say.</returns>
    public static unsafe string? Special(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var found = stackalloc byte[256];
        try
        {
            if (Stat(AtCurrentFolder, path, NoFollow, TypeOnly, found) != 0)
            {
                return null;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        return (*(ushort*)(found + ModeOffset) & 0xF000) switch
        {
            0x1000 => "a pipe",
            0xC000 => "a socket",
            0x2000 or 0x6000 => "a device",
            _ => null,
        };
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int Stat(int folder, string path, int flags, uint mask, byte* found);
}
