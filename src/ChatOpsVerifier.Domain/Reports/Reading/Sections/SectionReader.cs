using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Sections;

/// <summary>Cuts a document into sections.</summary>
internal static class SectionReader
{
    /// <param name="end">Offset behind which everything is regeneration's own.</param>
    public static List<Section> Read(MarkdownDocument document, SourceText source, int end)
    {
        var sections = new List<Section> { new(null, HeadingTitle.Parse(""), null, []) };
        foreach (var block in Open(document))
        {
            if (block.Span.Start >= end)
            {
                break;
            }

            if (block is not HeadingBlock heading)
            {
                sections[^1].Blocks.Add(block);
                continue;
            }

            var parent = sections[^1].Lineage().FirstOrDefault(s => s.Heading is { } h && h.Level < heading.Level);
            var text = PlainText.Of(heading);
            var path = parent?.Heading is { } above ? $"{above.Path} › {text}" : text;
            var span = TextSpan.FromBounds(heading.Span.Start, heading.Span.End + 1);
            sections.Add(new Section(new Heading(source.FirstLine(heading), heading.Level, text, path, span), HeadingTitle.Parse(text), parent, []));
        }

        return sections;
    }

    /// <summary>Top-level blocks with quotes opened: a checklist in a quote is a checklist.</summary>
    private static IEnumerable<Block> Open(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is QuoteBlock quote)
            {
                foreach (var inner in Open(quote))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return block;
            }
        }
    }
}
