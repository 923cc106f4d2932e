using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;

/// <summary>Where the "- Evidence: …" line of a box stands, or would stand.</summary>
internal static partial class EvidenceSlot
{
    /// <summary>From here on, a line that no list item takes is code.</summary>
    private const int CodeIndent = 4;

    /// <returns>Null: there is no place that would leave what follows as it is.</returns>
    public static OwnedSlot? Find(SourceText source, ListItemBlock item, LeafBlock content)
    {
        var indent = source.IndentUpTo(content.Span.Start);

        if (item.Count > 1)
        {
            var next = item[1];
            if (next is ListBlock list)
            {
                // The bullets that are there already set the column: a shallower one would take them in as its own.
                indent = source.IndentUpTo(list.Span.Start);
                return Existing(source, list, 0, indent) ?? Insert(source, item, content, indent);
            }

            if (next is HtmlBlock html && HoldsBulletOrShallowerLine(source, html, indent))
            {
                return null;
            }

            // What stands deeper than the evidence line's own text would become part of it, and so would a table that goes on
            // from the content; go behind everything then.
            if (next is CodeBlock and not FencedCodeBlock
                || (next is Table && source.FirstLine(next) == source.LastLine(content) + 1)
                || Columns.Of(source.Text.AsSpan(source.StartOfLine(source.FirstLine(next))..next.Span.Start)) >= Columns.Of(indent) + 2)
            {
                var last = item.LastChild as ListBlock;
                return (last is null ? null : Existing(source, last, last.Count - 1, indent))
                    ?? (OpenEnd.TakesLine(source, item) ? null : Insert(source, item, item.LastChild!, indent));
            }
        }

        return Insert(source, item, content, indent);
    }

    /// <summary>An earlier regeneration wrote evidence under this item.</summary>
    public static bool IsFilled(SourceText source, ListItemBlock item) =>
        item is [LeafBlock content, _, ..] && Find(source, item, content) is { IsPresent: true };

    private static OwnedSlot? Existing(SourceText source, ListBlock list, int index, string indent)
    {
        var line = source.FirstLine(list[index]);
        return OwnedText.IsEvidenceLine(Content(source, line)) ? new OwnedSlot(source.SpanOfLines(line, line), indent) : null;
    }

    private static OwnedSlot? Insert(SourceText source, ListItemBlock item, Block behind, string indent)
    {
        var line = source.LastLine(behind);
        return NextOfAuthor(source, line) is { } next
            && (IsCodeUnder(source, next, item, indent) || (behind is not ParagraphBlock && !Interrupts().IsMatch(Content(source, next))))
            ? null
            : new OwnedSlot(TextSpan.At(source.StartAfter(line)), indent);
    }

    /// <summary>
    /// The next line that is not empty. What a regeneration wrote does not count, and nor does whether a blank line came with it: the slot must be the same
    /// with and without.
    /// </summary>
    private static int? NextOfAuthor(SourceText source, int line)
    {
        do
        {
            line++;
        }
        while (line <= source.LineCount && (Content(source, line).IsEmpty || OwnedLines.IsOwned(source, line, Content(source, line))));

        return line <= source.LineCount ? line : null;
    }

    /// <summary>
    /// Indented like code, but less than the evidence would be: with a list that deep above it, the parser takes a bullet
    /// there for a bullet.
    /// </summary>
    private static bool IsCodeUnder(SourceText source, int line, ListItemBlock item, string indent)
    {
        var lead = Lead(source, line);
        return Columns.Of(lead) >= ColumnAround(item) + CodeIndent && Columns.Of(lead) < Columns.Of(indent) && lead.Count('>') == indent.AsSpan().Count('>');
    }

    /// <summary>With a list above it, the parser ends HTML at a bullet, or where a line no longer belongs to the item. Else it does not.</summary>
    private static bool HoldsBulletOrShallowerLine(SourceText source, HtmlBlock html, string indent)
    {
        for (var line = source.FirstLine(html); line <= source.LastLine(html); line++)
        {
            var content = Content(source, line);
            if (!content.IsEmpty && (Columns.Of(Lead(source, line)) < Columns.Of(indent) || Interrupts().IsMatch(content)))
            {
                return true;
            }
        }

        return false;
    }

    private static int ColumnAround(ListItemBlock item) => item.Parent?.Parent switch
    {
        ListItemBlock { Count: > 0 } outer => outer[0].Column,
        QuoteBlock quote => quote.Column + 2,
        _ => 0,
    };

    /// <summary>White space and quote marks that a line begins with.</summary>
    private static ReadOnlySpan<char> Lead(SourceText source, int line)
    {
        var text = source.Text.AsSpan(source.StartOfLine(line)..source.EndOfLine(line));
        return text[..^text.TrimStart(" \t>").Length];
    }

    private static ReadOnlySpan<char> Content(SourceText source, int line) =>
        source.Text.AsSpan(source.StartOfLine(line)..source.EndOfLine(line)).TrimStart(" \t>");

    /// <summary>Begins something new wherever it stands. Other lines would go on from a bullet above them, though not from a heading or code.</summary>
    [GeneratedRegex(@"^(([-*+]|\d{1,9}[.)])([ \t]|$)|#{1,6}([ \t]|$)|```|~~~|([-*_])([ \t]*\5){2,}[ \t]*$)")]
    private static partial Regex Interrupts();
}
