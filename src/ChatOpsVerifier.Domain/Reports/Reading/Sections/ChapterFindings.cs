using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports.Reading.Sections;

/// <summary>
/// The units of conversation of a report that names no findings: its sections. They are cut at the first heading level that
/// parts the checks at all, so that a document's one title or one "Checklist" heading does not swallow everything. Checks right
/// under such a heading are a unit of their own.
/// </summary>
internal static class ChapterFindings
{
    public static ImmutableArray<Finding> Make(IEnumerable<Section> sections, ImmutableArray<Requirement> requirements)
    {
        var byLine = sections.Where(s => s.Heading is not null).ToDictionary(s => s.Heading!.Line);
        var lineages = requirements
            .Where(r => byLine.ContainsKey(r.Line))
            .Select(r => byLine[r.Line])
            .Distinct()
            .Select(s => s.Lineage().Where(l => l.Heading is not null).Reverse().ToList())
            .ToList();
        var depth = 0;
        while (lineages.Count > 1 && lineages.TrueForAll(l => l.Count > depth && ReferenceEquals(l[depth], lineages[0][depth])))
        {
            depth++;
        }

        var chapters = lineages.Select(l => l[Math.Min(depth, l.Count - 1)]).Distinct().ToList();
        return [.. chapters.Select((c, i) => new Finding { Id = $"finding:{i + 1}", Handle = $"{i + 1}", Title = c.Title.Text, Line = c.Heading!.Line })];
    }
}
