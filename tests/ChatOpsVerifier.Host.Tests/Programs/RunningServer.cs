using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Host.Tests.Programs;

/// <summary>The real server process, on a port that the system chose. Ready when it says so.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;
    private readonly Task<string> _reading;

    private RunningServer(Process process, Uri address, Task<string> reading) => (_process, Address, _reading) = (process, address, reading);

    public Uri Address { get; }

    public int Id => _process.Id;

    public static async Task<RunningServer> StartAsync(string dataFolder, params string[] arguments)
    {
        var process = Process.Start(HostProgram.Describe(dataFolder, ["serve", "--urls", "http://127.0.0.1:0", .. arguments]))!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            said.AppendLine(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                // Read on, or the server would stop at a full pipe.
                return new RunningServer(process, new Uri(match.Groups[1].Value), ReadAsync(said, process.StandardOutput, errors));
            }
        }

        throw new InvalidOperationException($"The server ended before it listened: {await errors}");
    }

    /// <summary>All that the program said, once it has ended.</summary>
    public Task<string> SaidAsync() => _reading.WaitAsync(Patience);

    /// <summary>SIGKILL: no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _reading;
    }

    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    private static async Task<string> ReadAsync(StringBuilder said, StreamReader output, Task<string> errors)
    {
        var rest = await output.ReadToEndAsync();
        return said + rest + await errors;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"listens on (http://[\d.]+:\d+)")]
    private static partial Regex Listening();
}
