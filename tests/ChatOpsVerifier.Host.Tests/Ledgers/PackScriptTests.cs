using System.Diagnostics;
using System.IO.Compression;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

/// <summary>The pack in the hands of an auditor who has sh, sha256sum and openssl, and not this program.</summary>
public sealed class PackScriptTests
{
    [Fact]
    public async Task Auditor_ChecksAnUnpackedPack_WithToolsOfTheSystem()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || !Exists("sha256sum") || !Exists("openssl"), "sha256sum and openssl are needed.");
        await using var data = await RealData.CanonicalAsync();
        await data.ConfirmPlanAsync();
        await data.AnswerAsync("2.2", "Daily");
        var (pack, key, _) = await data.Packs.MakeAsync((await data.ViewAsync()).Record, TestContext.Current.CancellationToken);
        using var folder = new TempFolder();
        Unpack(pack, folder.Path);

        Assert.Equal(0, await RunAsync(folder, "sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"));
        Assert.Equal(0, await RunAsync(folder, "sh", "verify.sh"));
        Assert.Equal(0, await RunAsync(folder, "sh", "verify.sh", key!));
        Assert.Equal(4, await RunAsync(folder, "sh", "verify.sh", "ed25519:" + new string('0', 64)));

        var extra = folder.Write("extra.txt", "1");
        Assert.Equal(4, await RunAsync(folder, "sh", "verify.sh", key!));
        File.Delete(extra);

        Unpack(new ForgedPack(pack).Replace(PackFiles.Status, "FAIL", "PASS").Zip(), folder.Path);
        Assert.Equal(4, await RunAsync(folder, "sh", "verify.sh", key!));
        Unpack(new ForgedPack(pack).Replace(PackFiles.Status, "FAIL", "PASS").WithDigests().Zip(), folder.Path);
        Assert.Equal(0, await RunAsync(folder, "sha256sum", "-c", "--quiet", "SHA256SUMS"));
        Assert.Equal(4, await RunAsync(folder, "sh", "verify.sh", key!));
        Unpack(new ForgedPack(pack).Replace(PackFiles.Status, "FAIL", "PASS").SignedByAnother().Zip(), folder.Path);
        Assert.Equal(0, await RunAsync(folder, "sh", "verify.sh"));
        Assert.Equal(4, await RunAsync(folder, "sh", "verify.sh", key!));

        Unpack(pack, folder.Path);
        Assert.Equal(0, await RunAsync(folder, "sh", "verify.sh", key!));
    }

    private static void Unpack(byte[] pack, string folder)
    {
        using var zip = new ZipArchive(new MemoryStream(pack));
        zip.ExtractToDirectory(folder, overwriteFiles: true);
    }

    private static bool Exists(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, tool)));

    private static async Task<int> RunAsync(TempFolder folder, string tool, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
