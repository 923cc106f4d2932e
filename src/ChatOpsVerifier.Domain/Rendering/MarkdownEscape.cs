using System.Buffers;
using System.Globalization;
using System.Text;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// What a person typed, as one line of Markdown that says the same and does nothing: no structure, no markup, no link,
/// no mention, no line break, no invisible character. Only what could act is escaped, so that "Daily at 02:00 UTC (30 days)"
/// stays as it is. The untouched original is in the ledger.
/// </summary>
/// <remarks>
/// The text must come after other text on its line (every owned line starts with words of ours), because nothing here
/// is done about characters that act at the start of a line only.
/// </remarks>
public static class MarkdownEscape
{
    /// <summary>
    /// A look-alike without power. A backslash or an entity would not do: hosts look for mentions and e-mail addresses in
    /// the text that is left after Markdown has been rendered, and some in the raw text.
    /// </summary>
    private const char HarmlessAt = '＠';

    private static readonly SearchValues<char> EntityCharacters =
        SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static string Inline(string? text)
    {
        var line = OneLine(text);
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var next = i + 1 < line.Length ? line[i + 1] : '\0';
            var previous = i > 0 ? line[i - 1] : '\0';
            switch (line[i])
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&' when IsEntity(line.AsSpan(i + 1)):
                    escaped.Append("&amp;");
                    break;
                case '@':
                    escaped.Append(HarmlessAt);
                    break;
                case var c when Acts(c, previous, next) || (c == '.' && EndsWithWww(line, i)):
                    escaped.Append('\\').Append(c);
                    break;
                case var c:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// White space and line breaks become single spaces; control, bidirectional and other invisible characters go; lone surrogates become U+FFFD.
    /// </summary>
    public static string OneLine(string? text)
    {
        var line = new StringBuilder(text?.Length ?? 0);
        var gap = false;
        var last = default(Rune);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune))
            {
                gap = true;
            }
            else if (category is UnicodeCategory.Control || (category is UnicodeCategory.Format && !Joins(rune, last)))
            {
                continue;
            }
            else
            {
                if (gap && line.Length > 0)
                {
                    line.Append(' ');
                }

                gap = false;
                line.Append(rune);
                last = rune;
            }
        }

        return line.ToString();
    }

    private static bool Acts(char c, char previous, char next) => c switch
    {
        '\\' or '`' or '*' or '[' or ']' or '{' or '}' or '|' or '~' or '^' or '$' => true,
        '_' => !(char.IsLetterOrDigit(previous) && char.IsLetterOrDigit(next)),
        // Inserted and marked text, and citations, are dialects' doubled characters.
        '+' or '=' or '"' => previous == c || next == c,
        '#' => char.IsLetterOrDigit(next),
        // "https://", "mailto:x" and ":smile:" act; "02:00" and "Retention: 30 days" do not.
        ':' => next != '\0' && next != ' ' && !char.IsAsciiDigit(next),
        _ => false,
    };

    /// <summary>"R&amp;D" is none; "&amp;copy;" and "&amp;#64;" are.</summary>
    private static bool IsEntity(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(';');
        return end > 0 && rest[..end].IndexOfAnyExcept(EntityCharacters) < 0;
    }

    private static bool EndsWithWww(string line, int dot) =>
        dot >= 3 && line.AsSpan(dot - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    /// <summary>Joiners belong to the spelling of Persian and Indic words and of composed emoji; between Latin letters they only hide.</summary>
    private static bool Joins(Rune rune, Rune last) => rune.Value is 0x200C or 0x200D && last.Value > 0x7F;
}
