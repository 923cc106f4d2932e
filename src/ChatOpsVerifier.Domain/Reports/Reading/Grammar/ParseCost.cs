using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>
/// What a text would cost to parse, and whether its tree could be walked: its lines before anything is parsed, its blocks while they are found, before
/// anything in them is. Parsing is quadratic in the emphasis, link and HTML marks of one block, in link
/// definitions and in nesting; a few thousand of them in one place would keep a server busy for minutes. The factors are
/// measured (nanoseconds per pair, Markdig 1.6) and only have to be right within a small factor.
/// </summary>
internal sealed class ParseCost(SourceText source, ImportLimits limits)
{
    private const long PerEmphasisPair = 80;
    private const long PerBracketPair = 20;
    private const long PerAnglePair = 50;
    private const long PerDefinitionPair = 10;
    private const long PerIndentSquare = 4;

    /// <summary>Four seconds, several times what the largest honest report needs.</summary>
    private const long Most = 4_000_000_000;

    private long _cost;

    /// <returns>Null: its blocks may be looked for. Else what is too much, and where.</returns>
    public string? LineObjection()
    {
        long indents = 0, definitions = 0;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.Text.AsSpan(source.StartOfLine(line)..source.EndOfLine(line));
            var indent = text.Length - text.TrimStart(" \t>").Length;
            if (indent == text.Length)
            {
                continue;
            }

            indents += PerIndentSquare * indent * indent;
            definitions += text[indent] == '[' && text.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            if (indents > Most)
            {
                return $"Indentation is too deep or too long up to line {line:N0}. Flatten the nesting.";
            }
        }

        return PerDefinitionPair * definitions * definitions > Most
            ? $"The file holds {definitions:N0} link definitions; the limit is {(long)Math.Sqrt((double)Most / PerDefinitionPair):N0}. "
                + $"Write the links in place."
            : null;
    }

    /// <summary>Counts a block in.</summary>
    /// <returns>Null: what is in it may be parsed. Else what is too much, and where.</returns>
    public string? BlockObjection(Block block)
    {
        var levels = Levels(block);
        if (levels > limits.MaxBlocks)
        {
            return TooDeep(source.FirstLine(block), $"{levels}");
        }

        if (block is not LeafBlock or CodeBlock or HtmlBlock || block.Span.IsEmpty)
        {
            return null;
        }

        var text = source.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, source.Text.Length - block.Span.Start));
        var deep = Nesting.Of(text);
        if (deep > limits.MaxInlines)
        {
            return $"The paragraph or table on line {source.FirstLine(block):N0} nests emphasis, links and brackets {deep} deep; "
                + $"the limit is {limits.MaxInlines} levels. Flatten the nesting.";
        }

        _cost += Cost(text);
        return _cost > Most
            ? $"The paragraph or table on lines {source.FirstLine(block):N0} to {source.LastLine(block):N0} holds too many emphasis, link or HTML marks. "
                + $"Split it with blank lines."
            : null;
    }

    /// <summary>For what is nested deeper than Markdig follows; it says so, and not where.</summary>
    public string DepthObjection() => TooDeep(DeepestLine(), "more than a hundred");

    private string TooDeep(int line, string levels) =>
        $"Line {line:N0} is nested in {levels} lists and quotes; the limit is {limits.MaxBlocks} levels. Flatten the nesting.";

    /// <summary>The line on which the most white space, list and quote marks are in front of what it says.</summary>
    private int DeepestLine() =>
        Enumerable.Range(1, source.LineCount).MaxBy(line => source.LineText(line) is var text ? text.Length - text.AsSpan().TrimStart(" \t>-*+").Length : 0);

    private static int Levels(Block block)
    {
        var levels = 0;
        for (var at = block; at is not null; at = at.Parent)
        {
            levels += at is ListItemBlock or QuoteBlock ? 1 : 0;
        }

        return levels;
    }

    private static long Cost(ReadOnlySpan<char> text)
    {
        long emphasis = 0, brackets = 0, angles = 0;
        var before = '\0';
        foreach (var c in text)
        {
            emphasis += c is '*' or '_' && c != before ? 1 : 0;
            brackets += c == '[' ? 1 : 0;
            angles += c == '<' ? 1 : 0;
            before = c;
        }

        return (PerEmphasisPair * emphasis * emphasis) + (PerBracketPair * brackets * brackets) + (PerAnglePair * angles * angles);
    }
}
