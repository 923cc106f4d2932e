using System.Text;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>Blocks and the lines they are on.</summary>
internal static class BlockLines
{
    /// <summary>By their number: what is in front of most lines.</summary>
    private static readonly string[] Blanks = [.. Enumerable.Range(0, 17).Select(n => new string(' ', n))];

    /// <summary>One-based line on which a block starts.</summary>
    public static int FirstLine(this SourceText source, MarkdownObject block) => source.LineOf(Math.Clamp(block.Span.Start, 0, source.Text.Length));

    /// <summary>One-based line of the block's last character that is not white space; Markdig may count a line break behind a list as part of it.</summary>
    public static int LastLine(this SourceText source, MarkdownObject block)
    {
        var end = Math.Min(block.Span.End, source.Text.Length - 1);
        while (end > block.Span.Start && char.IsWhiteSpace(source.Text[end]))
        {
            end--;
        }

        return source.LineOf(Math.Max(end, 0));
    }

    /// <summary>Start of the line behind this one, or the end of the text.</summary>
    public static int StartAfter(this SourceText source, int line) => line < source.LineCount ? source.StartOfLine(line + 1) : source.Text.Length;

    /// <summary>The lines' content and line breaks, first through last.</summary>
    public static TextSpan SpanOfLines(this SourceText source, int first, int last) => TextSpan.FromBounds(source.StartOfLine(first), source.StartAfter(last));

    /// <summary>The span without white space at either end.</summary>
    public static TextSpan Trim(this SourceText source, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(source.Text[start]))
        {
            start++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>
    /// What to put in front of a new line, so that it reaches the column of an offset: quote marks and tabs stay, a list
    /// marker becomes blanks. A quote mark takes one blank behind it for its own, so it gets one.
    /// </summary>
    public static string IndentUpTo(this SourceText source, int offset)
    {
        var start = source.StartOfLine(source.LineOf(offset));
        var before = source.Text.AsSpan(start, offset - start);
        if (before.Length < Blanks.Length && !before.ContainsAny('\t', '>'))
        {
            return Blanks[before.Length];
        }

        var quote = before.LastIndexOf('>');
        var indent = new StringBuilder();
        foreach (var c in before)
        {
            indent.Append(c is '\t' or '>' ? c : ' ');
        }

        if (quote < 0 || (quote + 1 < before.Length && before[quote + 1] == ' '))
        {
            return indent.ToString();
        }

        var width = Columns.Of(before) - Columns.Of(before[..(quote + 1)]);
        return $"{indent.ToString(0, quote + 1)}{new string(' ', width + 1)}";
    }
}
