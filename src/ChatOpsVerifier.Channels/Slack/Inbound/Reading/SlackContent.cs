using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>Everything that a person sees in a message of Slack's, in Slack's own wire form (<see cref="SlackText"/> makes plain text of it).</summary>
/// <param name="Words">What the sender wrote, forwarded, or had an app show.</param>
/// <param name="Previews">What Slack or an app shows below links, each part labelled: not the sender's own words. Empty: nothing.</param>
/// <param name="Files">Of the message and of what it forwards.</param>
/// <param name="NotKept">What text cannot hold, in words for people.</param>
internal sealed record SlackContent(string Words, string Previews, ImmutableArray<Payload> Files, ImmutableArray<string> NotKept)
{
    public string All => MessageLines.Lines([Words, Previews]);
}
