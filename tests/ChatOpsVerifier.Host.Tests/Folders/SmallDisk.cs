using System.Diagnostics;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Folders;

/// <summary>A real file system of 8 MB that can be filled to its last byte. Needs the right to mount one; without it the test is skipped.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    private SmallDisk()
    {
    }

    public string Path => _folder.File("data");

    private string Filler => System.IO.Path.Combine(Path, "filler");

    public static async Task<SmallDisk> MountAsync()
    {
        var disk = new SmallDisk();
        Directory.CreateDirectory(disk.Path);
        var problem = OperatingSystem.IsLinux() ? await RunAsync("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.Path) : "no tmpfs";
        if (problem is not null)
        {
            await disk.DisposeAsync();
        }

        Assert.SkipUnless(problem is null, $"A small file system cannot be mounted here: {problem}");
        return disk;
    }

    /// <summary>A file beside the file system.</summary>
    public string Write(string name, byte[] content) => _folder.Write(name, content);

    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        try
        {
            for (var block = new byte[4096]; ;)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            // That was the last byte.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "-l", Path);
        _folder.Dispose();
    }

    private static async Task<string?> RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0 ? null : error;
    }
}
