using System.Net;
using System.Net.Sockets;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.CommandLine;

public sealed class UsageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Data => _folder.File("data");

    [Theory]
    [InlineData("statsu")]
    [InlineData("gate")]
    [InlineData("export", "x", "--format", "pdf", "-o", "x.pdf")]
    [InlineData("report", "x", "--dif")]
    public async Task Command_ThatDoesNotExist_IsAUsageError(params string[] arguments)
    {
        var run = (await HostProgram.RunAsync(Data, arguments)).Expect(2);
        Assert.Empty(run.Bytes);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    /// <summary>As of a variable that is not set.</summary>
    [Theory]
    [InlineData("backup", "-o", "")]
    [InlineData("restore", " ", "--to=")]
    public async Task EmptyValue_IsAUsageError(params string[] arguments)
    {
        Assert.Contains("A value is empty", (await HostProgram.RunAsync(Data, arguments)).Expect(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("import", "--help")]
    [InlineData("export", "--help")]
    [InlineData("ledger", "verify", "--help")]
    [InlineData("teams", "package", "--help")]
    public async Task Help_TeachesByExample(params string[] arguments)
    {
        var help = (await HostProgram.RunAsync(Data, arguments)).Expect(0).Output;
        Assert.Contains("Examples:", help, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfigShow_BlanksSecretsAndNamesTheOrigin()
    {
        var key = _folder.Write("key", "correct horse battery staple\n");
        var show = (await HostProgram.RunAsync(Data, "config", "show", "--Web:AccessKeyFile", key, "--Reminders:Interval=02:00:00")).Expect(0).Output;
        Assert.DoesNotContain("horse", show, StringComparison.Ordinal);
        Assert.Matches(@"Web:AccessKey\s+\(secret, 28 characters\)\s+a file", show);
        Assert.Matches(@"Reminders:Interval\s+02:00:00\s+command line", show);
        Assert.Matches(@"Data:Folder\s+\S+\s+environment", show);
        Assert.Matches(@"Reminders:BackOff\s+1\.5\s+default", show);
    }

    [Fact]
    public async Task Serve_WithProblemsInTheConfiguration_NamesThemAllAndDoesNotStart()
    {
        var run = (await HostProgram.RunAsync(
            Data, "serve", "--urls", "http://127.0.0.1:0", "--Reminders:Interval", "soon", "--Web:PublicUrl", "example", "--Reminders:Intervall=1",
            "--Jobs:Storage", "Redis")).Expect(2);
        Assert.Contains("4 problems", run.Error, StringComparison.Ordinal);
        Assert.Contains("Reminders:Interval: found \"soon\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("Web:PublicUrl: found \"example\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("Jobs:Storage: found \"Redis\"; use Memory", run.Error, StringComparison.Ordinal);
        Assert.Contains("Reminders:Intervall: found a setting that does not exist", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Data));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://127.0.0.1:0;http://192.0.2.1:0")]
    public async Task Serve_BeyondLoopbackWithoutASignIn_Refuses(string urls)
    {
        var run = (await HostProgram.RunAsync(Data, "serve", "--urls", urls)).Expect(2);
        Assert.Contains("nobody can sign in", run.Error, StringComparison.Ordinal);
        Assert.Contains("key create", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Data));
    }

    [Fact]
    public async Task Serve_OnAPortThatIsTaken_SaysWhatToDo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";
        var run = (await HostProgram.RunAsync(Data, "serve", "--urls", url)).Expect(3);
        Assert.Contains(url, run.Error, StringComparison.Ordinal);
        Assert.Contains("--urls", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_OnADataFolderThatIsAFile_SaysSo()
    {
        var run = await HostProgram.RunAsync(_folder.Write("file", "x"), "serve", "--urls", "http://127.0.0.1:0");
        run.Expect(3);
        Assert.Contains(_folder.File("file"), run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
