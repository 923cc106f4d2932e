using ChatOpsVerifier.Domain.Rendering;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Where the "- Evidence: …" line of a box stands, or would stand.</summary>
internal static class EvidenceSlot
{
    public static OwnedSlot Find(SourceText source, ListItemBlock item, LeafBlock content)
    {
        var indent = source.IndentUpTo(content.Span.Start);
        var line = source.LastLine(content);
        if (item.Count > 1)
        {
            var next = item[1];
            if (next is ListBlock list)
            {
                // The bullets that are there already set the column: a shallower one would take them in as its own.
                indent = source.IndentUpTo(list.Span.Start);
                return Existing(source, list, 0, indent) ?? Insert(source, line, indent);
            }

            // What stands deeper than the evidence line's own text would become part of it; go behind everything then.
            if (next is CodeBlock and not FencedCodeBlock || next.Column >= content.Column + 2)
            {
                var last = item.LastChild as ListBlock;
                return (last is null ? null : Existing(source, last, last.Count - 1, indent)) ?? Insert(source, source.LastLine(item), indent);
            }
        }

        return Insert(source, line, indent);
    }

    /// <summary>An earlier regeneration wrote evidence under this item.</summary>
    public static bool IsFilled(SourceText source, ListItemBlock item) =>
        item is [LeafBlock content, _, ..] && Find(source, item, content).IsPresent;

    private static OwnedSlot? Existing(SourceText source, ListBlock list, int index, string indent)
    {
        var line = source.FirstLine(list[index]);
        return OwnedText.IsEvidenceLine(source.LineText(line).AsSpan().TrimStart(" \t>"))
            ? new OwnedSlot(source.SpanOfLines(line, line), indent)
            : null;
    }

    private static OwnedSlot Insert(SourceText source, int afterLine, string indent) =>
        new(TextSpan.At(source.StartAfter(afterLine)), indent);
}
