using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;

/// <summary>Does a ticked item say on what it rests? A link, or a bullet under it that begins with such a word.</summary>
internal static partial class EvidenceMention
{
    private static readonly string[] Words = ["source", "screenshot", "see ", "http"];

    public static bool In(ListItemBlock item) => In(item, PlainText.OfItem(item));

    /// <param name="own">The text of the item's first paragraph.</param>
    public static bool In(ListItemBlock item, string own)
    {
        if (item[0] is LeafBlock { Inline: { } inline }
            && (HoldsLink(inline) || own.Contains("http", StringComparison.OrdinalIgnoreCase) || (own.Any(char.IsDigit) && Reference().IsMatch(own))))
        {
            return true;
        }

        if (item.Count == 1)
        {
            return false;
        }

        if (item.Skip(1).Any(block => block is CodeBlock))
        {
            // What a command answered, pasted under its box.
            return true;
        }

        return item.OfType<ListBlock>().SelectMany(l => l.OfType<ListItemBlock>()).Any(child => Begins(PlainText.OfItem(child)));
    }

    private static bool HoldsLink(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline or AutolinkInline || (inline is ContainerInline inner && HoldsLink(inner)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(string text) => EvidenceLabel.Begins(text) || Words.Any(w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>"PR #45", "commit 1a2b3c4", "ticket 512": where the proof is.</summary>
    [GeneratedRegex(@"\b(PR|MR|pull request|merge request|issue|ticket|build|run|pipeline|commit|change)\s*[#!:]?\s*[0-9a-f]*\d[0-9a-f]*\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
