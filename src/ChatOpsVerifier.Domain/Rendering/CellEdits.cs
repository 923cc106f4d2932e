using System.Globalization;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Evidence, date and owner of a table row. Words that the author put there stay, with ours behind them.</summary>
internal static class CellEdits
{
    public static void Add(RenderContext context, Check check, TableCells cells, string evidence, Proof proof)
    {
        var text = context.Edits.Text;
        if (cells.Evidence is { } evidenceCell)
        {
            context.Edits.Replace(evidenceCell, Padded(text, evidenceCell, Behind(Content(text, evidenceCell), evidence)), "cell", check.Id);
        }

        if (cells.Date is { } date
            && (IsPlaceholder(Content(text, date))
                || (cells.RenewsDate && DateOnly.TryParse(Content(text, date), CultureInfo.InvariantCulture, out _))
                || IsOurs(text, cells, date)))
        {
            context.Edits.Replace(date, Padded(text, date, proof.Day), "cell", check.Id);
        }

        if (cells.Owner is { } owner && IsPlaceholder(Content(text, owner)))
        {
            context.Edits.Replace(owner, Padded(text, owner, proof.Who), "cell", check.Id);
        }
    }

    /// <summary>Takes away what an earlier regeneration wrote: its evidence, and the date and the name that this evidence gives too.</summary>
    /// <returns>False: it wrote nothing here.</returns>
    public static bool TakeBack(RenderContext context, Check check, TableCells cells)
    {
        var text = context.Edits.Text;
        if (cells.Evidence is not { } evidence || !OwnedText.TryFindCellEvidence(Content(text, evidence), out var start))
        {
            return false;
        }

        var content = Content(text, evidence);
        context.Edits.Replace(evidence, content[..start].TrimEnd().TrimEnd(';'), "cell", check.Id);
        if (cells.Date is { Length: > 0 } date && OwnedText.EndsWithDay(content, Content(text, date)))
        {
            context.Edits.Replace(date, "", "cell", check.Id);
        }

        if (cells.Owner is { Length: > 0 } owner && OwnedText.NamesWho(content, Content(text, owner)))
        {
            context.Edits.Replace(owner, "", "cell", check.Id);
        }

        return true;
    }

    /// <summary>An earlier regeneration wrote it: the evidence that it wrote beside it gives the same date.</summary>
    private static bool IsOurs(string text, TableCells cells, TextSpan date) =>
        cells.Evidence is { } evidence && OwnedText.EndsWithDay(Content(text, evidence), Content(text, date));

    public static string Padded(string text, TextSpan cell, string content)
    {
        if (cell.Length > 0 || content.Length == 0)
        {
            return content;
        }

        var before = cell.Start > 0 && text[cell.Start - 1] == '|' ? " " : "";
        var after = cell.End < text.Length && text[cell.End] == '|' ? " " : "";
        return before + content + after;
    }

    private static string Behind(string present, string evidence)
    {
        var own = OwnedText.TryFindCellEvidence(present, out var start) ? present[..start].TrimEnd() : $"{present};";
        return IsPlaceholder(own.TrimEnd(';')) ? evidence : $"{own} {evidence}";
    }

    public static string Content(string text, TextSpan cell) => text.Substring(cell.Start, cell.Length).Trim();

    /// <summary>A placeholder in a cell so that it is not empty.</summary>
    public static bool IsPlaceholder(string content) => CellSigns.IsPlaceholder(content)
        || content.Equals("TBD", StringComparison.OrdinalIgnoreCase)
        || content.Equals("n/a", StringComparison.OrdinalIgnoreCase)
        || content.Equals("none", StringComparison.OrdinalIgnoreCase)
        || content.Equals("pending", StringComparison.OrdinalIgnoreCase);
}
