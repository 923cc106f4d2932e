using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Rows whose state is in one column, as a word, a mark, or boxes to choose from.</summary>
internal static class StateRows
{
    public static Func<GridRow, CheckDraft> Reader(SourceText source, TableGrid grid, TableLayout layout, IReadOnlyList<GridRow> rows)
    {
        var cells = new Dictionary<GridRow, (string Raw, StateCell Cell)>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
        {
            cells[row] = (grid.Raw(row, layout.Status).ToString(), StateCell.Read(grid.Raw(row, layout.Status)));
        }

        var states = new TableStates(cells.Values, grid.Headers[layout.Status]);
        return row =>
        {
            var (raw, cell) = cells[row];
            var at = row.Cells[layout.Status]!.Value.Start;
            return CellChoices.TryRead(raw, at) is { } outcomes
                ? OutcomeRows.Draft(source, row, layout, outcomes)
                : TableReader.Draft(
                    source,
                    row,
                    layout,
                    new TextSpan(at + cell.Start, cell.Length),
                    cell.State == ClaimedState.Done) with { Vocabulary = states.Of(raw, cell) };
        };
    }
}
