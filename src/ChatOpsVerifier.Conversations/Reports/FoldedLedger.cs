using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>A ledger as far as its chain is in order.</summary>
internal sealed record FoldedLedger(VerificationState State, ImmutableArray<LedgerEntry> Entries)
{
    /// <summary>Why nothing behind the last entry was folded; null: nothing is there.</summary>
    public string? Fault { get; init; }

    public static FoldedLedger Empty { get; } = new(VerificationState.Empty, []);

    public FoldedLedger With(IReadOnlyCollection<LedgerEntry> more) =>
        more.Count == 0 ? this : new(more.Aggregate(State, Fold.Apply), Entries.AddRange(more));

    /// <summary>With entries out of the storage, each of which is checked against the one before: the cost follows what is new.</summary>
    /// <param name="recorded">The sequence at which the report's record ends.</param>
    public FoldedLedger WithStored(IReadOnlyList<StoredEntry> more, long recorded)
    {
        var finding = LedgerCheck.VerifyBehind(State.Version, State.HeadHash, more);
        var good = With([.. more.Take((int)(finding.Entries - State.Version)).Select(Ledger.Read)]);
        var fault = finding.IsIntact
            ? good.State.Version < recorded
                ? $"The report's record names entry {recorded} as the ledger's head; the ledger ends at entry {good.State.Version}. Its end was cut off."
                : null
            : finding.Sentence;
        return good with { Fault = fault };
    }
}
