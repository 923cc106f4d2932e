using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>
/// A box as GitHub shows it: "[ ]", "[x]" or "[X]" at the start of a list item's first paragraph, with white space and some
/// content behind it. Markdig's own parser takes brackets anywhere in an item for a box.
/// </summary>
internal sealed class TaskItemParser : InlineParser
{
    private const int BoxLength = 3;

    public TaskItemParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not { Parent: ListItemBlock item } block || !ReferenceEquals(item[0], block)
            || block is not (ParagraphBlock or HeadingBlock { IsSetext: true })
            || processor.Root?.FirstChild is not null)
        {
            return false;
        }

        var text = slice.AsSpan();
        if (text.Length <= BoxLength || text[1] is not (' ' or 'x' or 'X') || text[2] != ']' || text[BoxLength] is not (' ' or '\t' or '\n' or '\r')
            || text[BoxLength..].IsWhiteSpace())
        {
            return false;
        }

        processor.Inline = new TaskList
        {
            Span =
            {
                Start = processor.GetSourcePosition(slice.Start, out var line, out var column),
                End = processor.GetSourcePosition(slice.Start + BoxLength - 1)
            },
            Line = line,
            Column = column,
            Checked = text[1] != ' ',
        };
        slice.Start += BoxLength;
        return true;
    }
}
