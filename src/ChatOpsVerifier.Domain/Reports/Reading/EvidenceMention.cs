using ChatOpsVerifier.Domain.Rendering;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Does a ticked item say on what it rests? A link, or a bullet under it that begins with such a word.</summary>
internal static class EvidenceMention
{
    private static readonly string[] Words = ["source", "screenshot", "see ", "http"];

    public static bool In(ListItemBlock item)
    {
        if (item[0] is LeafBlock { Inline: { } inline } && (inline.Descendants<LinkInline>().Any() || inline.Descendants<AutolinkInline>().Any()
            || PlainText.Of(inline).Contains("http", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        return item.OfType<ListBlock>().SelectMany(l => l.OfType<ListItemBlock>()).Any(child => Begins(PlainText.OfItem(child)));
    }

    private static bool Begins(string text) => EvidenceLabel.Begins(text) || Words.Any(w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase));
}
