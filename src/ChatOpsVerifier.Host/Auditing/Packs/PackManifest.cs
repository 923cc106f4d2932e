using System.Security.Cryptography;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.Auditing.Packs;

/// <summary>What is signed: the digest of every other file, the head of the ledger, and what a rebuild needs.</summary>
internal static class PackManifest
{
    /// <summary>A later form gets another name.</summary>
    public const string Format = "verification-pack/1";

    public static PackManifestDocument Of(PackInput input, IEnumerable<PackFile> files)
    {
        var facts = input.Facts;
        return new PackManifestDocument(
            Format,
            facts.Slug,
            facts.FileName,
            facts.Program,
            facts.ExportedAt,
            facts.MaxEvidenceAgeDays,
            input.Entries.Count,
            input.Entries[^1].Hash,
            facts.PublicKey,
            new SortedDictionary<string, string>(facts.People.ToDictionary(), StringComparer.Ordinal),
            [.. files.Select(f => new PackFileDocument(f.Path, f.Content.LongLength, Convert.ToHexStringLower(SHA256.HashData(f.Content))))]);
    }

    public static byte[] Write(PackManifestDocument manifest) => PackContents.Json(manifest, JsonDocuments.Readable.PackManifestDocument);
}
