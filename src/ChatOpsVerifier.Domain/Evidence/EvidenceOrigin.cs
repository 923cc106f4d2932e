using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>Whose message a piece of evidence was, where somebody else's was taken.</summary>
/// <param name="AuthorId">Channel and that channel's own id of the author: "slack:U012".</param>
/// <param name="AuthorName">How the channel called them then.</param>
/// <param name="Url">Where the message is; null: the channel gives no address.</param>
/// <param name="WrittenAt">UTC.</param>
public sealed record EvidenceOrigin(string AuthorId, [FreeText] string AuthorName, [FreeText] string? Url, DateTimeOffset WrittenAt);
