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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string[] _settings;
    private readonly string _listens;
    private readonly string _folder = Directory.CreateTempSubdirectory("verifier-page-").FullName;
    private readonly StringBuilder _output = new();
    private Process? _process;

    private HostProcess(int port, string host, string[] settings)
    {
        Port = port;
        _listens = $"http://{host}:{port}";
        _settings = settings;
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public const string Slug = "backup-and-restore-verification-report";

    public static Task<HostProcess> StartAsync(params string[] settings) => StartAsync("127.0.0.1", settings);

    /// <summary>As a power cut would: nothing is flushed or said goodbye.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    /// <param name="also">Settings of this run alone; they count before those of every run.</param>
    public async Task StartAgainAsync(params string[] also)
    {
        _process = Launch(["--urls", _listens, .. _settings, .. also]);
        _process.OutputDataReceived += (_, e) => Note(e.Data);
        _process.ErrorDataReceived += (_, e) => Note(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        await Eventually.TrueAsync(
            async () => !_process.HasExited && await IsReadyAsync(http), Patience, () => $"The program did not become ready. It said:\n{Output}");
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

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<HostProcess> StartAsync(string listensOn, string[] settings)
    {
        var host = new HostProcess(FreePort(), listensOn, settings);
        await host.StartAgainAsync();
        return host;
    }

    private async Task RunAsync(params string[] command)
    {
        using var process = Launch(command);
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }

    private Process Launch(IEnumerable<string> arguments)
    {
        var program = typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "HostProgram").Value!;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--Data:Folder", Path.Combine(_folder, "data")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        StartedPrograms.Prepare(start);
        return Process.Start(start)!;
    }

    private void Note(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
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
