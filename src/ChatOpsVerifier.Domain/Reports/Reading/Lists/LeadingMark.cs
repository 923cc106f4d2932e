using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>The state mark that a list item begins with.</summary>
internal static class LeadingMark
{
    /// <returns>Length 0: none.</returns>
    public static TextSpan Of(SourceText source, ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Span.IsEmpty: false } content
            ? new TextSpan(content.Span.Start, StateGlyphs.LengthAt(source.Text.AsSpan(content.Span.Start)))
            : default;

    public static CheckDraft Draft(SourceText source, ListItemBlock item, TextSpan mark, CheckForm form, CheckDraft? parent)
    {
        var content = (LeafBlock)item[0];
        var text = PlainText.Of(content);
        var glyph = source.Text.AsSpan(mark.Start, mark.Length);
        return ItemDraft.Of(
            source,
            item,
            content,
            text[Math.Min(StateGlyphs.LengthAt(text), text.Length)..].TrimStart(),
            StateGlyphs.StateOf(glyph) == ClaimedState.Done,
            form,
            mark,
            parent);
    }
}
