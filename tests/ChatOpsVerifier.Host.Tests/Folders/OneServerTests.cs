using System.Diagnostics;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Folders;

/// <summary>Two real servers and one data folder.</summary>
public sealed class OneServerTests
{
    [Fact]
    public async Task SecondServer_IsRefused_AndNamesTheProcessAndTheAddressOfTheFirst()
    {
        using var folder = new TempFolder();
        await using var first = await HostProgram.ServeAsync(folder.Path);

        var second = (await HostProgram.RunAsync(folder.Path, "serve", "--urls", "http://127.0.0.1:0")).Expect(ExitCode.CannotRead);

        Assert.Contains($"process {first.Id} at {first.Address.ToString().TrimEnd('/')}", second.Error, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = first.Address };
        Assert.Contains("\"ready\"", await client.GetStringAsync("/healthz/ready", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KilledServer_BlocksNothing()
    {
        using var folder = new TempFolder();
        for (var life = 0; life < 3; life++)
        {
            var server = await HostProgram.ServeAsync(folder.Path);
            await server.KillAsync();
        }

        Assert.True(File.Exists(folder.File("server.json")), "A killed server cannot have removed its name.");
        await using var next = await HostProgram.ServeAsync(folder.Path);
        Assert.Equal(0, await next.StopAsync());
        Assert.False(File.Exists(folder.File("server.json")));
    }

    [Fact]
    public async Task TwoStartsAtOnce_OneServes_AndOneIsRefused()
    {
        using var folder = new TempFolder();
        var starts = Enumerable.Range(0, 2).Select(_ => Process.Start(HostProgram.Describe(folder.Path, "serve", "--urls", "http://127.0.0.1:0"))!).ToList();
        try
        {
            var ended = await Task.WhenAny(starts.Select(async p =>
            {
                await p.WaitForExitAsync(TestContext.Current.CancellationToken);
                return p;
            }));
            Assert.Equal(ExitCode.CannotRead, (await ended).ExitCode);
            Assert.Contains(
                "is in use by a server", await (await ended).StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Single(starts, p => !p.HasExited);
        }
        finally
        {
            starts.ForEach(p => p.Kill());
            starts.ForEach(p => p.Dispose());
        }
    }

    [Fact]
    public async Task CommandsThatWrite_WorkWhileTheServerRuns()
    {
        using var folder = new TempFolder();
        await using var server = await HostProgram.ServeAsync(folder.Path, "--Samples:ImportOnFirstRun", "false");

        (await HostProgram.RunAsync(folder.Path, "import", folder.Write("mine.md", Samples.CanonicalBytes()))).Expect(ExitCode.Done);
        (await HostProgram.RunAsync(folder.Path, "status", "mine")).Expect(ExitCode.Done);
    }
}
