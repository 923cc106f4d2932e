using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>What settles a row of a checklist that repeats what requirements prove?</summary>
internal sealed class ChecklistMatcher(Lazy<SourceIndex> index, ILookup<string, Requirement> sectionsByFinding)
{
    public IEnumerable<Link> Match(Requirement checklist, Finding? finding)
    {
        var sections = finding is null ? [] : sectionsByFinding[finding.Id].ToHashSet(ReferenceEqualityComparer.Instance as IEqualityComparer<Requirement>);
        ImmutableArray<string> asked = [.. sections.SelectMany(s => s.Checks).Where(Documenting.IsAsked).Select(c => c.Id)];
        var subject = finding is null ? null : Words.Of($"{finding.Title} {finding.Issue}");
        foreach (var row in checklist.Checks)
        {
            yield return finding is null || sections.Count == 0
                ? Unbacked(row, finding is null
                    ? "This checklist belongs to no finding, so its rows are answered directly."
                    : $"Finding {finding.Handle} has no requirement section of its own, so this row is answered directly.")
                : Match(row, finding, sections, asked, subject!);
        }
    }

    private Link Match(Check row, Finding finding, HashSet<Requirement> sections, ImmutableArray<string> asked, IReadOnlySet<string> subject)
    {
        var words = Words.Of(Words.Head(row.Text));
        if (Prefer(index.Value.Exact(words), sections) is { } exact)
        {
            return Backed(row, [exact.Id], LinkBasis.Stated, $"It says the same as {exact.Name}.");
        }

        if (Prefer(index.Value.TitlesWithin(words), sections) is { } titled)
        {
            return Backed(row, [titled.Id], LinkBasis.Stated, $"It names {titled.Name}.");
        }

        if (Documenting.IsStated(words) && Documenting.Subject(words).IsSubsetOf(subject) && !asked.IsEmpty)
        {
            return Backed(row, asked, LinkBasis.Inferred, $"It asks that the subject of Finding {finding.Handle} is documented, as these checks do.");
        }

        return Prefer(index.Value.ChecksSaying(words), sections) is { } said
            ? Backed(row, [said.Id], LinkBasis.Inferred, $"All of its words appear in {said.Name}.")
            : Unbacked(row, "No section or check says the same, so this row is answered directly.");
    }

    /// <summary>The finding's own sections come first.</summary>
    private static SourceIndex.Entry? Prefer(IEnumerable<SourceIndex.Entry> entries, HashSet<Requirement> sections)
    {
        SourceIndex.Entry? other = null;
        foreach (var entry in entries)
        {
            if (sections.Contains(entry.Requirement))
            {
                return entry;
            }

            other ??= entry;
        }

        return other;
    }

    private static Link Backed(Check row, ImmutableArray<string> to, LinkBasis basis, string reason) => new(LinkKind.CheckToSource, row.Id, to, basis, reason);

    private static Link Unbacked(Check row, string reason) => new(LinkKind.CheckToSource, row.Id, [], LinkBasis.Inferred, reason);
}
