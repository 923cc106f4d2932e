using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>A criterion that nothing settles cannot be met. Judged on the plan as corrected, so a corrected link puts it right.</summary>
internal sealed class CriterionUnbackedRule : IPassRule
{
    public const string Rule = "criterion-unbacked";

    public string Name => Rule;

    public IEnumerable<VerdictReason> Objections(PassQuestion question)
    {
        var known = question.Assessment;
        foreach (var status in known.Report.Statements.Where(s => s.Kind == StatementKind.Criterion).Select(s => known.Statements[s.Id]))
        {
            var backed = !status.Sources.IsEmpty && status.Sources.All(s => known.Requirements.ContainsKey(s) || known.Checks.ContainsKey(s));
            if (!backed && !known.State.AcknowledgedLint.ContainsKey($"{Name}:{status.Statement.Line}"))
            {
                yield return new VerdictReason(
                    Name, status.Statement.Line, $"No check settles the criterion \"{ReasonPhrases.Quoted(status.Statement.Text)}\".", status.Statement.Id);
            }
        }
    }
}
