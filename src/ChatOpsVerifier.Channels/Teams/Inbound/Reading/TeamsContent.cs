using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>Everything that a person sees in a message of Teams', as plain text.</summary>
/// <param name="Words">What the sender wrote, forwarded, or had an app show.</param>
/// <param name="Quotes">What the sender replies to, each line marked: somebody else's words. Empty: nothing.</param>
/// <param name="NotKept">What text cannot hold, in words for people.</param>
internal sealed record TeamsContent(string Words, string Quotes, ImmutableArray<string> NotKept)
{
    public string All => MessageLines.Lines([Quotes, Words]);
}
