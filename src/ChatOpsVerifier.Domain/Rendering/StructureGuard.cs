using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// The last line of defence against injection: what is about to leave must parse to the structure that came in.
/// Costs one more parse of the whole file.
/// </summary>
internal static class StructureGuard
{
    /// <exception cref="InvalidOperationException">The structure differs.</exception>
    public static void Check(Assessment assessment, RenderedReport rendered)
    {
        if (ReportImporter.Import(rendered.Bytes, ImportLimits.None, assessment.State.Readings) is not ImportResult.Imported after)
        {
            throw new InvalidOperationException("The regenerated report can no longer be imported.");
        }

        var before = assessment.Report;
        Same("checks", before.Checks.Select(c => c.Id), after.Report.Checks.Select(c => c.Id));
        Same("requirements", before.Requirements.Select(r => r.Id), after.Report.Requirements.Select(r => r.Id));
        Same("findings", before.Findings.Select(f => f.Id), after.Report.Findings.Select(f => f.Id));
        Same("statements", before.Statements.Select(s => s.Id), after.Report.Statements.Select(s => s.Id));
        Same("labels", before.Labels.Select(l => $"{l.Kind} {l.Label}"), after.Report.Labels.Select(l => $"{l.Kind} {l.Label}"));
        Same(
            "headings",
            before.Headings.Select(h => h.Path),
            after.Report.Headings.Select(h => h.Path).Where(p => !IsLedger(p) || before.Headings.Any(h => IsLedger(h.Path))));

        var corrected = assessment.Plan.Links.Where(l => l.Basis == LinkBasis.Corrected).Select(l => (l.Kind, l.From)).ToHashSet();
        Same("links", Links(assessment.Plan), Links(after.Plan));

        IEnumerable<string> Links(LinkPlan plan) => plan.Links
            .Where(l => !corrected.Contains((l.Kind, l.From)))
            .Select(l => $"{l.Kind} {l.From} → {string.Join(", ", l.To)}")
            .Order(StringComparer.Ordinal);
    }

    private static bool IsLedger(string headingPath) => headingPath.EndsWith(OwnedText.LedgerHeading[3..], StringComparison.Ordinal);

    private static void Same(string what, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (was, now) = (before.ToList(), after.ToList());
        if (was.SequenceEqual(now, StringComparer.Ordinal))
        {
            return;
        }

        var at = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new InvalidOperationException(
            $"The regenerated report would have other {what} than the imported one: {was.Count} became {now.Count}, "
            + $"the first difference is \"{was.ElementAtOrDefault(at) ?? "none"}\" against \"{now.ElementAtOrDefault(at) ?? "none"}\". It is not written.");
    }
}
