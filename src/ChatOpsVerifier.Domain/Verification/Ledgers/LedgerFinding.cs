using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>What a check of the ledger came to.</summary>
/// <param name="Entries">Entries that are in order, counted from the first.</param>
/// <param name="HeadHash">Hash of the last of them.</param>
/// <param name="BrokenAt">Sequence at which the chain breaks; null: it does not.</param>
/// <param name="Sentence">The result in plain words.</param>
/// <param name="Limits">What a check like this one cannot find.</param>
public sealed record LedgerFinding(bool IsIntact, long Entries, string HeadHash, long? BrokenAt, string Sentence, ImmutableArray<string> Limits);
