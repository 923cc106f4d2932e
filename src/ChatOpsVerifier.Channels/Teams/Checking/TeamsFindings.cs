using System.Collections.Immutable;

namespace ChatOpsVerifier.Channels.Teams.Checking;

/// <summary>The program's state in Teams.</summary>
/// <param name="Summary">As whom it is there, and what it does.</param>
/// <param name="Problems">What is wrong and what to do, in words.</param>
public sealed record TeamsFindings(string Summary, ImmutableArray<string> Problems)
{
    public bool Equals(TeamsFindings? other) => other is not null && Summary == other.Summary && Problems.SequenceEqual(other.Problems);

    public override int GetHashCode() => HashCode.Combine(Summary, Problems.Length);
}
