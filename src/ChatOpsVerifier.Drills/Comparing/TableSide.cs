namespace ChatOpsVerifier.Drills.Comparing;

/// <summary>One table in one of the snapshots.</summary>
/// <param name="Bytes">Size of all values; a number of the comparison, not of the storage.</param>
/// <param name="Sha256">Of the digests of all rows in the order of their identities: the same for the same rows in any order.</param>
public sealed record TableSide(long Rows, long Bytes, string Sha256);
