using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification.Rules;

namespace ChatOpsVerifier.Domain.Verification.Assessing;

/// <summary>Works out everything that is said about a report. Pure, and linear in checks and links.</summary>
public static class Assessor
{
    private static readonly Verdict Pending = new(false, []);

    /// <param name="today">The date from which the age of evidence is counted.</param>
    /// <param name="maxEvidenceAgeDays">Evidence observed longer ago than this is stale; null: age does not matter.</param>
    /// <param name="storage">What a comparison of the storage with the ledger found; null: nothing.</param>
    public static Assessment Assess(
        Report report,
        LinkPlan plan,
        ImmutableArray<LintIssue> lint,
        VerificationState state,
        DateOnly today,
        int? maxEvidenceAgeDays = null,
        StorageFinding? storage = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(state);
        var effective = EffectivePlan.Of(plan, state.Corrections);
        storage ??= StorageFinding.Intact;
        var evaluation = new CheckEvaluation(report, effective, state, today, maxEvidenceAgeDays, storage);
        var (order, findings) = FindingAssessor.Assess(report, effective, evaluation);
        var assessment = new Assessment
        {
            Report = report,
            Plan = effective,
            State = state,
            Lint = lint.IsDefault ? [] : lint,
            Verdict = Pending,
            Checks = evaluation.Statuses.ToImmutableDictionary(),
            Requirements = report.Requirements.ToImmutableDictionary(r => r.Id, r => evaluation.TallyOf(r.Id).ToNode()),
            Findings = findings,
            FindingOrder = order,
            Statements = Statements(report, effective, state, evaluation),
            Counts = Count(evaluation, state),
            Storage = storage,
        };
        return assessment with { Verdict = PassRules.Judge(new PassQuestion(assessment)) };
    }

    private static ImmutableDictionary<string, StatementStatus> Statements(Report report, LinkPlan plan, VerificationState state, CheckEvaluation evaluation)
    {
        var sources = plan.Links.Where(l => l.Kind == LinkKind.StatementToSource).GroupBy(l => l.From).ToDictionary(g => g.Key, g => g.First().To);
        return report.Statements.ToImmutableDictionary(s => s.Id, s =>
        {
            var to = sources.GetValueOrDefault(s.Id, []);
            var node = state.IsPlanConfirmed ? to.Aggregate(default(Tally), (sum, id) => sum + evaluation.TallyOf(id)).ToNode() : null;
            return new StatementStatus(s, node?.Passes ?? false, to, node?.Outcome ?? Outcome.Unknown);
        });
    }

    private static Counts Count(CheckEvaluation evaluation, VerificationState state)
    {
        var statuses = evaluation.Statuses.Values.ToList();
        var sum = statuses.Aggregate(default(Tally), (tally, status) => tally + Tally.Of(status));
        return new Counts(
            sum.Checks,
            sum.Settled,
            sum.Verified,
            sum.NotAvailable,
            sum.Refuted,
            sum.Stale,
            sum.Unknown,
            sum.Conflicts,
            Derived: statuses.Count(s => s.IsDerived && s.Passes),
            Evidence: state.Evidence.Count,
            Answers: statuses.Where(s => s is { IsDerived: false, Answer: not null }).Select(s => s.Answer!.Id).Distinct().Count());
    }
}
