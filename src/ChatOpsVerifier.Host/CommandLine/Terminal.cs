using System.Text;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Where commands write: results to standard output, everything else to standard error. Colours only for a person who watches.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);
    private readonly bool _colours;

    public Terminal()
    {
        Raw = Console.OpenStandardOutput();
        Out = new StreamWriter(Raw, Plain) { NewLine = "\n" };
        Error = new StreamWriter(Console.OpenStandardError(), Plain) { NewLine = "\n", AutoFlush = true };
        IsWatched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        _colours = !Console.IsOutputRedirected
            && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
    }

    /// <summary>For bytes that must not be touched. Nothing may wait in <see cref="Out"/> when it is used.</summary>
    public Stream Raw { get; }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Somebody sits at standard error: progress is welcome there.</summary>
    public bool IsWatched { get; }

    public string Strong(string text) => Paint("1", text);

    public string Dim(string text) => Paint("2", text);

    public string Good(string text) => Paint("32", text);

    public string Warn(string text) => Paint("33", text);

    public string Bad(string text) => Paint("31", text);

    public string Verdict(bool isPass) => isPass ? Good("PASS") : Bad("FAIL");

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private string Paint(string code, string text) => _colours && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
