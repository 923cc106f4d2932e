namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>A head hash that was noted elsewhere, such as in the channel or in an exported report, out of reach of anyone who can write the ledger.</summary>
/// <param name="Hash">Lower-case hex.</param>
/// <param name="Sequence">Where it was; null: only the hash was noted.</param>
public sealed record LedgerAnchor(string Hash, long? Sequence = null);
