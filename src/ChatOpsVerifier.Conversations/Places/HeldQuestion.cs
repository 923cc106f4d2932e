using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>What somebody sent, until it is known what it is for. Its bytes are in the evidence store already.</summary>
/// <param name="Key">Message key and prompt id in one: "place:3".</param>
/// <param name="Message">As said, to say it again without its buttons once it is answered.</param>
internal sealed record HeldQuestion(
    string Key, string Text, string? Sha256, ImmutableArray<ReceivedFile> Files, ImmutableArray<RefusedFile> Refused, Message Message)
{
    /// <summary>The message that it was sent with; null: the chat's messages do not change, or it was held by an older program.</summary>
    public EvidenceMessage? Source { get; init; }

    /// <inheritdoc cref="FlowInput.NotKept"/>
    public string? NotKept { get; init; }

    public FlowInput Words => new FlowInput.Said(Text, Sha256, Files) { Refused = Refused, Message = Source, NotKept = NotKept };

    /// <summary>Nothing was sent; only a report was to be chosen.</summary>
    public bool IsEmpty => Text.Length == 0 && Files.IsDefaultOrEmpty && Refused.IsDefaultOrEmpty;
}
