namespace ChatOpsVerifier.Drills.Certificates;

/// <param name="FileSha256">Of the snapshot, where it is one file.</param>
/// <param name="ContentDigest">Over names, counts and digests of all tables; null: it was not read whole.</param>
public sealed record CertifiedSnapshot(
    string Location, string? FileSha256, string? ContentDigest, IReadOnlyList<string> Facts, IReadOnlyList<string> NotCompared);
