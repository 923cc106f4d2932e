using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Reads the tables of sections, and names those that look like checks and are not read as such.</summary>
internal sealed class TablePlaces(SourceText source, Choices choices)
{
    /// <summary>HTML before it was looked at.</summary>
    private int _html;

    private Section? _section;

    /// <summary>Where <see cref="_section"/> ends.</summary>
    private int _end;

    /// <param name="above">Label or paragraph above the table.</param>
    /// <returns>Empty: it holds no checks, or none that the dialect alone reads and that nobody decided about.</returns>
    public IReadOnlyList<CheckDraft> Read(SectionContent content, Table table, string? above)
    {
        if (TableGrid.TryRead(source, table) is not { } grid)
        {
            return [];
        }

        var around = Around(content, above);

        if (TableLayout.TryRead(grid, around) is { } layout && TableReader.Read(source, grid, layout) is { Count: > 0 } rows)
        {
            return layout.Kind is TableKind.States or TableKind.Outcomes && StateColumns.Second(grid, layout) is { } second
                ? ReadWithSecond(content, grid, source.FirstLine(table), rows, layout, second)
                : rows;
        }

        if (UnreadTables.Find(source, content.Section, grid, table, around, choices) is not { } unread)
        {
            content.Labels.AddRange(FieldTables.Statuses(source, grid));
            return [];
        }

        content.Unread.Add(unread);
        return unread.Chosen == ReadingMode.Checks && TableLayout.Chosen(grid, (unread.StateColumn ?? grid.Width) - 1) is { } chosen
            ? [.. TableReader.Read(source, grid, chosen).Select(d => d with { IsNew = true })]
            : [];
    }

    /// <summary>One answer a row goes into one column, and what another one says would be passed by: a person decides which of them counts.</summary>
    private IReadOnlyList<CheckDraft> ReadWithSecond(
        SectionContent content, TableGrid grid, int line, IReadOnlyList<CheckDraft> rows, TableLayout layout, int second)
    {
        var reason = $"it was read by its column \"{grid.Headers[layout.Status]}\" alone, and \"{grid.Headers[second]}\" holds states, too";
        var unread = UnreadTables.Place(content.Section, grid, line, reason, couldHold: true, choices) with { IsPartlyRead = true };
        content.Unread.Add(unread);
        return unread is { Chosen: ReadingMode.Checks, StateColumn: { } column }
            && column - 1 != layout.Status
            && TableLayout.Chosen(grid, column - 1) is { } chosen
                ? [.. TableReader.Read(source, grid, chosen).Select(d => d with { IsNew = true })]
                : rows;
    }

    /// <summary>Tables inside list items, each named by its item.</summary>
    public IEnumerable<(string? Label, IReadOnlyList<CheckDraft> Rows)> ReadIn(SectionContent content, ListBlock list)
    {
        foreach (var table in list.Descendants<Table>())
        {
            var item = Item(table);
            var label = item is null || NameOf(item).TrimEnd(':', '：') is not { Length: > 0 } text ? null : text;
            yield return (label, Read(content, table, label));
        }
    }

    private string NameOf(ListItemBlock item) =>
        item is [ParagraphBlock { Span.IsEmpty: false } paragraph, ..] ? AuthoredStatement.Of(source, paragraph, PlainText.OfItem(item))
            : PlainText.OfItem(item);

    public void NameHtml(SectionContent content, HtmlBlock html, string? above)
    {
        if (html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock && !html.Span.IsEmpty)
        {
            if (!ReferenceEquals(_section, content.Section))
            {
                (_section, _end) = (content.Section, Math.Min(content.Section.Blocks.Max(b => b.Span.End) + 1, source.Text.Length));
            }

            content.Unread.AddRange(HtmlTables.Find(source, content.Section, html, _end, Around(content, above), choices, ref _html));
        }
    }

    private static string Around(SectionContent content, string? above) => $"{content.Section.Title.Text} {above}";

    private static ListItemBlock? Item(Block block)
    {
        var at = block.Parent;
        while (at is not null and not ListItemBlock)
        {
            at = at.Parent;
        }

        return at as ListItemBlock;
    }
}
