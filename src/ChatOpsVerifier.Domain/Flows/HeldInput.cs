using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>A turn that waits for a yes: what was said or pressed, with its secrets already replaced.</summary>
/// <param name="ActionId">Null: it was said, not pressed.</param>
public sealed record HeldInput(
    string? ActionId,
    string Text,
    string? Sha256,
    ImmutableDictionary<string, ImmutableArray<string>> Fields,
    ImmutableArray<ReceivedFile> Files)
{
    /// <summary>Set: it is somebody's message that was to be taken as evidence.</summary>
    public HeldAttachment? Attachment { get; init; }

    /// <inheritdoc cref="FlowInput.Message"/>
    public EvidenceMessage? Message { get; init; }

    /// <inheritdoc cref="FlowInput.NotKept"/>
    public string? NotKept { get; init; }

    public static ImmutableDictionary<string, ImmutableArray<string>> NoFields { get; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}

public sealed record HeldAttachment(string RequirementId, EvidenceOrigin Origin);
