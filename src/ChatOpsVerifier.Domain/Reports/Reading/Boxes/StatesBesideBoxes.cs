using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Lists;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>Items of a list of boxes that begin or end with a state, while the others have a box.</summary>
internal static class StatesBesideBoxes
{
    /// <returns><c>null</c>: the item has no state, or one that means something else here.</returns>
    public static (TextSpan Mark, bool IsDone, bool IsClosing)? Read(SourceText source, ListBlock list, ListItemBlock item)
    {
        var mark = LeadingMark.Of(source, item);
        var isClosing = mark.Length == 0;
        mark = isClosing ? ClosingState.Mark(source, item) : mark;
        var glyph = source.Text.AsSpan(mark.Start, mark.Length);
        if (mark.Length == 0
            || StateGlyphs.IsBox(glyph)
            || (isClosing && StateVocabulary.Whole(ClosingState.NameOf(PlainText.OfItem(item), glyph.ToString())) is not null))
        {
            return null;
        }

        // A blank line does not end a list, so one of another meaning may have been joined to the boxes.
        var isDone = StateGlyphs.StateOf(glyph) == ClaimedState.Done;
        return isDone && !IsBesideABox(list, item) ? null : (mark, isDone, isClosing);
    }

    private static bool IsBesideABox(ListBlock list, ListItemBlock item)
    {
        var at = list.IndexOf(item);
        return IsBox(at - 1) || IsBox(at + 1);

        bool IsBox(int i) => i >= 0 && i < list.Count && list[i] is ListItemBlock other && TaskItem.TryRead(other) is not null;
    }
}
