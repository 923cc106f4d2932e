namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>The chat message that a piece of evidence was taken from, by which a later edit or deletion of it is recognised.</summary>
/// <param name="Id">Channel and that channel's own name of the message, for good: "slack:C012:1700000000.000100".</param>
/// <param name="Sha256">Lower-case hex digest of the sender's own words as they were taken, secrets replaced; without what the chat adds to them, such as
/// previews of links.</param>
public sealed record EvidenceMessage(string Id, string Sha256);
