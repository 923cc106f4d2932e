using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Tests.Verification;

internal static class NextState
{
    /// <summary>The state as it is once the events are appended.</summary>
    public static VerificationState Of(VerificationState state, DateTimeOffset at, string actor, IEnumerable<VerificationEvent> events) =>
        Ledger.Append(state.Version, state.HeadHash, at, actor, events).Aggregate(state, Fold.Apply);
}
