using System.Diagnostics;
using System.Net;
using ChatOpsVerifier.Host.CommandLine;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Folders;

/// <summary>A real file system of 8 MB, filled to the last byte. Needs the right to mount one.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => _folder.File("data");

    private string Filler => Path.Combine(Data, "filler");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Data);
        var problem = OperatingSystem.IsLinux() ? await MountAsync("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", Data) : "no tmpfs";
        Assert.SkipUnless(problem is null, $"A small file system cannot be mounted here: {problem}");
    }

    public async ValueTask DisposeAsync()
    {
        await MountAsync("umount", "-l", Data);
        _folder.Dispose();
    }

    [Fact]
    public async Task FullDisk_IsNotReady_AcknowledgesNothing_AndGoesOnByItself()
    {
        var report = _folder.Write("more.md", Samples.CanonicalBytes());
        await using var server = await RunningServer.StartAsync(Data);
        using var client = new HttpClient { BaseAddress = server.Address };
        Fill();

        using (var full = await client.GetAsync("/healthz/ready", Token))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
            Assert.Contains("0 bytes are free", await full.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        var refused = (await HostProgram.RunAsync(Data, "import", report, "--slug", "more")).Expect(ExitCode.CannotRead);
        Assert.Contains("no room left", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("This should not have happened", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("more", (await client.GetStringAsync("/api/reports", Token)), StringComparison.Ordinal);

        File.Delete(Filler);
        Assert.Contains("\"ready\"", await client.GetStringAsync("/healthz/ready", Token), StringComparison.Ordinal);
        (await HostProgram.RunAsync(Data, "import", report, "--slug", "more")).Expect(ExitCode.Done);
        Assert.Contains("INTACT", (await HostProgram.RunAsync(Data, "ledger", "verify", Samples.CanonicalSlug)).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartOnAFullDisk_SaysSo_AndNeverSuggestsAnOldCopy()
    {
        (await HostProgram.RunAsync(Data, "import", _folder.Write("first.md", Samples.CanonicalBytes()))).Expect(ExitCode.Done);
        Fill();

        var refused = (await HostProgram.RunAsync(Data, "serve", "--urls", "http://127.0.0.1:0")).Expect(ExitCode.CannotRead);

        Assert.Contains("no room left", refused.Error, StringComparison.Ordinal);
        Assert.Contains("are free", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Restore", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("from a copy", refused.Error, StringComparison.Ordinal);
        File.Delete(Filler);
        await using var server = await RunningServer.StartAsync(Data);
    }

    private void Fill()
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

    private static async Task<string?> MountAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0 ? null : error;
    }
}
