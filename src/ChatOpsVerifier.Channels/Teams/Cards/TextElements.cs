using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>What is only read: headings, paragraphs, lists, quotes, fields, small print.</summary>
internal static class TextElements
{
    /// <summary>A line longer than this is said as a paragraph, whatever it was meant to be.</summary>
    private const int MostHeading = 300;

    /// <summary>A value longer than this is not a column.</summary>
    private const int MostInColumn = 400;

    public static IEnumerable<CardPiece> Heading(string text)
    {
        var line = CardText.OneLine(text);
        if (line.Length is 0 or > MostHeading)
        {
            return Paragraph(RichText.Empty.Strong(text));
        }

        if (!CardText.IsPlain(line))
        {
            return [new CardPiece(Card.Rich([Bold(WordBreaks.Breakable(line), "Medium")]), line)];
        }

        var heading = Card.Text(line);
        (heading["style"], heading["size"], heading["weight"]) = ("heading", "Medium", "Bolder");
        return [new CardPiece(heading, line)];
    }

    /// <summary>One element for each line: a line end within a text is shown by some clients and not by others.</summary>
    public static IEnumerable<CardPiece> Paragraph(RichText text, Func<JsonObject, JsonObject>? run = null) => Lines([text], "None", run);

    /// <param name="title">Is above the list; null: nothing does.</param>
    public static IEnumerable<CardPiece> Items(MessageBlock.Items items, RichText? title)
    {
        var entries = items.Entries
            .Where(e => !string.IsNullOrWhiteSpace(e.PlainText))
            .Select((entry, i) => RichText.Plain(items.Numbered ? $"{i + 1}. " : "• ").Then(entry));
        return (title is null ? [] : Paragraph(title)).Concat(Lines(entries, "Small"));
    }

    public static IEnumerable<CardPiece> Quote(string text) =>
        Lines([RichText.Plain(text)], "None").Chunk(12).Select(lines => new CardPiece(
            Card.Container(lines.SelectMany(l => l.Elements), "emphasis").Spaced("Small"), string.Join('\n', lines.Select(l => l.Words))));

    public static IEnumerable<CardPiece> Context(RichText text) => Paragraph(text, run =>
    {
        (run["size"], run["isSubtle"]) = ("Small", true);
        return run;
    });

    public static IEnumerable<CardPiece> Fields(
        IEnumerable<Field> fields) => fields.Where(f => !string.IsNullOrWhiteSpace(f.Label + f.Value.PlainText)).SelectMany(Field);

    private static IEnumerable<CardPiece> Field(Field field)
    {
        var (label, value) = (CardText.OneLine(field.Label), field.Value.PlainText);
        if (label.Length is 0 or > 60 || string.IsNullOrWhiteSpace(value) || value.Length > MostInColumn || value.AsSpan().ContainsAny('\n', '\r'))
        {
            return Paragraph(RichText.Empty.Strong($"{field.Label}:").Then(" ").Then(field.Value));
        }

        return [new CardPiece(
            Card.Columns((1, Card.Rich([Bold(WordBreaks.Breakable(label), null)])), (3, Card.Rich(Runs(Cleaned(field.Value), null)))).Spaced("Small"),
            $"{label}: {CardText.OneLine(value)}")];
    }

    /// <param name="spacing">Between one text and the next; lines of one text stay close.</param>
    private static IEnumerable<CardPiece> Lines(IEnumerable<RichText> texts, string spacing, Func<JsonObject, JsonObject>? run = null)
    {
        var isFirst = true;
        foreach (var text in texts)
        {
            var isBegun = false;
            foreach (var piece in Text(Cleaned(text), run))
            {
                if (isBegun || !isFirst)
                {
                    piece.Elements[0].Spaced(isBegun ? "None" : spacing);
                }

                yield return piece;
                (isFirst, isBegun) = (false, true);
            }
        }
    }

    private static IEnumerable<CardPiece> Text(RichText text, Func<JsonObject, JsonObject>? run)
    {
        var (calling, rest) = MentionLine.Of(text);
        return new[] { calling }.OfType<CardPiece>().Concat(rest is null ? [] : RichLines.Of(rest).SelectMany(l => Fit(l, run)).SelectMany(l => Said(l, run)));
    }

    /// <summary>A digest is compared and copied, so nothing may be put into it: it has a line of its own, in which it breaks where it must.</summary>
    private static IEnumerable<CardPiece> Said(RichText line, Func<JsonObject, JsonObject>? run)
    {
        var at = line.Runs.ToList().FindIndex(r => r is { Style: RunStyle.Code, Url: null } && WordBreaks.IsLong(r.Text) && CardText.IsPlain(r.Text));
        if (at < 0)
        {
            return [new CardPiece(Card.Rich(Runs(line, run)), line.PlainText)];
        }

        var digest = Card.Text(line.Runs[at].Text);
        digest["fontType"] = "Monospace";
        return
        [
            .. Around(line.Runs[..at], run),
            new CardPiece(run is null ? digest : run(digest), line.Runs[at].Text),
            .. Around(line.Runs[(at + 1)..], run),
        ];
    }

    private static IEnumerable<CardPiece> Around(ImmutableArray<Run> runs, Func<JsonObject, JsonObject>? run) =>
        runs.All(r => string.IsNullOrWhiteSpace(r.Text)) ? [] : Said(new RichText(runs), run);

    /// <summary>The line in parts that are small enough, in order.</summary>
    private static IEnumerable<RichText> Fit(RichText line, Func<JsonObject, JsonObject>? run)
    {
        while (CardPiece.SizeOf(Card.Rich(Runs(line, run))) > CardLimits.PieceJson)
        {
            var room = Math.Min(line.PlainText.Length, CardLimits.PieceJson);
            (RichText Head, RichText Tail) parts;
            do
            {
                room = Math.Max(room * 2 / 3, 1);
                parts = Cutting.Split(line, room);
            }
            while (room > 1 && CardPiece.SizeOf(Card.Rich(Runs(parts.Head, run))) > CardLimits.PieceJson);

            yield return parts.Head;
            line = parts.Tail;
        }

        yield return line;
    }

    private static RichText Cleaned(
        RichText text) => new([.. text.Runs.Select(r => r with { Text = r.Mention is null ? CardText.Clean(r.Text) : CardText.OneLine(r.Text) })]);

    private static IEnumerable<JsonNode> Runs(
        RichText line,
        Func<JsonObject, JsonObject>? change) =>
            line.Runs
                .Where(r => r.Text.Length > 0)
                .Select(r => r.Mention is null ? r with { Text = WordBreaks.Breakable(r.Text) } : r)
                .Select(r => change is null ? Of(r) : change(Of(r)));

    private static JsonObject Of(Run run)
    {
        var json = Card.Run(run.Text);
        if (CardUrls.Openable(run.Url) is { } url)
        {
            json["color"] = "Accent";
            json["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = url };
        }

        switch (run.Style)
        {
            case RunStyle.Strong:
                json["weight"] = "Bolder";
                break;
            case RunStyle.Emphasis:
                json["italic"] = true;
                break;
            case RunStyle.Code:
                json["fontType"] = "Monospace";
                break;
        }

        return json;
    }

    private static JsonObject Bold(string text, string? size)
    {
        var run = Card.Run(text);
        run["weight"] = "Bolder";
        if (size is not null)
        {
            run["size"] = size;
        }

        return run;
    }
}
