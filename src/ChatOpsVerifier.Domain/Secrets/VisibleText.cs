using System.Text;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// A text as a reader sees it, with the way back to the original. A terminal's colour codes and characters of no width can
/// are in the middle of a token, so that no pattern finds it, while every reader and every copy still does.
/// </summary>
internal sealed class VisibleText
{
    private const char Escape = '\u001b';

    /// <summary>ESC [ in one character of eight bits (ECMA-48, 5.3).</summary>
    private const char Introducer = '\u009b';

    /// <summary>First half of the tag characters and of the further variation selectors (U+E0000 to U+E01EF).</summary>
    private const char Tags = '\udb40';

    private readonly int[]? _origin;

    private VisibleText(string text, int[]? origin, IReadOnlyList<(int Start, int Length)> hidden)
    {
        Text = text;
        _origin = origin;
        Hidden = hidden;
    }

    public string Text { get; }

    /// <summary>Where in the original there are texts that a terminal does not draw: titles, and the targets of links.</summary>
    public IReadOnlyList<(int Start, int Length)> Hidden { get; }

    public static VisibleText Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return new(text, null, []);
        }

        List<(int, int)> hidden = [];
        var visible = new StringBuilder(text.Length);
        var origin = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is Escape or Introducer)
            {
                var end = EndOfSequence(text, i);
                if (end - i > 2 && text[i + 1] == ']')
                {
                    hidden.Add((i + 2, end - i - 2));
                }

                i = end;
                continue;
            }

            if (IsInvisible(text[i]))
            {
                continue;
            }

            if (text[i] == Tags && i + 1 < text.Length && text[i + 1] is (>= '\udc00' and <= '\udc7f') or (>= '\udd00' and <= '\uddef'))
            {
                i++;
                continue;
            }

            origin.Add(i);
            visible.Append(text[i]);
        }

        if (visible.Length == text.Length)
        {
            return new(text, null, []);
        }

        origin.Add(text.Length);
        return new(visible.ToString(), [.. origin], hidden);
    }

    /// <summary>The same match in the original, with whatever is hidden inside it.</summary>
    public SecretMatch ToOriginal(SecretMatch match)
    {
        if (_origin is null)
        {
            return match;
        }

        var start = _origin[match.Start];
        return match with { Start = start, Length = _origin[match.Start + match.Length - 1] + 1 - start };
    }

    /// <summary>What needs no second look: printable ASCII, line ends, tabs and letters of Europe.</summary>
    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x5f).Select(c => (char)c), '\n', '\r', '\t', .. Enumerable.Range(0xc0, 0x180).Select(c => (char)c)]);

    /// <summary>
    /// Zero-width and joining characters, soft hyphens, direction marks, variation selectors, byte order marks; control characters that
    /// move no line, such as the NULs of text that was read in the wrong encoding.
    /// </summary>
    private static bool IsInvisible(
        char c) =>
            c is (< ' ' and not ('\t' or '\n' or '\v' or '\f' or '\r'))
                or (>= '\u007f' and <= '\u009f' and not '\u0085')
                or '\u00ad' or '\u034f' or '\u061c' or '\u115f' or '\u1160' or '\u17b4' or '\u17b5' or '\u180e' or '\u2800' or '\u3164' or '\ufeff' or '\uffa0'
                or (>= '\u200b' and <= '\u200f')
                or (>= '\u202a' and <= '\u202e')
                or (>= '\u2060' and <= '\u206f')
                or (>= '\ufe00' and <= '\ufe0f');

    /// <summary>
    /// Control sequences end with a letter or one of @ [ \ ] ^ _ ` { | } ~; a title (OSC) ends with BEL or ESC \. Source: ECMA-48, 5.4 and 8.3.89.
    /// </summary>
    private static int EndOfSequence(string text, int escape)
    {
        if (escape + 1 >= text.Length)
        {
            return escape;
        }

        if (text[escape] == Introducer || text[escape + 1] == '[')
        {
            var end = text[escape] == Introducer ? escape + 1 : escape + 2;
            while (end < text.Length && text[end] is >= ' ' and <= '?')
            {
                end++;
            }

            return Math.Min(end, text.Length - 1);
        }

        if (text[escape + 1] == ']')
        {
            var bell = text.IndexOf('\a', escape);
            var terminator = text.IndexOf("\u001b\\", escape + 2, StringComparison.Ordinal);
            return terminator >= 0 && (bell < 0 || terminator < bell) ? terminator + 1 : bell >= 0 ? bell : escape + 1;
        }

        return escape + 1;
    }
}
