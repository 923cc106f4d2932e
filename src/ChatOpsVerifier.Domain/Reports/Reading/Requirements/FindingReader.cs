using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Requirements;

/// <summary>"### Finding 1: Backup Procedures UNKNOWN" with its Issue, Impact, Required Action and Verification Method.</summary>
internal static partial class FindingReader
{
    public static bool IsFinding(Section section) => Head().IsMatch(section.Title.Text);

    public static ImmutableArray<Finding> Read(SourceText source, IEnumerable<SectionContent> contents)
    {
        var names = new Names();
        return [.. contents.Where(c => c.Section.Heading is not null && IsFinding(c.Section)).Select(c => Read(source, c, names))];
    }

    private static Finding Read(SourceText source, SectionContent content, Names names)
    {
        var head = Head().Match(content.Section.Title.Text);
        var handle = names.Unique(head.Groups["n"].Value);
        var method = content.Lists.FirstOrDefault(l => l.Label is { } label && Dialect.GuidanceOf(label.Key) is GuidanceKind.Method or GuidanceKind.Steps);
        return new Finding
        {
            Id = $"finding:{handle}",
            Handle = handle,
            Title = head.Groups["title"].Value.Trim() is { Length: > 0 } title ? title : content.Section.Title.Text,
            Line = content.Section.Heading!.Line,
            Issue = ValueOf(content, "issue", "problem", "description"),
            Impact = ValueOf(content, "impact", "risk"),
            RequiredAction = ValueOf(content, "required action", "action", "action required", "recommendation"),
            VerificationMethod = method is null ? [] : [.. method.List.OfType<ListItemBlock>().Select(PlainText.OfItemWithChildren)],
            Links = LinkReader.Read(content.Section.Blocks
                .Where(b => !b.Span.IsEmpty)
                .Select(b => source.Text.Substring(b.Span.Start, Math.Min(b.Span.Length, source.Text.Length - b.Span.Start)))),
            Resolution = ResolutionSlot(source, content),
        };
    }

    private static string? ValueOf(SectionContent content, params string[] keys) =>
        content.Labels.FirstOrDefault(l => keys.Contains(l.Key))?.Continued;

    /// <returns>Null: what is last would take it in.</returns>
    private static OwnedSlot? ResolutionSlot(SourceText source, SectionContent content)
    {
        if (content.ResolutionLine is { } line)
        {
            return new OwnedSlot(source.SpanOfLines(line, line));
        }

        var last = content.Section.Blocks.FindLast(b => b is not ThematicBreakBlock and not LinkReferenceDefinitionGroup);
        return OpenEnd.IsUnclosed(source, last)
            ? null
            : new OwnedSlot(TextSpan.At(source.StartAfter(last is null ? content.Section.Heading!.Line : source.LastLine(last))));
    }

    [GeneratedRegex(@"^(?:\w+\s+)?Finding\s*#?\s*(?<n>[A-Z]{0,3}-?\d[\w.-]*)\s*[:.)–—-]?\s*(?<title>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Head();
}
