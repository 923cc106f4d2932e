namespace ChatOpsVerifier.Drills.Comparing;

/// <summary>Everything that was found.</summary>
/// <param name="Problems">Why it is <see cref="ComparisonVerdict.Failed"/>, each a sentence.</param>
/// <param name="Source">Digest over names, counts and digests of all tables and definitions; null: not read whole.</param>
/// <param name="Restored">The same.</param>
public sealed record Comparison(
    IReadOnlyList<TableComparison> Tables,
    IReadOnlyList<DefinitionDifference> Definitions,
    IReadOnlyList<string> Problems,
    string? Source,
    string? Restored)
{
    public ComparisonVerdict Verdict => Problems.Count > 0
        ? ComparisonVerdict.Failed
        : Tables.All(t => t.IsEqual) && Definitions.Count == 0 ? ComparisonVerdict.Equal : ComparisonVerdict.Different;
}
