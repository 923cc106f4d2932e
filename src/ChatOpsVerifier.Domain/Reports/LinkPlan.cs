using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>
/// Which node settles which: proposed by the importer, shown to the operator, correctable.
/// Node ids are those of <see cref="Requirement"/>, <see cref="Check"/>, <see cref="Finding"/>, <see cref="Statement"/>.
/// </summary>
public sealed record LinkPlan(ImmutableArray<Link> Links)
{
    private LinkIndex? _index;

    /// <summary>The finding under which a requirement is worked, or <see cref="Finding.OtherId"/>.</summary>
    public string FindingOf(string requirementId) =>
        Find(LinkKind.RequirementToFinding, requirementId) is { To: [var finding, ..] } ? finding : Finding.OtherId;

    /// <returns>The first link of that kind from that node; null: there is none.</returns>
    public Link? Find(LinkKind kind, string from) => Index.Find(kind, from);

    public bool Equals(LinkPlan? other) => other is not null && Links.SequenceEqual(other.Links);

    public override int GetHashCode() => Links.Length;

    /// <summary>A copy made by <c>with</c> brings the index of its original along; it is told by its links.</summary>
    private LinkIndex Index => _index is { } index && index.Links == Links ? index : _index = new LinkIndex(Links);

    private sealed class LinkIndex
    {
        private readonly Dictionary<(LinkKind, string), Link> _links;

        public LinkIndex(ImmutableArray<Link> links)
        {
            Links = links;
            _links = new Dictionary<(LinkKind, string), Link>(links.Length);
            foreach (var link in links)
            {
                _links.TryAdd((link.Kind, link.From), link);
            }
        }

        public ImmutableArray<Link> Links { get; }

        public Link? Find(LinkKind kind, string from) => _links.GetValueOrDefault((kind, from));
    }
}

/// <param name="From">The node whose state is derived (or the requirement that is placed under a finding).</param>
/// <param name="To">What settles it; empty: nothing does, it has to be settled by itself.</param>
/// <param name="Reason">One plain sentence for the operator: why the importer thinks so.</param>
public sealed record Link(LinkKind Kind, string From, ImmutableArray<string> To, LinkBasis Basis, string Reason)
{
    public bool Equals(Link? other) =>
        other is not null && Kind == other.Kind && From == other.From && Basis == other.Basis && Reason == other.Reason && To.SequenceEqual(other.To);

    public override int GetHashCode() => HashCode.Combine(Kind, From, Basis, Reason, To.Length);
}

public enum LinkKind
{
    /// <summary>From requirement to the one finding it is worked under.</summary>
    RequirementToFinding,

    /// <summary>From a check (a checklist row) to the checks or requirements that settle it.</summary>
    CheckToSource,

    /// <summary>From a statement (criterion, missing verification, blocked area …) to the requirements or checks that settle it.</summary>
    StatementToSource,
}

public enum LinkBasis
{
    /// <summary>The document's own words say so.</summary>
    Stated,

    /// <summary>Guessed from position or likeness; shown as such.</summary>
    Inferred,

    /// <summary>Set by a person.</summary>
    Corrected,
}
