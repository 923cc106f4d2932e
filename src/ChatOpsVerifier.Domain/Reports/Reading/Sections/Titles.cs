using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Sections;

/// <summary>The best title that a document offers.</summary>
internal static class Titles
{
    public const string None = "Untitled report";

    public static string Of(MarkdownDocument document, IEnumerable<Section> sections) =>
        sections.Select(s => s.Heading).FirstOrDefault(h => h is { Level: 1, Text.Length: > 0 })?.Text ?? FrontMatterTitle(document) ?? None;

    private static string? FrontMatterTitle(MarkdownDocument document)
    {
        if (document.OfType<YamlFrontMatterBlock>().FirstOrDefault() is not { } block)
        {
            return null;
        }

        const string key = "title:";
        return block.Lines.Lines.Take(block.Lines.Count)
            .Select(l => l.ToString())
            .Where(l => l.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            .Select(l => l[key.Length..].Trim().Trim('"', '\'').Trim())
            .FirstOrDefault(t => t.Length > 0);
    }
}
