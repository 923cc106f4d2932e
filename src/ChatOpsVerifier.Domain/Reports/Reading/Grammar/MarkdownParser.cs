using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>The grammar: what it calls a list, a task item, a table or a fence is one. Nothing here decides that for itself.</summary>
internal static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseReportGrammar().Build();

    /// <returns>Null: nested deeper than Markdig follows (it stops at a fixed depth so that hostile input cannot exhaust the stack).</returns>
    public static MarkdownDocument? TryParse(string text)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }

        EndParagraphsBeforeTables(document, text);
        return document;
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
