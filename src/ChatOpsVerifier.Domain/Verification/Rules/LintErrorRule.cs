using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>An error in the report itself, until it is put right or acknowledged by name.</summary>
internal sealed class LintErrorRule : IPassRule
{
    public string Name => "lint-error";

    public IEnumerable<VerdictReason> Objections(PassQuestion question) =>
        question.Assessment.Lint
            .Where(i => i.Severity == LintSeverity.Error
                && i.Code != CriterionUnbackedRule.Rule
                && !question.Assessment.State.AcknowledgedLint.ContainsKey(i.Name))
            .Select(i => new VerdictReason(Name, i.Line, $"{i.Message} ({i.Name})"));
}
