using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification;

public static class Decider
{
    public static Decision Decide(Command command, VerificationState state, Report report, LinkPlan plan) =>
        throw new NotImplementedException();
}
