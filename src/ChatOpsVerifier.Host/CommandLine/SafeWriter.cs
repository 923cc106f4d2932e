using System.Globalization;
using System.Text;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>
/// Writes text that strangers may have written (reports, names, answers) to a terminal or a build log: control characters and
/// those that change the direction or hide text are shown as escapes, such as \u001b, so that nothing on the screen can be moved,
/// coloured, erased or reordered by it. Line feeds and tabs stay. Only <see cref="Paint"/> colours.
/// </summary>
internal sealed class SafeWriter(StreamWriter inner, bool colours) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>
    /// Noncharacters, which no text for interchange contains (Unicode, 23.7); the worst that one in a report can do is to choose one of these colours.
    /// </summary>
    private const char First = '\ufdd0';

    private static readonly string[] Codes = ["\e[0m", "\e[1m", "\e[2m", "\e[31m", "\e[32m", "\e[33m"];

    public override Encoding Encoding => inner.Encoding;

    /// <param name="code">Position in the list of codes: 1 strong, 2 dim, 3 red, 4 green, 5 yellow.</param>
    public static string Paint(int code, string text) => $"{(char)(First + code)}{text}{First}";

    /// <summary>The same for a text that goes elsewhere than through a writer.</summary>
    public static string Escape(string text)
    {
        StringBuilder? safe = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHarmful(text, i))
            {
                (safe ??= new StringBuilder(text, 0, i, text.Length + 16)).Append(Code(text[i]));
            }
            else
            {
                safe?.Append(text[i]);
            }
        }

        return safe?.ToString() ?? text;
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var from = 0;
        for (var i = 0; i < buffer.Length; i++)
        {
            var c = buffer[i];
            var isMark = c >= First && c < First + Codes.Length;
            if (!isMark && !IsHarmful(buffer, i))
            {
                continue;
            }

            inner.Write(buffer[from..i]);
            from = i + 1;
            if (!isMark)
            {
                inner.Write(Code(c));
            }
            else if (colours)
            {
                inner.Write(Codes[c - First]);
            }
        }

        inner.Write(buffer[from..]);
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync() => inner.FlushAsync();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static string Code(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    /// <summary>
    /// C0, DEL and C1 controls; marks, embeddings, overrides and isolates of direction (UAX #9); separators of lines and
    /// paragraphs; characters of no width, in which a different name can hide; halves of surrogate pairs. A joiner between
    /// letters and a variation selector belong to scripts and pictures and stay.
    /// </summary>
    private static bool IsHarmful(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return c switch
        {
            '\n' or '\t' => false,
            // The end of a line of a file with CR LF; anywhere else it would overwrite the line.
            '\r' => at + 1 < text.Length && text[at + 1] != '\n',
            < ' ' or (>= '\u007f' and <= '\u009f') => true,
            '\u00ad' or '\u061c' or '\u180e' or '\ufeff' or '\u200b' or '\u200e' or '\u200f' or '\u2028' or '\u2029' => true,
            (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or (>= '\ufff9' and <= '\ufffb') => true,
            _ when char.IsHighSurrogate(c) => at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]) || IsHidden(c, text[at + 1]),
            _ when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]) || IsHidden(text[at - 1], c),
            _ => false,
        };
    }

    /// <summary>Tag characters carry text that no terminal shows; marks of shorthand and of music begin and end what is drawn in another way.</summary>
    private static bool IsHidden(
        char high, char low) => char.ConvertToUtf32(high, low) is (>= 0xe0000 and <= 0xe007f) or (>= 0x1bca0 and <= 0x1bca3) or (>= 0x1d173 and <= 0x1d17a);
}
