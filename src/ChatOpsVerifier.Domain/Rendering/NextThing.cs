using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What blocks longest, and what is least to do: both read off the assessment, neither foretold.</summary>
internal static class NextThing
{
    /// <returns>Null: nothing that somebody looked at stands against PASS.</returns>
    public static string? OldestBlocker(Assessment assessment)
    {
        var conflict = assessment.State.OpenConflicts.Values.OrderBy(c => c.OpenedAt).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault();
        var refuted = assessment.Report.Checks
            .Select(check => assessment.Checks[check.Id])
            .Where(status => status.Outcome is Outcome.Refuted or Outcome.Stale && status.Answer is not null)
            .OrderBy(status => status.Answer!.SubmittedAt)
            .ThenBy(status => status.Check.Line)
            .FirstOrDefault();
        if (conflict is not null && (refuted is null || conflict.OpenedAt <= refuted.Answer!.SubmittedAt))
        {
            return $"conflict {conflict.Id} since {conflict.OpenedAt.UtcDateTime:yyyy-MM-dd}: {conflict.Description}";
        }

        return refuted is null
            ? null
            : $"{refuted.Check.Handle} {OwnedText.StatusWord(refuted.Outcome).ToLowerInvariant()} since {refuted.Answer!.SubmittedAt.UtcDateTime:yyyy-MM-dd}: {refuted.Check.Text}";
    }

    /// <summary>The requirement with the fewest open checks that nothing else will settle; the working order decides between equals.</summary>
    public static (Requirement Requirement, int Open)? Smallest(Assessment assessment)
    {
        var derived = assessment.Plan.Links.Where(l => l.Kind == LinkKind.CheckToSource && !l.To.IsEmpty).Select(l => l.From).ToHashSet(StringComparer.Ordinal);
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
}
