using System.Text.Json;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>
/// Text of the cards that apps and people post. Sources: the schema of Adaptive Cards at adaptivecards.io, "Types of cards" and "Cards
/// reference" at learn.microsoft.com. Of an element or card that is not known the text is kept and the kind is reported.
/// </summary>
internal sealed class TeamsCards(Losses losses)
{
    private const int Deepest = 24;
    private int _depth;

    public string Read(string contentType, Payload card) => contentType switch
    {
        "application/vnd.microsoft.card.adaptive" => Adaptive(card),
        "application/vnd.microsoft.card.hero" or "application/vnd.microsoft.card.thumbnail" or "application/vnd.microsoft.card.signin"
            or "application/vnd.microsoft.card.audio" or "application/vnd.microsoft.card.video" or "application/vnd.microsoft.card.animation" => Simple(card),
        "application/vnd.microsoft.teams.card.o365connector" => Connector(card),
        "application/vnd.microsoft.card.codesnippet" =>
            MessageLines.Lines([card.TextOrNone("name"), card.TextOrNone("codeSnippet") ?? Lost("the text of a code snippet")]),
        "application/vnd.microsoft.card.receipt" =>
            MessageLines.Lines(
            [
                card.TextOrNone("title"),
                .. card.Objects("facts").Select(f => Fact(f, "key")),
                .. card
                    .Objects("items")
                    .Select(i => MessageLines.Row(
                    [
                        i.TextOrNone("title") ?? "",
                        i.TextOrNone("subtitle") ?? "",
                        i.TextOrNone("quantity") ?? "",
                        i.TextOrNone("price") ?? ""
                    ])),
                Fact("Tax", card.TextOrNone("tax")),
                Fact("Total", card.TextOrNone("total"))
            ]),
        var other => Unknown(other.Length > 0 ? other : "card", card),
    };

    private string Simple(Payload card)
    {
        foreach (var _ in card.Objects("images").Concat(card.ObjectOrNone("image") is { } one ? [one] : []))
        {
            losses.Picture();
        }

        foreach (var _ in card.Objects("media"))
        {
            losses.Add("a recording or an embedded page", "recordings or embedded pages");
        }

        // Text of these cards is HTML or Markdown; a body of plain text reads the same.
        var html = new TeamsHtml(new TeamsAttached([], losses, filesAreGiven: true), losses, (_, _) => false, picturesAreFiles: false);
        return MessageLines.Lines(
        [
            card.TextOrNone("title"),
            card.TextOrNone("subtitle"),
            html.Read((card.TextOrNone("text") ?? "").ReplaceLineEndings("<br>")),
            Buttons(card.Objects("buttons"))
        ]);
    }

    private static string Connector(Payload card) => MessageLines.Lines(
    [
        card.TextOrNone("title"), card.TextOrNone("text") ?? card.TextOrNone("summary"),
        .. card
            .Objects("sections")
            .SelectMany(s => new[]
            {
                s.TextOrNone("title"),
                s.TextOrNone("activityTitle"),
                s.TextOrNone("activitySubtitle"),
                s.TextOrNone("activityText"),
                s.TextOrNone("text")
            }.Concat(s.Objects("facts").Select(f => Fact(f, "name")))),
        Buttons(card.Objects("potentialAction")),
    ]);

    private string Adaptive(Payload card) => MessageLines.Lines([Elements(card.Objects("body")), Actions(card.Objects("actions"))]);

    private string Elements(IEnumerable<Payload> elements)
    {
        if (_depth >= Deepest)
        {
            losses.TooDeep();
            return "";
        }

        _depth++;
        var text = MessageLines.Lines([.. elements.Select(Element)]);
        _depth--;
        return text;
    }

    private string Element(Payload element)
    {
        if (element.Json.TryGetProperty("isVisible", out var visible) && visible.ValueKind == JsonValueKind.False)
        {
            losses.Add("a part of a card that is hidden at first", "parts of cards that are hidden at first");
            return "";
        }

        return element.TextOrNone("type") switch
        {
            "TextBlock" => element.TextOrNone("text") ?? "",
            "RichTextBlock" => string.Concat(Inlines(element)),
            "FactSet" => MessageLines.Lines(element.Objects("facts").Select(f => Fact(f, "title"))),
            "Container" or "Column" or "TableCell" => Elements(element.Objects("items")),
            "ColumnSet" => Columns([.. element.Objects("columns").Select(c => Elements([c]))]),
            "Table" =>
                MessageLines.Lines(element
                    .Objects("rows")
                    .Select(r => MessageLines.Row(r
                        .Objects("cells")
                        .Select(c => Elements(c.Objects("items")).Replace("\n", " / ", StringComparison.Ordinal))))),
            "Carousel" => MessageLines.Lines(element.Objects("pages").Select(p => Elements(p.Objects("items")))),
            "Image" => Picture(element),
            "ImageSet" => MessageLines.Lines(element.Objects("images").Select(Picture)),
            "Media" => MessageLines.Lines([Lost("a recording or an embedded page", "recordings or embedded pages"), element.TextOrNone("altText")]),
            "ActionSet" => Actions(element.Objects("actions")),
            "Badge" => element.TextOrNone("text") ?? "",
            "CodeBlock" => element.TextOrNone("codeSnippet") ?? "",
            "CompoundButton" => MessageLines.Lines([element.TextOrNone("title"), element.TextOrNone("description")]),
            "ProgressBar" or "ProgressRing" or "Rating" => MessageLines.Lines([element.TextOrNone("label"), Number(element)]),
            "Icon" or "Separator" => "",
            { } input when input.StartsWith("Input.", StringComparison.Ordinal) => Input(element),
            { } chart when chart.StartsWith("Chart.", StringComparison.Ordinal) => Chart(element),
            var kind => element.ObjectOrNone("fallback") is { } fallback ? Elements([fallback]) : Unknown(kind ?? "element", element),
        };
    }

    /// <summary>Side by side on the screen: on one line where each has one.</summary>
    private static string Columns(IReadOnlyList<string> columns) =>
        columns.All(c => !c.Contains('\n', StringComparison.Ordinal)) ? MessageLines.Row(columns.Where(c => c.Length > 0)) : MessageLines.Lines(columns);

    private static IEnumerable<string> Inlines(Payload block)
    {
        if (!block.Json.TryGetProperty("inlines", out var inlines) || inlines.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var inline in inlines.EnumerateArray())
        {
            if (inline.ValueKind == JsonValueKind.String)
            {
                yield return inline.GetString()!;
            }
            else if (inline.ValueKind == JsonValueKind.Object)
            {
                var run = Payload.Of(inline);
                var text = run.TextOrNone("text") ?? "";
                yield return run.Flag("strikethrough") && text.Trim().Length > 0 ? $"~~{text}~~" : text;
            }
        }
    }

    private string Picture(Payload picture)
    {
        losses.Picture();
        return picture.TextOrNone("altText") is { } words ? $"[Picture: {words}]" : "[Picture]";
    }

    private string Actions(IEnumerable<Payload> actions)
    {
        var all = actions.ToList();
        return MessageLines.Lines([Buttons(all), .. all.Select(a => a.ObjectOrNone("card")).OfType<Payload>().Select(c => Elements(c.Objects("body")))]);
    }

    private static string Buttons(IEnumerable<Payload> buttons) => string.Join("  ", buttons.Select(Button).Where(b => b.Length > 0));

    private static string Button(Payload button)
    {
        var label = button.TextOrNone("title") ?? button.TextOrNone("name") ?? "";
        var address = button.TextOrNone("url")
            ?? (button.TextOrNone("type") == "openUrl"
                ? button.TextOrNone("value")
                : button.Objects("targets").Select(t => t.TextOrNone("uri")).FirstOrDefault());
        return label.Length == 0 && address is null ? "" : address is null ? $"[{label}]" : $"[{LabelledLink.Of(address, label)}]";
    }

    private static string Input(Payload input)
    {
        string?[] parts =
        [
            input.TextOrNone("label"),
            input.TextOrNone("title"),
            input.TextOrNone("placeholder"),
            input.TextOrNone("value"),
            string.Join(" / ", input.Objects("choices").Select(c => c.TextOrNone("title")))
        ];
        return MessageLines.Lines([string.Join(": ", parts.Where(p => p is { Length: > 0 }))]);
    }

    private string Chart(Payload chart)
    {
        losses.Add("the drawing of a chart", "drawings of charts");
        return MessageLines.Lines([chart.TextOrNone("title"), .. AnyFigures(chart)]);
    }

    private static IEnumerable<string> AnyFigures(
        Payload chart) =>
            chart.Objects("data").SelectMany(d => d.Objects("values").Select(v => (Of: d.TextOrNone("legend"), Value: v)).DefaultIfEmpty((Of: null, Value: d)))
        .Select(p => MessageLines.Row(new[] { p.Of, p.Value.TextOrNone("legend") ?? p.Value.TextOrNone("x"), Number(p.Value) ?? Number(p.Value, "y") }
            .OfType<string>()
            .Where(s => s.Length > 0)));

    private static string? Number(Payload holder, string name = "value") =>
        holder.Json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetRawText() : holder.TextOrNone(name);

    private static string Fact(Payload fact, string title) => Fact(fact.TextOrNone(title) ?? "", fact.TextOrNone("value") ?? Number(fact) ?? "");

    private static string Fact(
        string title,
        string? value) => value is not { Length: > 0 } ? title is "Tax" or "Total" ? "" : title : title.Length == 0 ? value : $"{title.TrimEnd(':')}: {value}";

    private string Lost(string one, string? many = null)
    {
        losses.Add(one, many);
        return "";
    }

    private string Unknown(string kind, Payload part)
    {
        losses.Unknown(kind);
        return MessageLines.Lines(UnknownPart.In(part.Json));
    }
}
