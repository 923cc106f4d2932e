namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>One link of the hash chain.</summary>
/// <param name="Sequence">One-based, without gaps.</param>
/// <param name="At">UTC.</param>
/// <param name="Actor">Person id, or "system".</param>
/// <param name="PreviousHash">Lower-case hex; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over the canonical bytes of all the other fields; see <see cref="Ledger"/>.</param>
public sealed record LedgerEntry(long Sequence, DateTimeOffset At, string Actor, VerificationEvent Event, string PreviousHash, string Hash)
{
    /// <summary>How the event is stored; <c>null</c>: with its texts in the chain.</summary>
    public SealedEvent? Sealed { get; init; }
}
