using System.Text;

namespace ChatOpsVerifier.Domain.Evidence.Secrets;

/// <summary>
/// A text as a reader sees it, with the way back to the original. A terminal's colour codes and characters of no width can
/// stand in the middle of a token, so that no pattern finds it, while every reader and every copy still does.
/// </summary>
internal sealed class VisibleText
{
    private const char Escape = '\u001b';

    private readonly int[]? _origin;

    private VisibleText(string text, int[]? origin)
    {
        Text = text;
        _origin = origin;
    }

    public string Text { get; }

    public static VisibleText Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return new(text, null);
        }

        var visible = new StringBuilder(text.Length);
        var origin = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Escape)
            {
                i = EndOfSequence(text, i);
                continue;
            }

            if (IsInvisible(text[i]))
            {
                continue;
            }

            origin.Add(i);
            visible.Append(text[i]);
        }

        origin.Add(text.Length);
        return new(visible.ToString(), [.. origin]);
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

    /// <summary>Zero-width and joining characters, soft hyphens, direction marks, variation selectors, byte order marks.</summary>
    private static bool IsInvisible(char c) => c is '\u00ad' or '\u034f' or '\u061c' or '\u115f' or '\u1160' or '\u17b4' or '\u17b5' or '\u180e' or '\u2800' or '\u3164' or '\ufeff' or '\uffa0'
        or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or (>= '\ufe00' and <= '\ufe0f');

    /// <summary>Control sequences end with a letter or one of @ [ \ ] ^ _ ` { | } ~; a title (OSC) ends with BEL or ESC \. Source: ECMA-48, 5.4 and 8.3.89.</summary>
    private static int EndOfSequence(string text, int escape)
    {
        if (escape + 1 >= text.Length)
        {
            return escape;
        }

        if (text[escape + 1] == '[')
        {
            var end = escape + 2;
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
