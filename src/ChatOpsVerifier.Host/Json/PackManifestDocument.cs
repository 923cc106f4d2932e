namespace ChatOpsVerifier.Host.Json;

/// <summary>A pack's manifest. Fields are only ever added.</summary>
/// <param name="Format">"verification-pack/1".</param>
/// <param name="FileName">Of the report as it was last imported.</param>
/// <param name="ExportedAt">UTC, whole seconds; its date is the one from which the age of evidence was counted.</param>
/// <param name="LedgerHead">Hash of the last entry.</param>
/// <param name="PublicKey">"ed25519:" and hex; null: the pack is not signed.</param>
/// <param name="People">Id → name.</param>
/// <param name="Files">Every other file but the signature.</param>
internal sealed record PackManifestDocument(
    string Format,
    string Slug,
    string FileName,
    string Program,
    DateTimeOffset ExportedAt,
    int? MaxEvidenceAgeDays,
    int LedgerEntries,
    string LedgerHead,
    string? PublicKey,
    IReadOnlyDictionary<string, string> People,
    IReadOnlyList<PackFileDocument> Files);

internal sealed record PackFileDocument(string Path, long Bytes, string Sha256);
