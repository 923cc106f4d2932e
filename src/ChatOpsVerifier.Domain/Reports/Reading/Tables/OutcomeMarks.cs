using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Marks in the columns, or beside the words, of which one is chosen.</summary>
internal static class OutcomeMarks
{
    /// <summary>Where nobody in the document has marked anything yet.</summary>
    private const string Cross = "x";

    /// <summary>Nothing but marks and blanks is in it: words would explain, and numbers would count.</summary>
    public static bool IsMarkColumn(TableGrid grid, int column) =>
        grid.Rows.All(r => r.IsSubheading || IsBlank(grid.Raw(r, column)) || IsMark(grid.Raw(r, column)));

    public static bool IsMarked(ReadOnlySpan<char> cell) => !IsBlank(cell) && !IsOpen(Bare(cell));

    /// <summary>The mark that this document puts into a blank.</summary>
    public static string TickOf(TableGrid grid, IEnumerable<int> columns)
    {
        var marks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in grid.Rows)
        {
            foreach (var column in columns)
            {
                var cell = row.IsSubheading ? default : grid.Raw(row, column);
                if (!IsBlank(cell))
                {
                    var mark = Ticked(Bare(cell).ToString(), Cross);
                    marks[mark] = marks.GetValueOrDefault(mark) + 1;
                }
            }
        }

        return marks.Count == 0 ? Cross : marks.MaxBy(m => m.Value).Key;
    }

    /// <summary>The same mark, chosen.</summary>
    /// <param name="tick">What goes into a blank.</param>
    public static string Ticked(string mark, string tick) => mark.TrimEnd('\ufe0f') switch
    {
        "" => tick,
        "&#9744;" => "&#9745;",
        "&#x2610;" => "&#x2611;",
        "☐" or "□" or "▢" or "❏" or "❑" or "❒" => "☑",
        "⬜" or "🔲" or "🔳" or "◻" or "◽" or "⬛" => "✅",
        "[ ]" or "[\u00a0]" => "[x]",
        "( )" or "(\u00a0)" or "(\u3000)" => "(x)",
        _ when CellSigns.IsPlaceholder(mark) => tick,
        _ => mark,
    };

    /// <summary>The same mark, not chosen.</summary>
    public static string Cleared(string mark) => mark.TrimEnd('\ufe0f') switch
    {
        "☑" or "☒" or "🗹" or "🗷" => "☐",
        "&#9745;" or "&#9746;" => "&#9744;",
        "&#x2611;" or "&#x2612;" => "&#x2610;",
        "[x]" or "[X]" => "[ ]",
        "(x)" or "(X)" or "(✓)" or "(✔)" => "( )",
        _ when mark.Length > 0 && (IsOpen(mark) || CellSigns.IsPlaceholder(mark)) => mark,
        _ => "",
    };

    private static bool IsBlank(ReadOnlySpan<char> cell) => CellSigns.IsPlaceholder(cell);

    private static bool IsMark(ReadOnlySpan<char> cell)
    {
        var bare = Bare(cell);
        return bare is "x" or "X" or "v" or "V" or "×" or "✕" or "○" or "◯" or "〇" or "●" or "•" or "+"
            || (CellSigns.MarkAt(bare, 0).Length is > 0 and var length && length == bare.Length);
    }

    private static bool IsOpen(ReadOnlySpan<char> mark) => CellSigns.MarkAt(mark, 0).State == ClaimedState.Open;

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> cell)
    {
        var start = CellSigns.SkipDecoration(cell, 0);
        return cell[start..].TrimEnd("*_`~ ");
    }
}
