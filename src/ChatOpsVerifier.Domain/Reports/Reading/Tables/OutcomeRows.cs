using ChatOpsVerifier.Domain.Reports.Reading.Drafting;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Rows with a column for each outcome.</summary>
internal static class OutcomeRows
{
    public static Func<GridRow, CheckDraft> Reader(SourceText source, TableGrid grid, TableLayout layout)
    {
        var tick = OutcomeMarks.TickOf(grid, new[] { layout.Status, layout.Fail, layout.NotApplicable }.OfType<int>());
        return row => Draft(source, row, layout, new OutcomeCells(row.Cells[layout.Status]!.Value, At(row, layout.Fail), At(row, layout.NotApplicable), tick));
    }

    public static CheckDraft Draft(SourceText source, GridRow row, TableLayout layout, OutcomeCells outcomes) =>
        TableReader.Draft(source, row, layout, outcomes.Pass, Says(source, outcomes.Pass) && !Says(source, outcomes.Fail)) with { Outcomes = outcomes };

    public static bool Says(SourceText source, TextSpan? mark) => mark is { } span && OutcomeMarks.IsMarked(source.Text.AsSpan(span.Start, span.Length));

    private static TextSpan? At(GridRow row, int? column) => column is { } c ? row.Cells[c] : null;
}
