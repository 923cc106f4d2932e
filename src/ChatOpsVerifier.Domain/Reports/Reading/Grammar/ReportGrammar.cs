using Markdig;

namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>
/// The Markdown that reports are read in. Everything that reads or draws a report uses this, so that a box on the page is a check and the other way round.
/// </summary>
public static class ReportGrammar
{
    /// <summary>Task items as GitHub shows them, pipe tables, front matter, and spans that index the text exactly.</summary>
    public static MarkdownPipelineBuilder UseReportGrammar(this MarkdownPipelineBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Extensions.AddIfNotAlready<TaskItemGrammar>();
        return builder.UsePipeTables().UseYamlFrontMatter().UsePreciseSourceLocation();
    }
}
