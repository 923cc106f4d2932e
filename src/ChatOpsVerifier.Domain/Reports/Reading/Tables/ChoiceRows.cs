using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>A table whose rows are what can come out: one check, whose mark goes into the row of its outcome.</summary>
internal static class ChoiceRows
{
    public static CheckDraft Read(SourceText source, TableGrid grid, TableLayout layout)
    {
        var rows = grid.Rows.Where(r => !r.IsSubheading && r.Cells[layout.Status] is not null).ToList();
        var pass = rows.First(r => Outcome(r) == OutcomeColumn.Pass);
        var outcomes = new OutcomeCells(
            pass.Cells[layout.Status]!.Value, At(OutcomeColumn.Fail), At(OutcomeColumn.NotApplicable), OutcomeMarks.TickOf(grid, [layout.Status]));
        var draft = OutcomeRows.Draft(source, pass, layout, outcomes);
        var question = grid.Headers[0].Length > 0 ? $"{grid.Headers[0]}: " : "";
        return draft with
        {
            Text = question + string.Join(" / ", rows.Select(r => r.Text(0))),
            Claimed = draft.Claimed && !rows.Exists(r => r != pass && OutcomeMarks.IsMarked(grid.Raw(r, layout.Status))),
            IsNew = true,
        };

        TextSpan? At(OutcomeColumn outcome) => rows.Find(r => Outcome(r) == outcome)?.Cells[layout.Status];
    }

    private static OutcomeColumn? Outcome(GridRow row) => OutcomeHeaders.Said(row.Text(0));
}
