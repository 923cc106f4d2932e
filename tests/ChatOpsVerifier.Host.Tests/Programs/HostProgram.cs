using System.Diagnostics;
using System.Text;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Programs;

/// <summary>The built program as a process, in a folder that is not its own, over a data folder of the test.</summary>
internal static class HostProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<Finished> RunAsync(string dataFolder, params string[] arguments) => RunAsync(Describe(dataFolder, arguments));

    /// <summary>The server, on a port that the system chose.</summary>
    public static Task<HostServer> ServeAsync(string dataFolder, params string[] arguments) =>
        HostServer.StartAsync(Describe(dataFolder, ["serve", "--urls", "http://127.0.0.1:0", .. arguments]));

    public static async Task<Finished> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        var error = await process.StandardError
            .ReadToEndAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        await reading;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        return new Finished(process.ExitCode, output.ToArray(), error);
    }

    public static ProcessStartInfo Describe(string dataFolder, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ChatOpsVerifier.Host.exe" : "ChatOpsVerifier.Host");
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        StartedPrograms.Prepare(start);
        start.Environment["Data__Folder"] = dataFolder;
        return start;
    }
}

internal sealed record Finished(int Code, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    public Finished Expect(int code)
    {
        Assert.True(Code == code, $"Exit code {Code}, expected {code}.\n{Output}\n{Error}");
        // Whatever happens, nobody at a command line is shown the inside of the program.
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        return this;
    }
}
