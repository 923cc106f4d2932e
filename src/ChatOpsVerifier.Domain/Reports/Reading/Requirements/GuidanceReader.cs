using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Requirements;

/// <summary>What a section tells the operator: labelled lists, and labels with a value that mean nothing else.</summary>
internal static class GuidanceReader
{
    public static ImmutableArray<Guidance> Read(SectionContent content)
    {
        var listed = content.Lists.Where(l => l.Label is not null).Select(l => new Guidance(
            Dialect.GuidanceOf(l.Label!.Key), l.Label.Label, l.Label.Line, [.. l.List
                .OfType<ListItemBlock>()
                .Select(PlainText.OfItemWithChildren)
                .Where(t => t.Length > 0)]));
        var inLists = content.Lists.Select(l => (First: l.List.Line + 1, Last: LastLineOf(l.List))).ToList();
        var stated = content.Labels
            .Where(l => !Dialect.IsStatusLabel(l.Key) && !inLists.Exists(s => l.Line >= s.First && l.Line <= s.Last))
            .Select(l => new Guidance(Dialect.GuidanceOf(l.Key), l.Label, l.Line, [l.Continued]));
        return [.. listed.Concat(stated).OrderBy(g => g.Line)];
    }

    private static int LastLineOf(ListBlock list) => (list.LastChild?.Line ?? list.Line) + 1;
}
