using System.Net;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Folders;

/// <summary>The program on a disk that is filled to the last byte.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private SmallDisk _disk = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => _disk.Path;

    public async ValueTask InitializeAsync() => _disk = await SmallDisk.MountAsync();

    public async ValueTask DisposeAsync()
    {
        if (_disk is not null)
        {
            await _disk.DisposeAsync();
        }
    }

    [Fact]
    public async Task FullDisk_IsNotReady_AcknowledgesNothing_AndGoesOnByItself()
    {
        var report = _disk.Write("more.md", Samples.CanonicalBytes());
        await using var server = await HostProgram.ServeAsync(Data);
        using var client = new HttpClient { BaseAddress = server.Address };
        _disk.Fill();

        using (var full = await client.GetAsync("/healthz/ready", Token))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
            Assert.Contains("0 bytes are free", await full.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        var refused = (await HostProgram.RunAsync(Data, "import", report, "--slug", "more")).Expect(ExitCode.CannotRead);
        Assert.Contains("no room left", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("This should not have happened", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("more", (await client.GetStringAsync("/api/reports", Token)), StringComparison.Ordinal);

        _disk.MakeRoom();
        Assert.Contains("\"ready\"", await client.GetStringAsync("/healthz/ready", Token), StringComparison.Ordinal);
        (await HostProgram.RunAsync(Data, "import", report, "--slug", "more")).Expect(ExitCode.Done);
        Assert.Contains(
            "INTACT", (await HostProgram.RunAsync(Data, "ledger", "verify", Samples.CanonicalSlug)).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartOnAFullDisk_SaysSo_AndNeverSuggestsAnOldCopy()
    {
        (await HostProgram.RunAsync(Data, "import", _disk.Write("first.md", Samples.CanonicalBytes()))).Expect(ExitCode.Done);
        _disk.Fill();

        var refused = (await HostProgram.RunAsync(Data, "serve", "--urls", "http://127.0.0.1:0")).Expect(ExitCode.CannotRead);

        Assert.Contains("no room left", refused.Error, StringComparison.Ordinal);
        Assert.Contains("are free", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Restore", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("from a copy", refused.Error, StringComparison.Ordinal);
        _disk.MakeRoom();
        await using var server = await HostProgram.ServeAsync(Data);
    }
}
