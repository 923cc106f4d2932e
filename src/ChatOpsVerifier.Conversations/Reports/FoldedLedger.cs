using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Reports;

internal sealed record FoldedLedger(VerificationState State, ImmutableArray<LedgerEntry> Entries)
{
    public static FoldedLedger Empty { get; } = new(VerificationState.Empty, []);

    public FoldedLedger With(IReadOnlyCollection<LedgerEntry> more) =>
        more.Count == 0 ? this : new(more.Aggregate(State, Fold.Apply), Entries.AddRange(more));
}
