using System.Globalization;
using System.Text;

namespace ChatOpsVerifier.Drills.Certificates;

/// <summary>Names of files, tables and rows in Markdown. Strangers choose them, so nothing in them may become Markdown or hide.</summary>
internal static class Shown
{
    private const int Most = 300;

    /// <summary>As code, in a table cell, too: what cannot be seen as an escape, such as \u000a.</summary>
    public static string Code(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length > Most)
            {
                shown.Append('…');
                break;
            }

            Append(shown, rune);
        }

        var fence = new string('`', LongestRun(shown.ToString()) + 1);
        var pad = fence.Length > 1 || shown.Length == 0 || shown[0] == ' ' ? " " : "";
        return $"{fence}{pad}{shown}{pad}{fence}";
    }

    /// <summary>A sentence that may quote such names: every mark of Markdown in it is escaped.</summary>
    public static string Sentence(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && "\\`*_[]<>#~&!".Contains((char)rune.Value, StringComparison.Ordinal))
            {
                shown.Append('\\');
            }

            Append(shown, rune);
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
                break;
            // The bar of a table counts inside of code, too, unless it is escaped.
            case var _ when rune.Value == '|':
                shown.Append("\\|");
                break;
            default:
                shown.Append(rune);
                break;
        }
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
