using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Browser.Tests;

/// <summary>The real program in a process of its own, on a free port of loopback and a data folder of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly string _folder = Directory.CreateTempSubdirectory("verifier-page-").FullName;
    private readonly StringBuilder _before = new();
    private HostServer? _server;

    private HostProcess(int port, string[] settings)
    {
        Port = port;
        _settings = settings;
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public const string Slug = "backup-and-restore-verification-report";

    public static async Task<HostProcess> StartAsync(params string[] settings)
    {
        var host = new HostProcess(FreePort(), settings);
        await host.StartAgainAsync();
        return host;
    }

    /// <summary>As a power cut would: nothing is flushed or said goodbye.</summary>
    public async Task KillAsync()
    {
        if (_server is { } server)
        {
            _server = null;
            await server.KillAsync();
            _before.Append(server.Output);
            await server.DisposeAsync();
        }
    }

    /// <param name="also">Settings of this run alone; they count before those of every run.</param>
    public async Task StartAgainAsync(params string[] also)
    {
        _server = await HostServer.StartAsync(Describe(["--urls", Address.ToString(), .. _settings, .. also]));
        using var http = new HttpClient { BaseAddress = Address };
        await Eventually.TrueAsync(() => IsReadyAsync(http), () => $"The program did not become ready. It said:\n{Output}");
    }

    /// <summary>Another process of the same program imports a file into the data folder while this one runs.</summary>
    public async Task ImportAsync(string name, string markdown)
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, markdown);
        await RunAsync("import", file);
    }

    /// <summary>How many entries of that type the ledger holds, as the command line exports it.</summary>
    public async Task<int> CountEventsAsync(string type)
    {
        var file = Path.Combine(_folder, "ledger.jsonl");
        await RunAsync("export", Slug, "--format", "jsonl", "-o", file);
        return (await File.ReadAllTextAsync(file)).Split($"\"{type}\"").Length - 1;
    }

    /// <summary>The report's evidence pack, as an auditor gets it.</summary>
    public async Task<byte[]> PackAsync()
    {
        var file = Path.Combine(_folder, "pack.zip");
        await RunAsync("export", Slug, "--format", "pack", "-o", file);
        return await File.ReadAllBytesAsync(file);
    }

    /// <inheritdoc cref="StoredEvidence.Lose"/>
    public void LoseEvidence() => StoredEvidence.Lose(Path.Combine(_folder, "data"));

    /// <summary>All that it has said, over all starts.</summary>
    public string Output => _before + _server?.Output;

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(Describe(command))!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }

    private ProcessStartInfo Describe(IEnumerable<string> arguments)
    {
        var program = typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "HostProgram").Value!;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--Data:Folder", Path.Combine(_folder, "data")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        StartedPrograms.Prepare(start);
        return start;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
