using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Rules;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>The reasons against PASS, in lines.</summary>
internal static class ReasonLines
{
    /// <summary>The reasons, those of one kind in one requirement together, in line order.</summary>
    public static List<string> Grouped(Assessment now)
    {
        var lines = new List<string>();
        foreach (var group in now.Verdict.Reasons.GroupBy(r => (r.Rule, Requirement: RequirementOf(now, r))).OrderBy(g => g.Min(r => r.Line)))
        {
            var reasons = group.ToList();
            lines.Add(group.Key.Requirement is { } requirement && reasons.Count > 1
                ? $"{Phrases.Name(requirement)}: {Counted.Of(reasons.Count, "check")} {PassRules.WordOf(group.Key.Rule)} "
                    + $"({Phrases.Lines(reasons.Select(r => r.Line))})"
                : $"{(reasons.Count > 1 ? Phrases.Lines(reasons.Select(r => r.Line)) : $"line {reasons[0].Line}")}: {reasons[0].Message}");
        }

        return lines;
    }

    private static Requirement? RequirementOf(Assessment now, VerdictReason reason) =>
        reason.NodeId is not { } node ? null
        : now.Checks.TryGetValue(node, out var check) ? Agenda.Requirement(now, check.Check.RequirementId)
        : Agenda.Requirement(now, node);
}
