using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>A pipe table as text: headers, and the rows that are not sub-headings.</summary>
internal sealed class TableGrid
{
    private readonly SourceText _source;

    private readonly GridRow _header;

    private TableGrid(SourceText source, string[] headers, GridRow header, List<GridRow> rows)
    {
        _source = source;
        _header = header;
        Headers = headers;
        Rows = rows;
        Kinds = [.. headers.Select(TableHeaders.KindOf)];
        if (Array.FindIndex(Kinds, k => k != ColumnKind.Id) is >= 0 and var first && TableHeaders.IsTestOrProof(headers[first]))
        {
            Kinds[first] = ColumnKind.Text;
        }
    }

    /// <summary>Plain text.</summary>
    public string[] Headers { get; }

    public ColumnKind[] Kinds { get; }

    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>With the header in front: where a table has none of its own, its first row stands there.</summary>
    public IEnumerable<GridRow> AllRows => Rows.Prepend(_header);

    public int Width => Headers.Length;

    /// <returns>Null: no header, or no row.</returns>
    public static TableGrid? TryRead(SourceText source, Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        if (rows.Count < 2 || !rows[0].IsHeader)
        {
            return null;
        }

        var headers = Texts(rows[0]);
        var body = new List<GridRow>(rows.Count - 1);
        foreach (var row in rows.Skip(1))
        {
            var texts = Texts(row);
            body.Add(new GridRow(RowCells.Locate(source, row, headers.Length), texts, IsSubheading(row, texts)));
        }

        return new TableGrid(source, headers, new GridRow(RowCells.Locate(source, rows[0], headers.Length), headers, IsSubheading: false), body);
    }

    /// <summary>Column indexes of a kind.</summary>
    public IEnumerable<int> Of(params ColumnKind[] kinds) => Enumerable.Range(0, Width).Where(i => kinds.Contains(Kinds[i]));

    public int? First(ColumnKind kind) => Array.IndexOf(Kinds, kind) is var at and >= 0 ? at : null;

    /// <summary>The cell as it is in the file, trimmed; empty where the row has none.</summary>
    public ReadOnlySpan<char> Raw(GridRow row, int column) =>
        row.Cells[column] is { } cell ? _source.Text.AsSpan(cell.Start, cell.Length) : default;

    public bool IsBlank(GridRow row, int column) => CellSigns.IsPlaceholder(Raw(row, column));

    /// <summary>Every filled cell is a number, and there is one at least.</summary>
    public bool IsNumeric(int column) => Filled(column).Any() && Filled(column).All(r => IsNumber(r.Text(column)));

    public IEnumerable<GridRow> Filled(int column) => Rows.Where(r => !r.IsSubheading && !IsBlank(r, column));

    public static bool IsNumber(
        string text) =>
            decimal.TryParse(
                text.Trim('*', ' ', '~', '<', '>', '≥', '≤').TrimEnd('%'),
                System.Globalization.NumberStyles.Number,
                System.Globalization.CultureInfo.InvariantCulture,
                out _);

    /// <summary>A row with one bold cell and nothing else sets off a part of the table.</summary>
    private static bool IsSubheading(TableRow row, string[] texts) =>
        texts.Count(t => t.Length > 0) == 1
        && row.OfType<TableCell>().FirstOrDefault(c => !c.Span.IsEmpty) is [ParagraphBlock { Inline: { } inline }]
        && inline.All(i => i is EmphasisInline { DelimiterCount: 2 } || string.IsNullOrWhiteSpace(i.ToString()));

    private static string[] Texts(TableRow row) => [.. row.OfType<TableCell>().Select(c => string.Join(' ', c.OfType<LeafBlock>().Select(PlainText.Of)))];
}

/// <param name="Cells">Per column the trimmed content in the file, length 0 for an empty cell; null where the row has no such cell.</param>
/// <param name="Texts">Plain text; may be shorter than the header.</param>
internal sealed record GridRow(TextSpan?[] Cells, string[] Texts, bool IsSubheading)
{
    public string Text(int column) => column < Texts.Length ? Texts[column] : "";

    public string Join(IEnumerable<int> columns) => string.Join(" — ", columns.Select(Text).Where(t => t.Length > 0));
}
