using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>
/// Lists whose items begin with ☐ or ☑. A tick alone proves nothing about being a box (it decorates criteria, legends and
/// known information everywhere), so one item at least must be a drawn box; regeneration leaves one drawn.
/// </summary>
internal static class GlyphList
{
    public static bool IsGlyphList(SourceText source, ListBlock list) =>
        list.OfType<ListItemBlock>().Any(i => LeadingMark.Of(source, i) is { Length: > 0 } mark
            && StateGlyphs.IsBox(source.Text.AsSpan(mark.Start, mark.Length)));

    public static CheckDraft? TryRead(SourceText source, ListItemBlock item, CheckDraft? parent)
    {
        if (LeadingMark.Of(source, item) is not { Length: > 0 } mark)
        {
            return null;
        }

        var glyph = source.Text.AsSpan(mark.Start, mark.Length);
        if (PlainText.OfItem(item).AsSpan().Trim().Length <= glyph.Length)
        {
            // Nothing behind it: as "[ ]" alone, it is not a box, because it has no name.
            return null;
        }

        return StateGlyphs.IsBox(glyph) || StateGlyphs.IsTickOrCross(glyph)
            ? LeadingMark.Draft(source, item, mark, CheckForm.GlyphBox, parent)
            : null;
    }
}
