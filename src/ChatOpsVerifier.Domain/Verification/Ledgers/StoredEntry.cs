using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>
/// A ledger entry as stored or exported: the event still in the exact JSON text that was hashed, so that a flipped bit shows even where the JSON still parses.
/// </summary>
public sealed record StoredEntry(long Sequence, DateTimeOffset At, string Actor, string EventJson, string PreviousHash, string Hash)
{
    /// <summary>The event's free texts that are still there; empty for entries from before texts were kept beside the chain.</summary>
    public ImmutableArray<SaltedText> Texts { get; init; } = [];
}
