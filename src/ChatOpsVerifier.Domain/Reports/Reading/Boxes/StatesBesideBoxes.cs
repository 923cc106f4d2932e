using ChatOpsVerifier.Domain.Reports.Reading.Lists;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>Items of a list of boxes that begin with a state where the others have a box.</summary>
internal static class StatesBesideBoxes
{
    /// <returns><c>null</c>: the item begins with no state, or with one that means something else here.</returns>
    public static (TextSpan Mark, bool IsDone)? Read(SourceText source, ListBlock list, ListItemBlock item)
    {
        var mark = LeadingMark.Of(source, item);
        var glyph = source.Text.AsSpan(mark.Start, mark.Length);
        if (mark.Length == 0 || StateGlyphs.IsBox(glyph))
        {
            return null;
        }

        // A blank line does not end a list, so one of another meaning may have been joined to the boxes.
        var isDone = StateGlyphs.StateOf(glyph) == ClaimedState.Done;
        return isDone && !IsBesideABox(list, item) ? null : (mark, isDone);
    }

    private static bool IsBesideABox(ListBlock list, ListItemBlock item)
    {
        var at = list.IndexOf(item);
        return IsBox(at - 1) || IsBox(at + 1);

        bool IsBox(int i) => i >= 0 && i < list.Count && list[i] is ListItemBlock other && TaskItem.TryRead(other) is not null;
    }
}
