using System.Diagnostics;
using System.Reflection;
using System.Text;
using ChatOpsVerifier.Testing;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.EndToEnd.Tests.Harness;

/// <summary>The real program in a process of its own, on a port that the system chose and over a data folder of its own.</summary>
/// <param name="settings">As they are in a configuration file, "Slack:BotToken".</param>
internal sealed class HostProcess(params (string Key, string Value)[] settings) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("verifier-end-to-end-").FullName;
    private readonly StringBuilder _before = new();
    private HostServer? _server;

    /// <summary>Where it listens; another one after each start.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string DataFolder => Path.Combine(_folder, "data");

    /// <summary>All that it has said, over all starts.</summary>
    public string Output => _before + _server?.Output;

    /// <summary>Of the present process.</summary>
    public TimeSpan ProcessorTime => _server!.ProcessorTime;

    /// <param name="also">Settings of this run alone.</param>
    public async Task StartAsync(params (string Key, string Value)[] also)
    {
        _server = await HostServer.StartAsync(Describe(["serve", "--urls", "http://127.0.0.1:0", .. also.SelectMany(s => new[] { $"--{s.Key}", s.Value })]));
        Address = _server.Address;
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

    /// <summary>Runs another process of the same program over the same data; returns its exit code and what it said on standard output.</summary>
    public async Task<(int Code, string Said)> RunAsync(params string[] command)
    {
        using var process = Process.Start(Describe(command))!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, process.ExitCode > 1 ? said + await errors : said);
    }

    /// <summary>The canonical report's evidence pack, as an auditor gets it.</summary>
    public async Task<byte[]> PackAsync()
    {
        var file = Write("pack.zip", "");
        var (code, said) = await RunAsync("export", Samples.CanonicalSlug, "--format", "pack", "-o", file);
        Assert.True(code == 0, said);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc cref="StoredEvidence.Lose"/>
    public void LoseEvidence() => StoredEvidence.Lose(DataFolder);

    /// <summary>Looks into the database behind the program's back.</summary>
    public long Count(string from)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(DataFolder, "verifier.db")};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = $"SELECT COUNT(*) FROM {from}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    public string Write(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, content);
        return file;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private ProcessStartInfo Describe(IEnumerable<string> arguments)
    {
        var program = typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "HostProgram").Value!;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        StartedPrograms.Prepare(start);
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["Data__Folder"] = DataFolder;
        return start;
    }
}
