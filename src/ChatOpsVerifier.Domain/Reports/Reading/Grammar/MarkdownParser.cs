using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>The grammar: what it calls a list, a task item, a table or a fence is one. Nothing here decides that for itself.</summary>
internal static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    /// <param name="limits">How deep it may nest.</param>
    /// <param name="objection">Null: it was parsed. Else what is too much, and where; then nothing in the blocks was parsed.</param>
    public static MarkdownDocument? TryParse(SourceText source, ImportLimits limits, out string? objection)
    {
        var cost = new ParseCost(source, limits);
        objection = cost.LineObjection();
        if (objection is not null)
        {
            return null;
        }

        try
        {
            var document = Markdown.Parse(source.Text, Pipeline, BoundedBlocks.Within(cost));
            EndParagraphsBeforeTables(document, source.Text);
            return document;
        }
        catch (TooComplexException fault)
        {
            objection = fault.Message;
        }
        catch (ArgumentException)
        {
            // Markdig stops at a fixed depth so that hostile input cannot exhaust the stack.
            objection = cost.DepthObjection();
        }

        return null;
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseReportGrammar();
        builder.Extensions.Add(new BoundedBlocks());
        return builder.Build();
    }

    /// <summary>A table that goes on from a paragraph's last line is split off it, and the paragraph's span still reaches to the end of the table.</summary>
    private static void EndParagraphsBeforeTables(MarkdownDocument document, string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var container in document.Descendants<ContainerBlock>().Where(c => c is ListItemBlock or QuoteBlock).Prepend(document))
        {
            for (var i = 1; i < container.Count; i++)
            {
                if (container[i] is Table table && container[i - 1] is ParagraphBlock paragraph && paragraph.Span.End >= table.Span.Start)
                {
                    var line = text.AsSpan(0, table.Span.Start).LastIndexOfAny('\n', '\r');
                    // Among odd line ends the grammar can have both begin in one line: then there is no line before the table to end at.
                    if (line > paragraph.Span.Start)
                    {
                        paragraph.Span.End = paragraph.Span.Start + text.AsSpan(paragraph.Span.Start..line).TrimEnd().Length - 1;
                    }
                }
            }
        }
    }
}
