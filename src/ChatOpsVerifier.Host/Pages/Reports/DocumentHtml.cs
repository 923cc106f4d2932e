using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports.Reading.Grammar;
using ChatOpsVerifier.Host.Pages.Shell;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>
/// The regenerated report as HTML, in the importer's own grammar, so that what is drawn as a box is a check. Nothing of the file
/// is markup of the page (HTML is shown as text, no foreign image, no address but web and mail), every block carries its line as
/// an anchor, and the lines that regeneration wrote are marked.
/// </summary>
public static class DocumentHtml
{
    private const string OwnedClass = "owned";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseReportGrammar().UseAutoLinks().UseEmphasisExtras()
        .Build();

    /// <param name="ownedLines">One-based lines of the text that regeneration wrote.</param>
    public static string Render(string markdown, IReadOnlySet<int> ownedLines)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        new Marker(ownedLines).Mark(document);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Extensions.TaskLists.HtmlTaskListRenderer>(new BoxRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new SafeLinkRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(new BreakableRenderer());
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new HtmlTextRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new HtmlTextInlineRenderer());
        renderer.ObjectRenderers.Add(new OwnMarkupRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    public static IReadOnlySet<int> OwnedLines(IEnumerable<DiffLine> diff) =>
        diff.Where(d => d is { Kind: '+', NewLine: not null }).Select(d => d.NewLine!.Value).ToHashSet();

    private sealed class Marker(IReadOnlySet<int> owned)
    {
        private readonly HashSet<int> _anchored = [];

        public void Mark(MarkdownDocument document)
        {
            foreach (var block in document.Descendants<Block>().ToList())
            {
                if (block is ListBlock or Table or LinkReferenceDefinitionGroup)
                {
                    continue;
                }

                if (_anchored.Add(block.Line + 1))
                {
                    block.GetAttributes().Id = $"L{block.Line + 1}";
                }

                if (block is TableRow && owned.Contains(block.Line + 1))
                {
                    block.GetAttributes().AddClass(OwnedClass);
                }
                else if (block is HeadingBlock heading)
                {
                    Demote(heading);
                }

                if (block is LeafBlock { Inline: { } inline } && block.Parent is not TableCell)
                {
                    MarkLines(inline);
                }
            }
        }

        // The page has the report's first heading level already used: h1 is the page's own, h2 the pane's.
        private static void Demote(HeadingBlock heading)
        {
            heading.GetAttributes().AddClass($"h{heading.Level}");
            heading.Level = Math.Min(6, heading.Level + 2);
        }

        // A paragraph may hold owned and foreign lines; only the owned ones are marked.
        private void MarkLines(ContainerInline inline)
        {
            List<Inline> line = [];
            foreach (var part in inline.ToList())
            {
                if (part is LineBreakInline)
                {
                    Wrap(line);
                    line = [];
                }
                else
                {
                    line.Add(part);
                }
            }

            Wrap(line);
        }

        private void Wrap(List<Inline> line)
        {
            if (line.Count == 0 || !owned.Contains(line[^1].Line + 1))
            {
                return;
            }

            line[0].InsertBefore(new OwnMarkup($"<mark class=\"{OwnedClass}\">"));
            line[^1].InsertAfter(new OwnMarkup("</mark>"));
        }
    }

    /// <summary>Markup of the page, put between what the file says.</summary>
    private sealed class OwnMarkup(string html) : LeafInline
    {
        public string Html { get; } = html;
    }

    private sealed class OwnMarkupRenderer : HtmlObjectRenderer<OwnMarkup>
    {
        protected override void Write(HtmlRenderer renderer, OwnMarkup obj) => renderer.Write(obj.Html);
    }

    private sealed class HtmlTextRenderer : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
        {
            renderer.EnsureLine();
            renderer.Write("<pre").WriteAttributes(obj).Write(">");
            renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</pre>");
        }
    }

    private sealed class HtmlTextInlineRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline obj) => renderer.WriteEscape(obj.Tag);
    }

    private sealed class BreakableRenderer : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline obj)
        {
            foreach (var part in Breakable.Parts(obj.Content.ToString()))
            {
                renderer.WriteEscape(part);
                if (part.EndsWith('_') && renderer.EnableHtmlForInline)
                {
                    renderer.Write(Breakable.Break);
                }
            }
        }
    }

    private sealed class BoxRenderer : HtmlObjectRenderer<Markdig.Extensions.TaskLists.TaskList>
    {
        protected override void Write(HtmlRenderer renderer, Markdig.Extensions.TaskLists.TaskList obj) =>
            renderer.Write(obj.Checked
                ? "<span class=\"box done\" role=\"img\" aria-label=\"done:\"></span>"
                : "<span class=\"box\" role=\"img\" aria-label=\"open:\"></span>");
    }

    private sealed class SafeLinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline obj)
        {
            var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url;
            Write(renderer, SafeUrl(url), () =>
            {
                if (obj.IsImage)
                {
                    renderer.Write("image: ");
                }

                renderer.WriteChildren(obj);
            });
        }

        internal static void Write(HtmlRenderer renderer, string? url, Action content)
        {
            if (url is null)
            {
                content();
                return;
            }

            renderer.Write("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"").WriteEscapeUrl(url).Write("\">");
            content();
            renderer.Write("</a>");
        }

        internal static string? SafeUrl(string? url) =>
            Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;
    }

    private sealed class SafeAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj) =>
            SafeLinkRenderer.Write(renderer, SafeLinkRenderer.SafeUrl(obj.IsEmail ? "mailto:" + obj.Url : obj.Url), () => renderer.WriteEscape(obj.Url));
    }
}
