using System.Collections.Immutable;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>A change of a message with everything that could be prepared before its transaction.</summary>
/// <param name="Editor">Person id, the channel's own id behind the channel's name, or "system" where nobody knows.</param>
/// <param name="WordsSha256">Of the sender's words now; null: the message was deleted.</param>
/// <param name="Sha256">Of <paramref name="Present"/> in the evidence store; null: there is none.</param>
/// <param name="Problem">What is to be said of its text, a sentence; null: nothing.</param>
/// <param name="KeptByDigest">Digest → text of the evidence as it was kept.</param>
internal sealed record MessageChangeNews(
    string Editor, string? WordsSha256, string? Sha256, string Present, string? Problem, ImmutableDictionary<string, string> KeptByDigest);
