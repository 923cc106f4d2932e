using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>Finds every list that holds a check, at any depth, in one walk.</summary>
internal static class Checklists
{
    public static HashSet<ListBlock> Find(MarkdownDocument document, SourceText source)
    {
        var found = new HashSet<ListBlock>();
        foreach (var list in document.Descendants<ListBlock>())
        {
            if (list.OfType<ListItemBlock>().Any(i => TaskItem.TryRead(i) is not null) || GlyphList.IsGlyphList(source, list))
            {
                Mark(list, found);
            }
        }

        return found;
    }

    /// <summary>The list and those around it hold a check.</summary>
    public static void Mark(ListBlock list, HashSet<ListBlock> found)
    {
        for (Block? block = list; block is not null; block = block.Parent)
        {
            if (block is ListBlock outer && !found.Add(outer))
            {
                return;
            }
        }
    }
}
