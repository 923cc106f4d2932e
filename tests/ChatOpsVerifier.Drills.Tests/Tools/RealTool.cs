using System.Diagnostics;

namespace ChatOpsVerifier.Drills.Tests.Tools;

/// <summary>A program of this machine. Where it is missing, the test is skipped with that reason; with CI=true it fails.</summary>
internal static class RealTool
{
    public static void Need(params string[] programs)
    {
        foreach (var program in programs.Where(p => Find(p) is null))
        {
            var reason = $"No {program} on this machine; .ci/run installs it.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Skip(reason);
        }
    }

    /// <summary>On the PATH, or where Debian keeps those of a PostgreSQL server.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(
                Directory.Exists("/usr/lib/postgresql")
                    ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(d => $"{d}/bin")
                    : [])
            .Select(f => Path.Combine(f, program))
            .FirstOrDefault(File.Exists);

    public static string Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var (code, output) = Try(program, arguments, environment, folder);
        Assert.True(code == 0, $"{program} ended with {code}: {output}");
        return output;
    }

    public static (int Code, string Output) Try(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(Find(program)!, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
