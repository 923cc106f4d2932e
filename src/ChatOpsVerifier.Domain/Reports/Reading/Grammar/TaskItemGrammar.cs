using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;

namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>Adds task items to a grammar; boxes become Markdig's own <see cref="TaskList"/>.</summary>
internal sealed class TaskItemGrammar : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!pipeline.InlineParsers.Contains<TaskItemParser>())
        {
            // In front of the link parser, which begins with the same bracket.
            pipeline.InlineParsers.Insert(0, new TaskItemParser());
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is Markdig.Renderers.HtmlRenderer html)
        {
            html.ObjectRenderers.AddIfNotAlready<HtmlTaskListRenderer>();
        }
    }
}
