using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>What settles a criterion, a missing verification or a blocked area?</summary>
internal sealed class StatementMatcher(ImmutableArray<FindingProfile> findings, ILookup<string, Requirement> requirementsByFinding, SourceIndex index)
{
    public Link Match(Statement statement)
    {
        var words = Words.Of(Words.Head(statement.Text));
        var within = findings.Where(f => f.Title.Count > 0 && f.Title.IsSubsetOf(words) && requirementsByFinding[f.Finding.Id].Any()).ToList();
        if (Documenting.IsStated(words) && !within.Exists(f => f.Title.Contains("document")))
        {
            var about = within.Count > 0 ? within.SelectMany(f => requirementsByFinding[f.Finding.Id]) : requirementsByFinding.SelectMany(g => g);
            ImmutableArray<string> asked = [.. about.SelectMany(r => r.Checks).Where(Documenting.IsAsked).Select(c => c.Id)];
            if (!asked.IsEmpty)
            {
                var whose = within.Count > 0 ? $"of {string.Join(" and ", within.Select(f => f.Name))}" : "of the report";
                return Backed(statement, asked, LinkBasis.Inferred, $"It says that something is documented; these checks {whose} ask for that.");
            }
        }

        if (within.MaxBy(f => f.Title.Count) is { } finding)
        {
            return Backed(statement, [.. requirementsByFinding[finding.Finding.Id].Select(r => r.Id)], LinkBasis.Stated, $"It speaks of the subject of {finding.Name}, \"{finding.Finding.Title}\".");
        }

        if (index.Exact(words).FirstOrDefault() is { } exact)
        {
            return Backed(statement, [exact.Id], LinkBasis.Stated, $"It says the same as {exact.Name}.");
        }

        if (index.TitlesWithin(words).FirstOrDefault() is { } titled)
        {
            return Backed(statement, [titled.Id], LinkBasis.Stated, $"It names {titled.Name}.");
        }

        return index.ChecksSaying(words).FirstOrDefault() is { } said
            ? Backed(statement, [said.Id], LinkBasis.Inferred, $"All of its words stand in {said.Name}.")
            : Backed(statement, [], LinkBasis.Inferred, "Nothing in the report proves it.");
    }

    private static Link Backed(Statement statement, ImmutableArray<string> to, LinkBasis basis, string reason) =>
        new(LinkKind.StatementToSource, statement.Id, to, basis, reason);
}
