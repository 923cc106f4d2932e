using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>A GFM task item as Markdig parsed it.</summary>
/// <param name="Content">The paragraph that begins with the box.</param>
internal sealed record TaskItem(ListItemBlock Item, LeafBlock Content, TaskList Box)
{
    /// <summary>The one character between the brackets.</summary>
    public TextSpan Marker => new(Box.Span.Start + 1, 1);

    /// <summary>
    /// Markdig takes brackets anywhere in an item for a box; GFM wants them to begin the item's first paragraph, with
    /// white space behind them ("- foo [ ] bar" and "- [x](url)" are no task items on GitHub, and none here).
    /// </summary>
    public static TaskItem? TryRead(SourceText source, ListItemBlock item)
    {
        if (item.Count == 0 || item[0] is not LeafBlock { Inline.FirstChild: TaskList box } content
            || content is not (ParagraphBlock or HeadingBlock { IsSetext: true }))
        {
            return null;
        }

        var behind = box.Span.Start + 3;
        return behind >= source.Text.Length || source.Text[behind] is ' ' or '\t' or '\n' or '\r' ? new TaskItem(item, content, box) : null;
    }
}
