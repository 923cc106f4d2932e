using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Assessing;

/// <summary>Findings with what is worked under them, in the order in which it is worked.</summary>
internal static class FindingAssessor
{
    private const string OtherTitle = "Everything else";

    public static (ImmutableArray<string> Order, ImmutableDictionary<string, FindingStatus> Findings) Assess(
        Report report, LinkPlan plan, CheckEvaluation evaluation)
    {
        var placed = new Dictionary<string, string>();
        var derived = new HashSet<string>();
        foreach (var link in plan.Links.Where(l => !l.To.IsEmpty))
        {
            if (link.Kind == LinkKind.RequirementToFinding)
            {
                placed.TryAdd(link.From, link.To[0]);
            }
            else if (link.Kind == LinkKind.CheckToSource)
            {
                derived.Add(link.From);
            }
        }

        var known = report.Findings.Select(f => f.Id).ToHashSet();
        var under = report.Requirements.ToLookup(r => placed.TryGetValue(r.Id, out var finding) && known.Contains(finding) ? finding : Finding.OtherId);
        var statuses = report.Findings.Select(f => Status(f.Id, f.Title)).ToList();
        if (under.Contains(Finding.OtherId))
        {
            statuses.Add(Status(Finding.OtherId, OtherTitle));
        }

        return ([.. statuses.Select(s => s.Id)], statuses.ToImmutableDictionary(s => s.Id));

        FindingStatus Status(string id, string title) => new(
            id,
            title,
            under[id].Aggregate(default(Tally), (sum, r) => sum + evaluation.TallyOf(r.Id)).ToNode(),
            [.. under[id].OrderBy(r => r.Checks.All(c => derived.Contains(c.Id)) ? 2 : r.Role == RequirementRole.Checklist ? 1 : 0).Select(r => r.Id)]);
    }
}
