using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Would a corrected link let a check settle itself? Walks what it would rest on, each node once.</summary>
internal static class LinkCycle
{
    /// <returns>Handle of the node over which the way leads back; null: none does.</returns>
    public static string? Find(VerificationEvent.LinkCorrected correction, VerificationState state, ReportIndex index, LinkPlan plan)
    {
        var corrections = state.Corrections.RemoveAll(c => c.Kind == correction.Kind && c.From == correction.From).Add(correction);
        var sources = EffectivePlan.Of(plan, corrections).Links
            .Where(l => l.Kind == LinkKind.CheckToSource)
            .GroupBy(l => l.From)
            .ToDictionary(g => g.Key, g => g.First().To);
        var seen = new HashSet<string>();
        var open = new Stack<string>([correction.From]);
        while (open.TryPop(out var node))
        {
            var next = index.Requirement(node) is { } requirement && requirement.Id == node
                ? requirement.Checks.Select(c => c.Id)
                : sources.TryGetValue(node, out var to) ? to : [];
            foreach (var source in next)
            {
                if (source == correction.From)
                {
                    return index.Requirement(node)?.Handle ?? index.Check(node)?.Handle ?? node;
                }

                if (seen.Add(source))
                {
                    open.Push(source);
                }
            }
        }

        return null;
    }
}
