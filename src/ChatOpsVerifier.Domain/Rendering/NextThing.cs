using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What is least to do next: read off the assessment, not predicted.</summary>
internal static class NextThing
{
    /// <summary>The requirement with the fewest open checks that nothing else will settle; the working order decides between equals.</summary>
    public static (Requirement Requirement, int Open)? Smallest(Assessment assessment)
    {
        var derived = Following(assessment);
        var byId = assessment.Report.Requirements.ToDictionary(r => r.Id, StringComparer.Ordinal);
        (Requirement Requirement, int Open)? smallest = null;
        foreach (var id in assessment.FindingOrder.SelectMany(f => assessment.Findings[f].Requirements))
        {
            if (!byId.TryGetValue(id, out var requirement))
            {
                continue;
            }

            var open = requirement.Checks.Count(c => !derived.Contains(c.Id) && !assessment.Checks[c.Id].Outcome.Passes());
            if (open > 0 && (smallest is null || open < smallest.Value.Open))
            {
                smallest = (requirement, open);
            }
        }

        return smallest;
    }

    /// <summary>Ids of the checks that are settled by something else.</summary>
    public static HashSet<string> Following(Assessment assessment) =>
        assessment.Plan.Links.Where(l => l.Kind == LinkKind.CheckToSource && !l.To.IsEmpty).Select(l => l.From).ToHashSet(StringComparer.Ordinal);
}
