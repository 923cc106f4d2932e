using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>Fences and comments that nobody closed: whatever is written behind them becomes a part of them.</summary>
internal static class OpenEnd
{
    /// <summary>Takes in all that follows, blank lines too.</summary>
    public static bool IsUnclosed(SourceText source, Block? block) => block switch
    {
        FencedCodeBlock fence => fence.ClosingFencedCharCount == 0,
        HtmlBlock html => Closings(html.Type) is { Length: > 0 } closings
            && !closings.Any(c => source.LineText(source.LastLine(html)).Contains(c, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    /// <summary>Takes in the next line.</summary>
    public static bool TakesLine(SourceText source, Block? block) => block switch
    {
        HtmlBlock html => Closings(html.Type) is [] || IsUnclosed(source, html),
        ContainerBlock inner => TakesLine(source, inner.LastChild),
        _ => IsUnclosed(source, block),
    };

    /// <returns>None: it ends at a blank line.</returns>
    private static string[] Closings(HtmlBlockType type) => type switch
    {
        HtmlBlockType.Comment => ["-->"],
        HtmlBlockType.ScriptPreOrStyle => ["</script>", "</pre>", "</style>", "</textarea>"],
        HtmlBlockType.ProcessingInstruction => ["?>"],
        HtmlBlockType.CData => ["]]>"],
        HtmlBlockType.DocumentType => [">"],
        _ => [],
    };
}
