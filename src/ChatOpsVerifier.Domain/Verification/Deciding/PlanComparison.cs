using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Do two plans say the same, once checks that merely moved are named alike?</summary>
internal static class PlanComparison
{
    public static bool Same(LinkPlan before, LinkPlan after, ImmutableArray<CheckMove> moved)
    {
        var renamed = moved.ToDictionary(m => m.From, m => m.To);
        var earlier = before.Links.Select(l => Key(l, id => renamed.GetValueOrDefault(id, id))).ToHashSet();
        return earlier.SetEquals(after.Links.Select(l => Key(l, id => id)));
    }

    private static (LinkKind Kind, string From, string To) Key(Link link, Func<string, string> name) =>
        (link.Kind, name(link.From), string.Join('\n', link.To.Select(name)));
}
