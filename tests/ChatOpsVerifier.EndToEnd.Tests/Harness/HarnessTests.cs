namespace ChatOpsVerifier.EndToEnd.Tests.Harness;

/// <summary>What the tests of all channels build on.</summary>
public sealed class HarnessTests
{
    [Fact]
    public async Task Program_Started_IsReady_AndStartsAgainOverTheSameData()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        using var http = new HttpClient();
        Assert.Contains(
            "\"ready\"", await http.GetStringAsync(new Uri(host.Address, "healthz/ready"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await host.KillAsync();
        await host.StartAsync();

        Assert.Contains(
            "backup-and-restore-verification-report",
            await http.GetStringAsync(new Uri(host.Address, "api/reports"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(1, (await host.RunAsync("gate", "backup-and-restore-verification-report")).Code);
    }

    /// <summary>Anyone who builds this may have a registry of their own.</summary>
    [Fact]
    public void LockFile_NamesNoRegistry()
    {
        var locked = File.ReadAllText(Path.Combine(NodeParts.Folder, "package-lock.json"));
        Assert.Contains("\"integrity\"", locked, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", locked, StringComparison.Ordinal);
    }
}
