using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>The boxes a command speaks of: known, of the requirement it names, each once.</summary>
internal static class CheckSelection
{
    /// <returns>Null: all is well.</returns>
    public static Decision? Resolve(
        string requirementId, ImmutableArray<string> checkIds, ReportIndex index, out Requirement? requirement, out ImmutableArray<string> checks)
    {
        checks = [];
        requirement = index.Requirement(requirementId);
        if (requirement is null)
        {
            return Ruling.Refuse("unknown-requirement", $"There is no requirement \"{requirementId}\" in this report.");
        }

        if (checkIds.IsDefaultOrEmpty)
        {
            return Ruling.Refuse(
                "no-checks", $"Which boxes of {requirement.Handle} this answers is missing; none is assumed. Name at least one of {Handles(requirement)}.");
        }

        var found = new List<string>();
        foreach (var name in checkIds)
        {
            if (index.Check(name) is not { } check)
            {
                return Ruling.Refuse("unknown-check", $"There is no check \"{name}\" in this report. {requirement.Handle} has {Handles(requirement)}.");
            }

            if (check.RequirementId != requirement.Id)
            {
                return Ruling.Refuse(
                    "check-not-in-requirement", $"Check {check.Handle} does not belong to {requirement.Handle}, which has {Handles(requirement)}.");
            }

            found.Add(check.Id);
        }

        checks = [.. found.Distinct()];
        return null;
    }

    private static string Handles(Requirement requirement) =>
        string.Join(", ", requirement.Checks.Take(12).Select(c => c.Handle)) + (requirement.Checks.Length > 12 ? " …" : "");
}
