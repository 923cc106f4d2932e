using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Reports;

public class CanonicalImportTests
{
    private static readonly ImportResult.Imported Canonical = Samples.Canonical();

    [Fact]
    public void Canonical_Imported_CountsAsItsAuthorWouldCount()
    {
        var report = Canonical.Report;

        ReportInvariants.Assert(Canonical);
        Assert.Equal(54, report.Checks.Count());
        Assert.Equal(37, report.Requirements.Where(r => r.Role == RequirementRole.Requirement).Sum(r => r.Checks.Length));
        Assert.Equal(
            ["2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3", "5.1", "5.2"],
            report.Requirements.Where(r => r.Role == RequirementRole.Requirement).Select(r => r.Handle));
        Assert.Equal(["6.1", "6.2", "6.3", "6.4"], report.Requirements.Where(r => r.Role == RequirementRole.Checklist).Select(r => r.Handle));
        Assert.Equal(4, report.Findings.Length);
        Assert.Equal(
            [5, 4, 4, 3, 3],
            new[]
            {
                StatementKind.Criterion,
                StatementKind.MissingVerification,
                StatementKind.BlockedArea,
                StatementKind.Assumption,
                StatementKind.RequiredAction
            }.Select(k => report.Statements.Count(s => s.Kind == k)));
        Assert.Equal(["chatty-camel-373 (pilot)", "adamant-armadillo-601 (dev)"], report.Deployments);
        Assert.True(report.IsCanonicalFamily);
    }

    [Fact]
    public void Canonical_EveryBoxOfTheFile_IsOneCheckOnItsLine()
    {
        // The canonical report has no fence, comment or quote, so its boxes can be told by eye and by their first characters.
        var boxes = Enumerable
            .Range(1, Canonical.Report.Source.LineCount)
            .Where(l => Canonical.Report.Source.LineText(l).StartsWith("- [ ] ", StringComparison.Ordinal));

        Assert.Equal(boxes, Canonical.Report.Checks.Select(c => c.Line));
        Assert.DoesNotContain(Canonical.Report.Checks, c => c.Claimed);
    }

    [Theory]
    [InlineData("finding:1", "2.2 2.3 2.4 6.1", "")]
    [InlineData("finding:2", "4.1 4.2 4.3 6.2", "5.1 5.2")]
    [InlineData("finding:3", "3.1 3.2 3.3 6.3", "")]
    [InlineData("finding:4", "6.4", "")]
    public void Plan_Finding_HoldsTheSectionsThatItSpeaksOf(string finding, string stated, string inferred)
    {
        var links = Canonical.Plan.Links.Where(l => l.Kind == LinkKind.RequirementToFinding && l.To.Contains(finding)).ToLookup(l => l.Basis, l => l.From[4..]);

        Assert.Equal(stated, string.Join(' ', links[LinkBasis.Stated]));
        Assert.Equal(inferred, string.Join(' ', links[LinkBasis.Inferred]));
        Assert.Equal(finding, Canonical.Plan.FindingOf("req:" + stated.Split(' ')[0]));
    }

    [Theory]
    [InlineData("6.1.1", "2.2")]
    [InlineData("6.1.2", "2.3")]
    [InlineData("6.1.3", "2.4")]
    [InlineData("6.1.4", "3.2")]
    [InlineData("6.1.5", "2.2.4 2.3.3 2.4.3")]
    [InlineData("6.2.1", "4.1")]
    [InlineData("6.2.2", "4.2.1")]
    [InlineData("6.2.3", "4.3")]
    [InlineData("6.2.4", "4.1.3")]
    [InlineData("6.3.1", "3.1.1")]
    [InlineData("6.3.2", "3.1.2")]
    [InlineData("6.3.3", "3.3.1")]
    [InlineData("6.3.4", "3.1.3")]
    [InlineData("6.4.1", "")]
    [InlineData("6.4.2", "")]
    [InlineData("6.4.3", "")]
    [InlineData("6.4.4", "")]
    public void Plan_ChecklistRow_IsSettledByWhatSaysTheSame(string row, string sources)
    {
        var check = Canonical.Report.Checks.Single(c => c.Handle == row);

        Assert.Equal(sources, Handles(Canonical.Plan.Find(LinkKind.CheckToSource, check.Id)!));
    }

    [Theory]
    [InlineData("criterion:1", "2.2 2.3 2.4 6.1")]
    [InlineData("criterion:2", "4.1 4.2 4.3 5.1 5.2 6.2")]
    [InlineData("criterion:3", "3.1 3.2 3.3 6.3")]
    [InlineData("criterion:4", "6.4")]
    [InlineData("criterion:5", "2.2.4 2.3.3 2.4.3 4.1.3 4.1.4 4.2.3 4.3.3 5.1.3 5.2.3")]
    [InlineData("missing:4", "6.4")]
    [InlineData("blocked:1", "2.2 2.3 2.4 6.1")]
    [InlineData("blocked:3", "3.1 3.2 3.3 6.3")]
    public void Plan_Statement_IsSettledByItsSubject(string statement, string sources) =>
        Assert.Equal(sources, Handles(Canonical.Plan.Find(LinkKind.StatementToSource, statement)!));

    [Fact]
    public void Lint_Canonical_FindsWhatIsWrongWithIt() =>
        Assert.Equal(
            [
                "not-a-date:7", "two-names:32", "hedge:197", "hedge:199", "requirement-uncovered:294", "requirement-uncovered:316", "hedge:321", "hedge:382",
                "hedge:397", "hedge:463",
                "decorative-mark:478", "decorative-mark:479", "decorative-mark:480", "decorative-mark:481", "hedge:481", "decorative-mark:482",
                "not-a-date:533", "hedge:596",
            ],
            Canonical.Lint.SelectMany(i => i.Lines.DefaultIfEmpty(i.Line).Select(line => (line, i.Code))).Order().Select(i => $"{i.Code}:{i.line}"));

    [Fact]
    public void Lint_Canonical_HasNoErrorThatWouldBlockPass() => Assert.DoesNotContain(Canonical.Lint, i => i.Severity == LintSeverity.Error);

    [Fact]
    public void QuickAnswers_LineThatNamesAnotherSection_BelongsToThatOne()
    {
        Assert.Equal(["Continuous", "Daily", "Hourly", "Real-time"], Requirement("2.2").QuickAnswers);
        Assert.Equal(["30 days", "7 days", "Point-in-time recovery"], Requirement("2.3").QuickAnswers);
    }

    [Fact]
    public void Guidance_StepsAndUnknownLabels_AreShownAsTheyAre()
    {
        var guidance = Requirement("3.1").Guidance;

        Assert.Equal([GuidanceKind.Expected, GuidanceKind.Steps, GuidanceKind.Other], guidance.Select(g => g.Kind));
        Assert.Equal("Access Requirements", guidance[2].Label);
        Assert.Equal(5, guidance[1].Items.Length);
        Assert.Equal(["https://dashboard.convex.dev"], Requirement("3.1").Links);
    }

    [Fact]
    public void Labels_OfTheWholeReport_AreFoundWithTheirValues() =>
        Assert.Equal(
            ["LastUpdated 7", "CurrentStatus 484", "DeclarationStatus 492", "DeclarationReason 494", "VerificationDate 533", "VerifiedBy 535"],
            Canonical.Report.Labels.Select(l => $"{l.Kind} {l.Line}"));

    private static Requirement Requirement(string handle) => Canonical.Report.Requirements.Single(r => r.Handle == handle);

    private static string Handles(Link link)
    {
        var handles = Canonical.Report.Checks.ToDictionary(c => c.Id, c => c.Handle);
        return string.Join(' ', link.To.Select(t => handles.TryGetValue(t, out var handle) ? handle : t["req:".Length..]));
    }
}
