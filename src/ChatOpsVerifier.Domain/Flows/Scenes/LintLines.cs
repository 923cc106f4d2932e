using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>What the lint says, in lines.</summary>
internal static class LintLines
{
    /// <summary>Errors that nobody acknowledged.</summary>
    public static ImmutableArray<LintIssue> Blocking(Assessment now) =>
        [.. now.Lint.Where(l => l.Severity == LintSeverity.Error && !now.State.AcknowledgedLint.ContainsKey(l.Name)).OrderBy(l => l.Line)];

    public static string Headline(ImmutableArray<LintIssue> lint)
    {
        var parts = new List<string>();
        Add(LintSeverity.Error, "error");
        Add(LintSeverity.Warning, "warning");
        Add(LintSeverity.Info, "remark");
        return Phrases.And(parts);

        void Add(LintSeverity severity, string word)
        {
            var count = lint.Count(l => l.Severity == severity);
            if (count > 0)
            {
                parts.Add(Counted.Of(count, word));
            }
        }
    }

    public static string LineOf(LintIssue issue) => $"line {issue.Line}: {Shorten.To(issue.Message, 240)}";
}
