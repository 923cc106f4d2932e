using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>What settles a criterion, a missing verification or a blocked area?</summary>
internal sealed class StatementMatcher(ImmutableArray<FindingProfile> findings, ILookup<string, Requirement> requirementsByFinding, Lazy<SourceIndex> index)
{
    private readonly RarestWordIndex<FindingProfile> _titles = new(findings.Where(f => requirementsByFinding[f.Finding.Id].Any()), f => f.Title);
    private readonly Dictionary<string, ImmutableArray<string>> _requirementsOf = [];
    private readonly Lazy<ImmutableArray<string>> _allAsked = new(() => [.. requirementsByFinding
        .SelectMany(g => g)
        .SelectMany(r => r.Checks)
        .Where(Documenting.IsAsked)
        .Select(c => c.Id)]);

    public Link Match(Statement statement)
    {
        var words = Words.Of(Words.Head(statement.Text));
        var within = _titles.Within(words).OrderBy(f => f.Finding.Line).ToList();
        if (Documenting.IsStated(words) && !within.Exists(f => f.Title.Contains("document")))
        {
            ImmutableArray<string> asked = within.Count == 0 ? _allAsked.Value
                : [.. within.SelectMany(f => requirementsByFinding[f.Finding.Id]).SelectMany(r => r.Checks).Where(Documenting.IsAsked).Select(c => c.Id)];
            if (!asked.IsEmpty)
            {
                var whose = within.Count > 0 ? $"of {string.Join(" and ", within.Select(f => f.Name))}" : "of the report";
                return Backed(statement, asked, LinkBasis.Inferred, $"It says that something is documented; these checks {whose} ask for that.");
            }
        }

        if (within.MaxBy(f => f.Title.Count) is { } finding)
        {
            return Backed(
                statement, RequirementsOf(finding.Finding.Id), LinkBasis.Stated, $"It speaks of the subject of {finding.Name}, \"{finding.Finding.Title}\".");
        }

        if (index.Value.Exact(words).FirstOrDefault() is { } exact)
        {
            return Backed(statement, [exact.Id], LinkBasis.Stated, $"It says the same as {exact.Name}.");
        }

        if (index.Value.TitlesWithin(words).FirstOrDefault() is { } titled)
        {
            return Backed(statement, [titled.Id], LinkBasis.Stated, $"It names {titled.Name}.");
        }

        return index.Value.ChecksSaying(words).FirstOrDefault() is { } said
            ? Backed(statement, [said.Id], LinkBasis.Inferred, $"All of its words appear in {said.Name}.")
            : Backed(statement, [], LinkBasis.Inferred, "Nothing in the report proves it.");
    }

    /// <summary>One array for all statements on the same finding.</summary>
    private ImmutableArray<string> RequirementsOf(string findingId) =>
        _requirementsOf.TryGetValue(findingId, out var ids) ? ids : _requirementsOf[findingId] = [.. requirementsByFinding[findingId].Select(r => r.Id)];

    private static Link Backed(Statement statement, ImmutableArray<string> to, LinkBasis basis, string reason) =>
        new(LinkKind.StatementToSource, statement.Id, to, basis, reason);
}
