using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>"■ 備份" beside "□ 復原": a box that is filled in by hand. Alone, a filled square is a bullet or a heading.</summary>
internal static class FilledSquare
{
    private const string Filled = "■◼◾";

    private const string Empty = "□◻◽▢";

    public static bool Is(SourceText source, ListItemBlock item) =>
        Begins(source, item, Filled) && ((ListBlock)item.Parent!).OfType<ListItemBlock>().Any(other => Begins(source, other, Empty));

    private static bool Begins(SourceText source, ListItemBlock item, string marks) =>
        item is [ParagraphBlock { Span.IsEmpty: false } first, ..] && marks.Contains(source.Text[first.Span.Start], StringComparison.Ordinal);
}
