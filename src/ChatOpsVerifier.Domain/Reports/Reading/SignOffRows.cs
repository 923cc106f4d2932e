namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Rows that somebody signs: a blank to fill in is open, and one that is filled in half is open, too.</summary>
internal static class SignOffRows
{
    public static Func<GridRow, CheckDraft> Reader(SourceText source, TableGrid grid, TableLayout layout)
    {
        var columns = new[] { layout.Status, layout.Name, layout.Date }.OfType<int>().Distinct().ToArray();
        return row => TableReader.Draft(source, row, layout with { Date = null, Owner = null }, row.Cells[layout.Status]!.Value, Array.TrueForAll(columns, c => row.Cells[c] is not null && !IsOpen(grid.Raw(row, c)))) with
        {
            SignOff = new SignOffCells(
                grid.Kinds[layout.Status] == ColumnKind.Signature ? row.Cells[layout.Status] : null,
                layout.Name is { } name ? row.Cells[name] : null,
                layout.Date is { } date ? row.Cells[date] : null),
        };
    }

    private static bool IsOpen(ReadOnlySpan<char> cell) => CellText.IsPlaceholder(cell) || StateCell.Read(cell) is { Shape: not (StateShape.Foreign or StateShape.Remark), State: not ClaimedState.Done };
}
