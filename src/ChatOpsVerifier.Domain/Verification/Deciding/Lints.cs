using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Somebody says, by name and with a reason, that the report's own fault is acceptable.</summary>
internal static class Lints
{
    public static Decision Decide(Command.AcknowledgeLint c, VerificationState state, ImmutableArray<LintIssue> lint)
    {
        var names = lint.IsDefaultOrEmpty ? [] : lint.Select(i => i.Name).Distinct().ToList();
        if (!names.Contains(c.Name))
        {
            var known = names.Count == 0 ? "This report has none." : $"There are: {string.Join(", ", names.Take(10))}{(names.Count > 10 ? " …" : "")}.";
            return Ruling.Refuse("unknown-lint", $"There is no issue named \"{c.Name}\" in this report. {known}");
        }

        if (string.IsNullOrWhiteSpace(c.Reason))
        {
            return Ruling.Refuse("no-reason", $"Acknowledging {c.Name} needs a reason; none was given.");
        }

        return state.AcknowledgedLint.GetValueOrDefault(c.Name) == c.Reason
            ? Ruling.Nothing
            : Ruling.That(new VerificationEvent.LintAcknowledged(c.Name, c.Reason));
    }
}
