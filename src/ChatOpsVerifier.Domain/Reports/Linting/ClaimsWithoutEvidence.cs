namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>Ticked in the file, and nothing says on what grounds.</summary>
internal static class ClaimsWithoutEvidence
{
    public static IEnumerable<LintIssue> Find(Report report) =>
        report.Checks
            .Where(c => c.Claimed && !c.CitesEvidence && c.EvidenceLine is not { IsPresent: true })
            .Select(c => new LintIssue(LintSeverity.Warning, c.Line, "claimed-without-evidence",
                $"\"{c.Text}\" is marked as done, without evidence. The mark counts as a claim; the check is still open."));
}
