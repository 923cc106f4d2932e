using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>
/// Which node settles which: proposed by the importer, shown to the operator, correctable.
/// Node ids are those of <see cref="Requirement"/>, <see cref="Check"/>, <see cref="Finding"/>, <see cref="Statement"/>.
/// </summary>
public sealed record LinkPlan(ImmutableArray<Link> Links)
{
    /// <summary>The finding under which a requirement is worked, or <see cref="Finding.OtherId"/>.</summary>
    public string FindingOf(string requirementId) =>
        Links.FirstOrDefault(l => l.Kind == LinkKind.RequirementToFinding && l.From == requirementId)?.To.FirstOrDefault() ?? Finding.OtherId;

    public Link? Find(LinkKind kind, string from) => Links.FirstOrDefault(l => l.Kind == kind && l.From == from);
}

/// <param name="From">The node whose state is derived (or the requirement that is placed under a finding).</param>
/// <param name="To">What settles it; empty: nothing does, it has to be settled by itself.</param>
/// <param name="Reason">One plain sentence for the operator: why the importer thinks so.</param>
public sealed record Link(LinkKind Kind, string From, ImmutableArray<string> To, LinkBasis Basis, string Reason);

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
