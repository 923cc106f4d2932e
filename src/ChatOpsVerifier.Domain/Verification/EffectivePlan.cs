using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>The plan as it counts: what the importer proposed, with what people corrected.</summary>
public static class EffectivePlan
{
    public static LinkPlan Of(LinkPlan proposed, ImmutableArray<VerificationEvent.LinkCorrected> corrections)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        if (corrections.IsEmpty)
        {
            return proposed;
        }

        var open = corrections.ToDictionary(c => (c.Kind, c.From));
        var links = ImmutableArray.CreateBuilder<Link>(proposed.Links.Length);
        foreach (var link in proposed.Links)
        {
            links.Add(open.Remove((link.Kind, link.From), out var correction) ? Corrected(correction) : link);
        }

        links.AddRange(corrections.Where(c => open.ContainsKey((c.Kind, c.From))).Select(Corrected));
        return new LinkPlan(links.ToImmutable());
    }

    private static Link Corrected(VerificationEvent.LinkCorrected c) =>
        new(c.Kind, c.From, c.To, LinkBasis.Corrected, c.To.IsEmpty ? "Set by a person: settled by itself." : "Set by a person.");
}
