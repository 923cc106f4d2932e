using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification;

public static class Assessor
{
    /// <param name="today">The date from which the age of evidence is counted.</param>
    /// <param name="maxEvidenceAgeDays">Evidence observed longer ago than this is stale; null: age does not matter.</param>
    public static Assessment Assess(Report report, LinkPlan plan, ImmutableArray<LintIssue> lint, VerificationState state, DateOnly today, int? maxEvidenceAgeDays = null) =>
        throw new NotImplementedException();
}
