using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>What a comparison of the storage with the ledger found: entries, imported files and the bytes of the evidence.</summary>
/// <param name="Problems">One sentence for each difference; empty: none was found.</param>
/// <param name="LostEvidence">Digests of evidence whose bytes are missing or were changed.</param>
/// <param name="IsUnusable">Entries or the imported file are not what was recorded, so that nothing can be answered or added.</param>
public sealed record StorageFinding(ImmutableArray<string> Problems, ImmutableHashSet<string> LostEvidence, bool IsUnusable)
{
    public static StorageFinding Intact { get; } = new([], [], false);

    public bool IsIntact => Problems.IsEmpty;

    /// <summary>Equal for equal findings; empty where nothing was found.</summary>
    public string Key { get; } = string.Join('\n', Problems);
}
