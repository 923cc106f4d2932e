using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>A task item as the grammar parsed it.</summary>
/// <param name="Content">The paragraph that begins with the box.</param>
internal readonly record struct TaskItem(ListItemBlock Item, LeafBlock Content, TaskList Box)
{
    /// <summary>The one character between the brackets.</summary>
    public TextSpan Marker => new(Box.Span.Start + 1, 1);

    public static TaskItem? TryRead(ListItemBlock item) =>
        item is [LeafBlock { Inline.FirstChild: TaskList box } content, ..] ? new TaskItem(item, content, box) : null;
}
