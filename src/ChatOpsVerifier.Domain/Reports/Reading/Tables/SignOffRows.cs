using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Rows that somebody signs: a blank to fill in is open, and one that is filled in half is open, too.</summary>
internal static class SignOffRows
{
    public static Func<GridRow, CheckDraft> Reader(SourceText source, TableGrid grid, TableLayout layout)
    {
        var columns = new[] { layout.Status, layout.Name, layout.Date }.OfType<int>().Distinct().ToArray();
        int[] decisions = [.. Enumerable
            .Range(0, grid.Width)
            .Except(columns)
            .Where(c => grid.Filled(c).Any(r => CellChoices.TryRead(grid.Raw(r, c)) is not null))];
        return row => TableReader.Draft(
            source,
            row,
            layout with { Date = null, Owner = null },
            row.Cells[layout.Status]!.Value,
            Array.TrueForAll(columns, c => row.Cells[c] is not null && !IsOpen(grid.Raw(row, c)))) with
        {
            Outcomes = decisions.Select(c => Decision(grid, row, c)).FirstOrDefault(d => d is not null),
            SignOff = new SignOffCells(
                grid.Kinds[layout.Status] == ColumnKind.Signature ? row.Cells[layout.Status] : null,
                layout.Name is { } name ? row.Cells[name] : null,
                layout.Date is { } date ? row.Cells[date] : null)
            {
                SignatureHoldsDate = layout.SignatureHoldsDate,
            },
        };
    }

    /// <summary>"☐ Approve ☐ Reject" beside the signature: the person who signs ticks one.</summary>
    private static OutcomeCells? Decision(TableGrid grid, GridRow row, int column) =>
        row.Cells[column] is { } cell ? CellChoices.TryRead(grid.Raw(row, column), cell.Start) : null;

    private static bool IsOpen(
        ReadOnlySpan<char> cell) =>
            CellSigns.IsPlaceholder(cell) || StateCell.Read(cell) is { Shape: not (StateShape.Foreign or StateShape.Remark), State: not ClaimedState.Done };
}
