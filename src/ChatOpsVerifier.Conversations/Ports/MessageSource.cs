using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>The message that evidence is taken from, as its provider names it.</summary>
/// <param name="Id">Channel and the provider's own name of the message, the same in every event about it: "slack:C012:1700000000.000100".</param>
/// <param name="WordsSha256">Digest of the sender's own words, secrets replaced; null: the message is gone.</param>
/// <param name="NotKept">What of the message is neither in the text nor among the files, "a picture", "2 videos": kinds and counts, nothing that somebody
/// wrote.</param>
public sealed record MessageSource(string Id, string? WordsSha256, ImmutableArray<string> NotKept)
{
    /// <param name="words">In a form that stays the same until somebody edits them: without previews of links, and without names that are looked up.</param>
    public static MessageSource Of(string id, string words, ImmutableArray<string> notKept) => new(id, DigestOf(words), notKept);

    /// <summary>Of what may be kept of the words: not even the digest of a secret is stored.</summary>
    public static string DigestOf(string words) => Digest.Of(ScreenedText.Of(words).Text);
}
