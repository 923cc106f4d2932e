using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Grammar;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>
/// Tables written in HTML. They are not read or written. Those that would hold checks in Markdown, or could, are
/// named, so that they are not overlooked.
/// </summary>
internal static partial class HtmlTables
{
    /// <summary>Enough to see what a table is about.</summary>
    private const int MostRows = 100;

    private const int MostColumns = 20;

    private const int LongestCell = 200;

    /// <summary>Longest stretch that is looked at where nothing closes the table.</summary>
    private const int LongestUnclosed = 64 * 1024;

    /// <summary>The line holds a part of a table.</summary>
    public static bool IsPart(string line) => line.Contains("<t", StringComparison.OrdinalIgnoreCase) && Part().IsMatch(line);

    /// <param name="end">Where the section ends.</param>
    /// <param name="from">Tables that begin before it were looked at already; where the last one of this block ends.</param>
    public static IReadOnlyList<UnreadPlace> Find(SourceText source, Section section, HtmlBlock block, int end, string around, Choices choices, ref int from)
    {
        var found = new List<UnreadPlace>();
        // Definitions of links are the last block of the document wherever they stand.
        end = Math.Min(source.Text.Length, Math.Max(end, block.Span.End + 1));
        for (var at = Math.Max(from, block.Span.Start); at <= block.Span.End && Start(source, at, block.Span.End) is >= 0 and var start; at = from)
        {
            var close = source.Text.AsSpan(start..end).IndexOf("</table", StringComparison.OrdinalIgnoreCase);
            from = close < 0 ? Math.Min(end, start + LongestUnclosed) : start + close;
            if (Grid(source.Text[start..from]) is { } grid && UnreadTables.Looks(grid, around))
            {
                var place = UnreadTables.Place(
                    section,
                    grid,
                    source.LineOf(start),
                    "it is written in HTML, which is not read; write it as a Markdown table",
                    true,
                    choices) with { IsReadable = false, StateColumn = null };
                // Somebody decided about the same table when it was one of Markdown.
                found.Add(place.Chosen == ReadingMode.Checks ? place with { Chosen = null } : place);
            }

            from = Math.Max(from, start + 1);
        }

        return found;
    }

    private static int Start(SourceText source, int at, int last)
    {
        var found = source.Text.AsSpan(at..Math.Min(last + 1, source.Text.Length)).IndexOf("<table", StringComparison.OrdinalIgnoreCase);
        return found < 0 ? -1 : at + found;
    }

    /// <summary>The same table in Markdown, without any of its marks.</summary>
    private static TableGrid? Grid(string html)
    {
        var rows = Rows()
            .Matches(html)
            .Take(MostRows)
            .Select(r => Cells()
                .Matches(r.Value)
                .Take(MostColumns)
                .Select(c => (Text: Text(c.Groups["in"].Value), IsHeader: c.Groups["kind"].ValueSpan is "h" or "H"))
                .ToList())
            .Where(r => r.Count > 0)
            .ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        if (width < 2)
        {
            return null;
        }

        var hasHeader = rows[0].TrueForAll(c => c.IsHeader) || !rows[0].Exists(c => CellSigns.MarkAt(c.Text, 0).Length > 0);
        var text = new StringBuilder();
        if (!hasHeader)
        {
            Append([]);
            Append(Enumerable.Repeat("---", width));
        }

        foreach (var (index, row) in rows.Index())
        {
            Append(row.Select(c => c.Text));
            if (index == 0 && hasHeader)
            {
                Append(Enumerable.Repeat("---", width));
            }
        }

        var source = SourceText.FromBytes(Encoding.UTF8.GetBytes(text.ToString()));
        return MarkdownParser.TryParse(source, ImportLimits.Default, out _)?.OfType<Table>().FirstOrDefault() is { } table
            ? TableGrid.TryRead(source, table)
            : null;

        void Append(IEnumerable<string> cells)
        {
            var all = cells.ToList();
            text.Append('|');
            for (var i = 0; i < width; i++)
            {
                text.Append(' ').Append(i < all.Count ? all[i] : "").Append(" |");
            }

            text.Append('\n');
        }
    }

    private static string Text(string html)
    {
        var plain = WebUtility
            .HtmlDecode(Tag().Replace(Checkbox().Replace(html, m => m.ValueSpan.Contains("checked", StringComparison.OrdinalIgnoreCase) ? "☑" : "☐"), " "))
            .Replace("[ ]", "☐", StringComparison.Ordinal)
            .Replace("[x]", "☑", StringComparison.OrdinalIgnoreCase);
        var text = new StringBuilder();
        foreach (var c in plain.AsSpan(0, Math.Min(plain.Length, LongestCell)))
        {
            text.Append(c is '*' or '_' or '`' or '~' or '[' or ']' or '<' or '>' or '\\' or '|' or '!' or '\n' or '\r' ? ' ' : c);
        }

        return PlainText.Fold(text.ToString());
    }

    [GeneratedRegex(@"<(?:table|thead|tbody|tr|td|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"<tr\b[^<>]*>.*?(?=<tr\b|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"<t(?<kind>[dh])\b[^<>]*>(?<in>.*?)(?=</?t[dhr]\b|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex(@"<input\b[^<>]*\bcheckbox\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Checkbox();

    [GeneratedRegex(@"<[^<>]*>")]
    private static partial Regex Tag();
}
