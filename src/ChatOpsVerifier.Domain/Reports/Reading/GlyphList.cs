using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>
/// Lists whose items begin with ☐ or ☑. A tick alone proves nothing about being a box (it decorates criteria, legends and
/// known information everywhere), so one item at least must be an empty box.
/// </summary>
internal static class GlyphList
{
    public static bool IsGlyphList(SourceText source, ListBlock list) =>
        list.OfType<ListItemBlock>().Any(i => MarkOf(source, i) is { Length: > 0 } mark && StateGlyphs.IsOpenBox(source.Text.AsSpan(mark.Start, mark.Length)));

    public static CheckDraft? TryRead(SourceText source, ListItemBlock item, CheckDraft? parent)
    {
        if (MarkOf(source, item) is not { Length: > 0 } mark)
        {
            return null;
        }

        var glyph = source.Text.AsSpan(mark.Start, mark.Length);
        if (!StateGlyphs.IsOpenBox(glyph) && !StateGlyphs.IsFilledBox(glyph))
        {
            return null;
        }

        var content = (LeafBlock)item[0];
        var text = PlainText.Of(content);
        return new CheckDraft(source.LineOf(mark.Start), text[StateGlyphs.LengthAt(text)..].TrimStart(), StateGlyphs.StateOf(glyph) == ClaimedState.Done, CheckForm.GlyphBox, mark, parent)
        {
            EvidenceLine = EvidenceSlot.Find(source, item, content),
            HasEvidence = EvidenceMention.In(item),
        };
    }

    /// <summary>The state mark that an item's paragraph begins with; length 0: none.</summary>
    public static TextSpan MarkOf(SourceText source, ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Span.IsEmpty: false } content
            ? new TextSpan(content.Span.Start, StateGlyphs.LengthAt(source.Text.AsSpan(content.Span.Start)))
            : default;
}
