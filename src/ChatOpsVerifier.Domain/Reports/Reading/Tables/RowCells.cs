using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using Markdig.Extensions.Tables;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>
/// Where the cells of a table row are in the file. Markdig knows the place of a filled cell and none of an empty one,
/// so the pipes around the filled ones tell where the empty ones are.
/// </summary>
internal static class RowCells
{
    /// <returns>Per column the trimmed content, length 0 for an empty cell; null where the row has no such cell.</returns>
    public static TextSpan?[] Locate(SourceText source, TableRow row, int columns)
    {
        var cells = new TextSpan?[columns];
        var filled = row.OfType<TableCell>().Select((c, i) => (Cell: c, Index: i)).Where(c => !c.Cell.Span.IsEmpty && c.Index < columns).ToList();
        if (filled.Count == 0)
        {
            return cells;
        }

        var line = source.LineOf(filled[0].Cell.Span.Start);
        var segments = Segments(source, source.StartOfLine(line), source.EndOfLine(line), filled);
        var first = segments.FindIndex(s => filled[0].Cell.Span.Start >= s.Start && filled[0].Cell.Span.Start < s.End);
        var offset = first - filled[0].Index;
        for (var column = 0; column < columns; column++)
        {
            var segment = column + offset;
            // What follows the last pipe is not a cell.
            if (first >= 0 && segment >= 0 && segment < segments.Count && (segment < segments.Count - 1 || filled[^1].Index >= column))
            {
                cells[column] = Content(source, segments[segment]);
            }
        }

        foreach (var (cell, index) in filled)
        {
            cells[index] = source.Trim(cell.Span.Start, cell.Span.End + 1);
        }

        return cells;
    }

    private static TextSpan Content(SourceText source, TextSpan segment)
    {
        var content = source.Trim(segment.Start, segment.End);
        return content.Length > 0 ? content : TextSpan.At(segment.Length > 0 ? segment.Start + 1 : segment.Start);
    }

    /// <summary>The stretches between pipes that part cells: neither escaped nor inside a filled cell.</summary>
    private static List<TextSpan> Segments(SourceText source, int start, int end, List<(TableCell Cell, int Index)> filled)
    {
        var segments = new List<TextSpan>();
        var from = start;
        var next = 0;
        for (var i = start; i < end; i++)
        {
            while (next < filled.Count && filled[next].Cell.Span.End < i)
            {
                next++;
            }

            if (source.Text[i] == '|' && !(next < filled.Count && i >= filled[next].Cell.Span.Start) && !(i > start && source.Text[i - 1] == '\\'))
            {
                segments.Add(TextSpan.FromBounds(from, i));
                from = i + 1;
            }
        }

        segments.Add(TextSpan.FromBounds(from, end));
        return segments;
    }
}
