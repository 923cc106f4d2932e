namespace ChatOpsVerifier.Domain.Verification;

public static class Fold
{
    public static VerificationState Apply(VerificationState state, LedgerEntry entry) => throw new NotImplementedException();

    public static VerificationState All(IEnumerable<LedgerEntry> entries) => entries.Aggregate(VerificationState.Empty, Apply);
}
