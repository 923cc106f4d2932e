using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>Code blocks, HTML blocks and front matter.</summary>
internal sealed class Verbatim
{
    private readonly List<TextSpan> _blocks;

    private Verbatim(List<TextSpan> blocks) => _blocks = blocks;

    public static Verbatim Find(MarkdownDocument document) =>
        new([.. document.Descendants<LeafBlock>()
            .Where(b => b is CodeBlock or HtmlBlock && !b.Span.IsEmpty)
            .Select(b => TextSpan.FromBounds(b.Span.Start, b.Span.End + 1))
            .OrderBy(s => s.Start)]);

    public bool Holds(int offset)
    {
        int low = 0, high = _blocks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_blocks[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _blocks.Count && _blocks[low].Start <= offset;
    }
}
