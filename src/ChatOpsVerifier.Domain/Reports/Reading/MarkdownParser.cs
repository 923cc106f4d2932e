using Markdig;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>The grammar: what Markdig calls a list, a task item, a table or a fence is one. Nothing here decides that for itself.</summary>
internal static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseTaskLists()
        .UsePipeTables()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .Build();

    /// <returns>Null: nested deeper than Markdig follows (it stops at a fixed depth so that hostile input cannot exhaust the stack).</returns>
    public static MarkdownDocument? TryParse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
