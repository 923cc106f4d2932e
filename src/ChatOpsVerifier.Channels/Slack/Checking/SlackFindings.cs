using System.Collections.Immutable;

namespace ChatOpsVerifier.Channels.Slack.Checking;

/// <summary>The program's state in Slack.</summary>
/// <param name="Summary">Where it is, as whom, and what it does there; null: Slack did not say.</param>
/// <param name="Problems">What is wrong and what to do, in words.</param>
public sealed record SlackFindings(string? Summary, ImmutableArray<string> Problems)
{
    public bool Equals(SlackFindings? other) => other is not null && Summary == other.Summary && Problems.SequenceEqual(other.Problems);

    public override int GetHashCode() => HashCode.Combine(Summary, Problems.Length);
}
