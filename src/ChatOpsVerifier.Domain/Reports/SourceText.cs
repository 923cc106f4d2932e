using System.Text;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>The file as it came: its bytes, and its text without the byte order mark. Decoding is lossless: <c>Encode(Text)</c> gives the bytes back.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly int[] _lineStarts;

    private SourceText(byte[] bytes, string text, bool hasByteOrderMark)
    {
        Bytes = bytes;
        Text = text;
        HasByteOrderMark = hasByteOrderMark;
        var starts = new List<int>(text.AsSpan().Count('\n') + 1) { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        _lineStarts = [.. starts];
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public string Text { get; }

    public bool HasByteOrderMark { get; }

    /// <summary>Number of lines; a final line break opens one more, empty, line.</summary>
    public int LineCount => _lineStarts.Length;

    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8; <see cref="DecoderFallbackException.Index"/> is the byte offset.</exception>
    public static SourceText FromBytes(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var bom = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var text = Strict.GetString(bytes, bom ? 3 : 0, bytes.Length - (bom ? 3 : 0));
        return new SourceText(bytes, text, bom);
    }

    /// <summary>Bytes for a changed text: same encoding, same byte order mark.</summary>
    public byte[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var body = Strict.GetBytes(text);
        return HasByteOrderMark ? [.. Encoding.UTF8.Preamble, .. body] : body;
    }

    /// <returns>One-based line that holds the offset.</returns>
    public int LineOf(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <param name="line">One-based.</param>
    public int StartOfLine(int line) => _lineStarts[line - 1];

    /// <param name="line">One-based.</param>
    /// <returns>Offset just behind the line's content, before its line break.</returns>
    public int EndOfLine(int line)
    {
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        while (end > _lineStarts[line - 1] && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    public string LineText(int line) => Text[StartOfLine(line)..EndOfLine(line)];

    /// <summary>The same without a copy.</summary>
    public ReadOnlySpan<char> LineSpan(int line) => Text.AsSpan(StartOfLine(line)..EndOfLine(line));
}
