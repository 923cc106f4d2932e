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
        _colours = !Console.IsOutputRedirected
            && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Out = new SafeWriter(new StreamWriter(Raw, Plain), _colours) { NewLine = "\n" };
        Error = new SafeWriter(new StreamWriter(Console.OpenStandardError(), Plain) { AutoFlush = true }, _colours) { NewLine = "\n" };
        IsOutputSeen = !Console.IsOutputRedirected;
        IsWatched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
    }

    /// <summary>
    /// For bytes that must not be touched, on their way into a file or another program. Nothing may wait in <see cref="Out"/> when it is used.
    /// </summary>
    public Stream Raw { get; }

    /// <summary>For people: what could act on a terminal is shown as an escape.</summary>
    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Standard output is a terminal, not a file or a pipe.</summary>
    public bool IsOutputSeen { get; }

    /// <summary>Somebody sits at standard error: progress is welcome there.</summary>
    public bool IsWatched { get; }

    public string Strong(string text) => Paint(1, text);

    public string Dim(string text) => Paint(2, text);

    public string Good(string text) => Paint(4, text);

    public string Warn(string text) => Paint(5, text);

    public string Bad(string text) => Paint(3, text);

    public string Verdict(bool isPass) => isPass ? Good("PASS") : Bad("FAIL");

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private string Paint(int code, string text) => _colours && text.Length > 0 ? SafeWriter.Paint(code, text) : text;
}
