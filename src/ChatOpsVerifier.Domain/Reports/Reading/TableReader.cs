using ChatOpsVerifier.Domain.Rendering;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Reads the rows of a table with a status column as checks.</summary>
internal static class TableReader
{
    /// <returns>Empty: not a table of checks.</returns>
    public static IReadOnlyList<CheckDraft> Read(SourceText source, Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        if (rows.Count < 2 || !rows[0].IsHeader)
        {
            return [];
        }

        var headers = Texts(rows[0]);
        var texts = rows.Skip(1).Select(Texts).ToList();
        if (TableLayout.TryRead(headers, texts) is not { } layout)
        {
            return [];
        }

        var drafts = new List<CheckDraft>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            if (!IsSubheading(rows[i + 1], texts[i]) && Read(source, rows[i + 1], texts[i], headers.Length, layout) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        var words = drafts.ConvertAll(d => source.Text.Substring(d.Marker.Start, d.Marker.Length));
        var vocabulary = layout.IsSignature ? new StatusVocabulary("Signed", "", null) : RowVocabulary.Of(words, headers[layout.Status]);
        return drafts.ConvertAll(d => d with { Vocabulary = vocabulary });
    }

    private static CheckDraft? Read(SourceText source, TableRow row, string[] texts, int columns, TableLayout layout)
    {
        var cells = RowCells.Locate(source, row, columns);
        var text = string.Join(" — ", layout.Texts.Select(i => i < texts.Length ? texts[i] : "").Where(t => t.Length > 0));
        if (text.Length == 0 || cells[layout.Status] is not { } status)
        {
            return null;
        }

        TextSpan? At(int? column) => column is { } c && c != layout.Status ? cells[c] : null;
        var said = texts.ElementAtOrDefault(layout.Status) ?? "";
        return new CheckDraft(source.LineOf(status.Start), text, layout.IsSignature ? said.Length > 0 && !OwnedText.IsStatusWord(said) : StatusWords.Classify(said) == ClaimedState.Done, CheckForm.TableRow, status, null)
        {
            IdCell = layout.Id is { } id ? texts.ElementAtOrDefault(id) : null,
            Cells = new TableCells(At(layout.Evidence), At(layout.Date), At(layout.Owner)),
            HasEvidence = layout.Evidence is { } evidence && texts.ElementAtOrDefault(evidence) is { } proof && proof.Trim('-', '–', '—', '.', '…', ' ').Length > 0,
        };
    }

    /// <summary>A row with one bold cell and nothing else parts the table.</summary>
    private static bool IsSubheading(TableRow row, string[] texts) =>
        texts.Count(t => t.Length > 0) == 1
        && row.OfType<TableCell>().FirstOrDefault(c => !c.Span.IsEmpty) is [ParagraphBlock { Inline: { } inline }]
        && inline.All(i => i is Markdig.Syntax.Inlines.EmphasisInline { DelimiterCount: 2 } || string.IsNullOrWhiteSpace(i.ToString()));

    private static string[] Texts(TableRow row) => [.. row.OfType<TableCell>().Select(c => string.Join(' ', c.OfType<LeafBlock>().Select(PlainText.Of)))];
}
