using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>What is only read: headings, paragraphs, lists, quotes, fields, small print.</summary>
internal static class TextPieces
{
    /// <summary>A value longer than this is not a column.</summary>
    private const int MostInColumn = 300;

    public static IEnumerable<Piece> Heading(string text)
    {
        var line = CleanText.OneLine(text);
        return line.Length == 0 ? []
            : SlackPlainText.Guard(line).Length <= Limits.Header ? [new Piece(Kit.Header(line), line)]
            : Lines([RichText.Empty.Strong(line)]);
    }

    /// <summary>As few sections as possible, no line lost.</summary>
    public static IEnumerable<Piece> Lines(IEnumerable<RichText> lines) => Joined(Fitted(lines));

    /// <param name="title">Is above the list; null: nothing does.</param>
    public static IEnumerable<Piece> Items(MessageBlock.Items items, RichText? title)
    {
        var entries = Fitted(items.Entries
            .Where(e => !string.IsNullOrWhiteSpace(e.PlainText))
            .Select((entry, i) => RichText.Plain(items.Numbered ? $"{i + 1}. " : "• ").Then(entry))).ToList();
        List<TextLine> lines = title is null ? entries : [.. Fitted([title]), .. entries];
        return Joined(lines.Select(l => l.Form).Distinct().Count() > 1 ? Alike(lines) : lines);
    }

    /// <summary>
    /// Each form is a block of its own, with a gap around it: a list is said in one of them, if one holds all of it, so that none tears it apart.
    /// </summary>
    private static List<TextLine> Alike(List<TextLine> lines) =>
        new[] { TextForm.Plain, TextForm.Rich }.Select(form => lines.Select(l => l.In(form)).OfType<TextLine>().ToList())
            .FirstOrDefault(all => all.Count == lines.Count && all.Sum(l => l.Length + 1) <= Limits.Text) ?? lines;

    private static IEnumerable<TextLine> Fitted(IEnumerable<RichText> lines) =>
        lines.SelectMany(l => TextLine.Fit(l, Limits.Text)).Where(l => !string.IsNullOrWhiteSpace(l.Text.PlainText));

    private static IEnumerable<Piece> Joined(IEnumerable<TextLine> lines)
    {
        TextLine? open = null;
        foreach (var line in lines)
        {
            if (open is not null && open.Form == line.Form && open.Length + 1 + line.Length <= Limits.Text)
            {
                open = open.Then(line);
                continue;
            }

            if (open is not null)
            {
                yield return open.Section();
            }

            open = line;
        }

        if (open is not null)
        {
            yield return open.Section();
        }
    }

    public static IEnumerable<Piece> Quote(string text)
    {
        var clean = CleanText.Of(text);
        foreach (var part in Cutting.Parts(clean, Limits.Text / 2).Where(p => !string.IsNullOrWhiteSpace(p)))
        {
            var marked = string.Join('\n', part.TrimEnd('\n').Split('\n').Select(l => $"> {Mrkdwn.Escape(l)}"));
            yield return Marks.AreRead(part) || marked.Length > Limits.Text
                ? new Piece(RichTextBlock.Quote(part), part)
                : new Piece(Kit.Section(Kit.Marked(marked)), part);
        }
    }

    public static IEnumerable<Piece> Context(RichText text)
    {
        foreach (var line in TextLine.Fit(text, Limits.Text).Where(l => !string.IsNullOrWhiteSpace(l.Text.PlainText)))
        {
            yield return line.TryText() is { } small ? new Piece(Kit.Context([small]), line.Text.PlainText) : line.Section();
        }
    }

    public static IEnumerable<Piece> Fields(IEnumerable<Field> fields)
    {
        var columns = new List<TextLine>();
        foreach (var field in fields.Where(f => !string.IsNullOrWhiteSpace(f.Label + f.Value.PlainText)))
        {
            var column = TextLine.Of(RichText.Empty.Strong(field.Label).Then("\n").Then(field.Value));
            if (column.Form == TextForm.Mrkdwn && column.Length <= MostInColumn)
            {
                columns.Add(column);
                continue;
            }

            foreach (var piece in Columns(columns).Concat(Lines([RichText.Empty.Strong($"{field.Label}:").Then(" ").Then(field.Value)])))
            {
                yield return piece;
            }

            columns.Clear();
        }

        foreach (var piece in Columns(columns))
        {
            yield return piece;
        }
    }

    private static IEnumerable<Piece> Columns(List<TextLine> columns) => columns.Chunk(Limits.SectionFields)
        .Select(chunk => new Piece(Kit.Fields(chunk.Select(c => c.TryText()!)), string.Join('\n', chunk.Select(c => c.Text.PlainText))));
}
