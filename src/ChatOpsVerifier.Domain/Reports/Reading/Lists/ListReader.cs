using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>Reads the checks of one list into groups.</summary>
/// <param name="checklists">Lists that hold a check at any depth.</param>
/// <param name="chosen">Items that look like boxes and that somebody decided to read as such.</param>
internal sealed class ListReader(SourceText source, HashSet<ListBlock> checklists, IReadOnlyDictionary<ListItemBlock, NearBox> chosen)
{
    /// <param name="open">Opens a group for a plain item with boxes under it.</param>
    public void Read(ListBlock list, GroupDraft group, Func<string, GroupDraft> open) => Read(list, group, null, list, open);

    private void Read(ListBlock list, GroupDraft group, CheckDraft? parent, ListBlock outermost, Func<string, GroupDraft> open)
    {
        var glyphs = GlyphList.IsGlyphList(source, list);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var check = ReadBox(item, parent)
                ?? chosen.GetValueOrDefault(item)?.Draft(source, parent) ?? (glyphs ? GlyphList.TryRead(source, item, parent) : null);
            if (check is not null)
            {
                group.Checks.Add(check);
                group.LastBlock = outermost;
            }

            if (item.Count == 1 && item[0] is LeafBlock)
            {
                continue;
            }

            var below = group;
            foreach (var child in ListsIn(item).Where(checklists.Contains))
            {
                if (check is null && parent is null && PlainText.OfItem(item) is { Length: > 0 } label && ReferenceEquals(below, group))
                {
                    below = open(label.TrimEnd(':', '：'));
                }

                Read(child, below, check ?? parent, outermost, open);
            }
        }
    }

    /// <summary>The lists of an item, those in quotes and callouts included.</summary>
    private static IEnumerable<ListBlock> ListsIn(ContainerBlock container) => container.SelectMany(block => block switch
    {
        ListBlock list => [list],
        QuoteBlock quote => ListsIn(quote),
        _ => Enumerable.Empty<ListBlock>(),
    });

    private CheckDraft? ReadBox(ListItemBlock item, CheckDraft? parent)
    {
        if (TaskItem.TryRead(item) is not { } task)
        {
            return null;
        }

        var text = PlainText.Of(task.Content);
        if (text.Length == 0)
        {
            // A picture or a comment: GitHub draws the box, and what is behind it in the file is its only name.
            var line = source.LineOf(task.Marker.End);
            text = source.Text[Math.Min(task.Marker.End + 1, source.EndOfLine(line))..source.EndOfLine(line)].Trim();
        }

        return ItemDraft.Of(source, item, task.Content, text, task.Box.Checked, CheckForm.Box, task.Marker, parent);
    }
}
