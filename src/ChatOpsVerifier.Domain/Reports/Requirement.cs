using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>A section (or group) that holds checks.</summary>
public sealed record Requirement
{
    /// <summary>Stable node id: "req:2.2" where the heading is numbered, else "req:" + slug, made unique by "~2", "~3".</summary>
    public required string Id { get; init; }

    /// <summary>What people call it: "2.2" or a short slug; unique in the report; accepted in commands.</summary>
    public required string Handle { get; init; }

    /// <summary>Heading text without number and without "(REQUIRES VERIFICATION)".</summary>
    public required string Title { get; init; }

    /// <summary>One-based line of the heading (or of the group's first check, where there is no heading).</summary>
    public required int Line { get; init; }

    public required RequirementRole Role { get; init; }

    public string HeadingPath { get; init; } = "";

    public ImmutableArray<Check> Checks { get; init; } = [];

    public StatusLabel? Status { get; init; }

    /// <summary>Labelled lists and paragraphs that guide the operator: expected information, steps, evidence required, anything unknown.</summary>
    public ImmutableArray<Guidance> Guidance { get; init; } = [];

    /// <summary>Distinct absolute http(s) links of the section, in order.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Answers the document itself suggests, in order and distinct: (e.g., "Continuous", "Daily").</summary>
    public ImmutableArray<string> QuickAnswers { get; init; } = [];

    /// <summary>Canonical family: where the "**Verified Information**:" list goes. Null where the dialect has none.</summary>
    public OwnedSlot? VerifiedInformation { get; init; }
}

public enum RequirementRole
{
    /// <summary>A section that must be verified (canonical: "Verification Required").</summary>
    Requirement,

    /// <summary>A checklist that repeats what requirements prove (canonical: "Required Verifications").</summary>
    Checklist,

    /// <summary>Any other group of boxes or rows.</summary>
    Group,
}

/// <param name="Label">As written, without markup and colon.</param>
public sealed record Guidance(GuidanceKind Kind, string Label, int Line, ImmutableArray<string> Items);

public enum GuidanceKind
{
    Expected,
    Steps,
    EvidenceRequired,
    Method,

    /// <summary>A label this dialect does not know: shown to the operator as it is.</summary>
    Other,
}
