using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.Requirements;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>The web addresses in what somebody wrote: each is evidence of its own, whose bytes are the address.</summary>
public static class LinkFinder
{
    /// <summary>More are a list, and are kept as a text.</summary>
    public const int Most = 6;

    /// <returns>Each address once, at most <see cref="Most"/>, in the order of the text.</returns>
    public static ImmutableArray<string> Of(string text) => [.. LinkReader.Read([text]).Take(Most)];
}
