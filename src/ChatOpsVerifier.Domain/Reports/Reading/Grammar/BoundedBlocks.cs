using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>
/// Stops a parse as soon as a block is found that must not be parsed further. Markdig finds all blocks first and what is in them afterwards, and a block that
/// it closes has its place and its parents: so one parse is enough to look before it leaps.
/// </summary>
internal sealed class BoundedBlocks : IMarkdownExtension
{
    private static readonly object Key = new();

    /// <summary>For a parse that is to be bounded; without it, a parse is not.</summary>
    public static MarkdownParserContext Within(ParseCost cost)
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = cost;
        return context;
    }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        foreach (var parser in pipeline.BlockParsers)
        {
            parser.Closed += Check;
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <exception cref="TooComplexException">The block exceeds what was allowed.</exception>
    private static void Check(BlockProcessor processor, Block block)
    {
        if (processor.Context?.Properties.GetValueOrDefault(Key) is ParseCost cost && cost.BlockObjection(block) is { } objection)
        {
            throw new TooComplexException(objection);
        }
    }
}
