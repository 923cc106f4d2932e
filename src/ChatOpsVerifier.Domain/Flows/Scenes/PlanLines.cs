using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>The link plan, in lines.</summary>
internal static class PlanLines
{
    /// <summary>One finding with what is worked under it; a star marks a guess.</summary>
    public static string LineOf(Assessment now, string findingId)
    {
        var name = Agenda.Finding(now, findingId) is { } finding ? Phrases.Name(finding) : now.Findings[findingId].Title;
        var requirements = now.Findings[findingId].Requirements.Select(id => (
            Requirement: Agenda.Requirement(now, id), Link: now.Plan.Find(LinkKind.RequirementToFinding, id)))
            .Where(r => r.Requirement is not null)
            .OrderBy(r => r.Requirement!.Line)
            .Select(r => r.Requirement!.Handle + (r.Link?.Basis == LinkBasis.Inferred ? "*" : ""))
            .ToList();
        var more = requirements.Count > 15 ? $" and {requirements.Count - 15} more" : "";
        return $"{name} ← {(requirements.Count == 0 ? "nothing" : string.Join(", ", requirements.Take(15)))}{more}";
    }
}
