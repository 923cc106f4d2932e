using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Reads the rows of a table as checks.</summary>
internal static partial class TableReader
{
    /// <returns>Empty: not a table of checks.</returns>
    public static IReadOnlyList<CheckDraft> Read(SourceText source, TableGrid grid, TableLayout layout)
    {
        var former = FormerTableLayout.TryRead(grid.Headers, [.. grid.Rows.Select(r => r.Texts)]);
        if (layout.Kind == TableKind.Choice)
        {
            return [ChoiceRows.Read(source, grid, layout)];
        }

        var rows = grid.Rows.Where(r => !r.IsSubheading && r.Cells[layout.Status] is not null && r.Join(layout.Texts).Length > 0).ToList();
        var make = layout.Kind switch
        {
            TableKind.Outcomes => OutcomeRows.Reader(source, grid, layout),
            TableKind.SignOff => SignOffRows.Reader(source, grid, layout),
            _ => StateRows.Reader(source, grid, layout, rows),
        };
        return rows.ConvertAll(r => Former(r, make(r) with
        {
            IdCell = layout.Id is { } id ? r.Texts.ElementAtOrDefault(id) : null,
            HasEvidence = layout.Evidence is { } evidence && r.Texts.ElementAtOrDefault(evidence) is { } proof && !CellSigns.IsPlaceholder(proof),
        }, former));
    }

    /// <summary>The row as far as it is the same for all kinds of table.</summary>
    public static CheckDraft Draft(SourceText source, GridRow row, TableLayout layout, TextSpan marker, bool claimed)
    {
        TextSpan? At(int? column) => column is { } c && c != layout.Status ? row.Cells[c] : null;
        return new CheckDraft(source.LineOf(row.Cells[layout.Status]!.Value.Start), row.Join(layout.Texts), claimed, CheckForm.TableRow, marker, null)
        {
            Cells = new TableCells(At(layout.Evidence), At(layout.Date), At(layout.Owner))
            {
                RenewsDate = layout.RenewsDate,
                Signature = At(layout.Signature),
                SignatureHoldsDate = layout.SignatureHoldsDate,
            },
        };
    }

    private static CheckDraft Former(GridRow row, CheckDraft draft, FormerTableLayout? former)
    {
        // "| - [ ] Restore | Open |": the state is in its own column, and this box is drawn by nobody.
        if (Box().Match(draft.Text) is { Success: true } box && box.Length < draft.Text.Length)
        {
            draft = draft with { Text = draft.Text[box.Length..] };
        }

        var text = former is null || row.Cells[former.Status] is null ? "" : row.Join(former.Texts);
        return text.Length == 0 ? draft with { IsNew = true } : text == draft.Text ? draft : draft with { FormerText = text };
    }

    [GeneratedRegex(@"^(?:[-*+]\s+)?\[[ xX]?\]\s+")]
    private static partial Regex Box();
}
