using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Testing;

/// <summary>The built program as a server in a process of its own. Started once it says where it listens.</summary>
public sealed partial class HostServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostServer(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, e) => Hear(e.Data);
        _process.ErrorDataReceived += (_, e) => Hear(e.Data);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public int Id => _process.Id;

    /// <summary>All that it has said so far.</summary>
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

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="start">With standard output and standard error redirected.</param>
    /// <exception cref="InvalidOperationException">It ended before it listened; the message holds what it said.</exception>
    public static async Task<HostServer> StartAsync(ProcessStartInfo start)
    {
        var server = new HostServer(start);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        await Task.WhenAny(server._listening.Task, server._process.WaitForExitAsync()).WaitAsync(Eventually.Patience);
        if (!server._listening.Task.IsCompleted)
        {
            throw new InvalidOperationException($"The program ended before it listened. It said:\n{server.Output}");
        }

        server.Address = await server._listening.Task;
        return server;
    }

    /// <summary>All that the program said, once it has ended.</summary>
    public async Task<string> SaidAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Eventually.Patience);
        return Output;
    }

    /// <summary>SIGKILL, as a power cut would: nothing is flushed or said goodbye.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Eventually.Patience);
    }

    /// <summary>SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Eventually.Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"listens on (http://[\d.]+:\d+)")]
    private static partial Regex Listening();
}
