using ChatOpsVerifier.Domain.Reports;

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

        if (cells.Date is { } date && (IsPlaceholder(Content(text, date)) || DateOnly.TryParse(Content(text, date), out _)))
        {
            context.Edits.Replace(date, Padded(text, date, proof.ObservedOn.ToString("yyyy-MM-dd")), "cell", check.Id);
        }

        if (cells.Owner is { } owner && IsPlaceholder(Content(text, owner)))
        {
            context.Edits.Replace(owner, Padded(text, owner, proof.Who), "cell", check.Id);
        }
    }

    public static string Padded(string text, TextSpan cell, string content)
    {
        if (cell.Length > 0)
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

    private static string Content(string text, TextSpan cell) => text.Substring(cell.Start, cell.Length).Trim();

    /// <summary>Something that stands in a cell so that it is not empty.</summary>
    private static bool IsPlaceholder(string content) => content.Trim('-', '–', '—', '.', '…', '?', '_', ' ').Length == 0
        || content.Equals("TBD", StringComparison.OrdinalIgnoreCase)
        || content.Equals("n/a", StringComparison.OrdinalIgnoreCase)
        || content.Equals("none", StringComparison.OrdinalIgnoreCase)
        || content.Equals("pending", StringComparison.OrdinalIgnoreCase);
}
