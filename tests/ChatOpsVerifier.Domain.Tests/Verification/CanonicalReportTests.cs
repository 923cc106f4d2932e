using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

/// <summary>The report that ships as the sample, as it is imported, answered by commands alone.</summary>
public class CanonicalReportTests
{
    private static readonly ImportResult.Imported Imported = Samples.Canonical();

    [Fact]
    public void Untouched_EveryCheckIsUnknownAndNoClaimCounts()
    {
        var assessment = new VerificationDriver(Imported).Begin().Assess();

        Assert.Equal(54, assessment.Counts.Unknown);
        Assert.Equal(54, assessment.Verdict.Reasons.Count(r => r.Rule == "check-unknown"));
        Assert.All(assessment.Verdict.Reasons, r => Assert.StartsWith("- [ ]", Imported.Report.Source.LineText(r.Line).TrimStart(), StringComparison.Ordinal));
        Assert.DoesNotContain(assessment.Statements.Values, s => s.Met);
    }

    [Fact]
    public void AnsweredThroughout_PassesAndEveryDerivedStatementIsMet()
    {
        var driver = new VerificationDriver(Imported).Begin();
        foreach (var requirement in Imported.Report.Requirements)
        {
            AnswerWhatIsAskedDirectly(driver, requirement);
        }

        var assessment = driver.Assess();

        Assert.Empty(assessment.Verdict.Reasons);
        Assert.True(assessment.Verdict.IsPass);
        Assert.Equal(54, assessment.Counts.Settled);
        Assert.InRange(assessment.Counts.Derived, 10, 17);
        Assert.All(
            assessment.Statements.Values.Where(
                s => s.Statement.Kind is StatementKind.Criterion or StatementKind.MissingVerification or StatementKind.BlockedArea),
            s => Assert.True(s.Met, s.Statement.Id));
        Assert.All(assessment.Findings.Values, f => Assert.True(f.Status.Passes, f.Id));
    }

    [Fact]
    public void RollbackSections_ThatNoFindingMentions_CountAllTheSame()
    {
        var driver = new VerificationDriver(Imported).Begin();
        foreach (var requirement in Imported.Report.Requirements.Where(r => r.Handle is not ("5.1" or "5.2")))
        {
            AnswerWhatIsAskedDirectly(driver, requirement);
        }

        var assessment = driver.Assess();

        Assert.False(assessment.Verdict.IsPass);
        var expected = Imported.Report.Requirements.Where(r => r.Handle is "5.1" or "5.2").SelectMany(r => r.Checks).Select(c => c.Line);
        Assert.Equal(
            expected,
            assessment.Verdict.Reasons
                .Where(r => Imported.Report.Checks.First(c => c.Id == r.NodeId).RequirementId is "req:5.1" or "req:5.2")
                .Select(r => r.Line));
    }

    [Fact]
    public void Findings_InWorkingOrder_HaveWhatIsAskedBeforeWhatFollows()
    {
        var assessment = new VerificationDriver(Imported).Begin().Assess();

        Assert.Equal(["finding:1", "finding:2", "finding:3", "finding:4"], assessment.FindingOrder);
        Assert.Equal(["req:2.2", "req:2.3", "req:2.4", "req:6.1"], assessment.Findings["finding:1"].Requirements);
        Assert.Equal(["req:6.4"], assessment.Findings["finding:4"].Requirements);
    }

    [Fact]
    public void RestoreTest_ThatNobodyPerformed_FollowsFromNothingElse()
    {
        var driver = new VerificationDriver(Imported).Begin();
        foreach (var requirement in Imported.Report.Requirements.Where(r => r.Handle != "6.4"))
        {
            AnswerWhatIsAskedDirectly(driver, requirement);
        }

        var assessment = driver.Assess();

        Assert.Equal(Outcome.Unknown, assessment.Requirements["req:6.4"].Outcome);
        Assert.Equal(4, assessment.Requirements["req:6.4"].Unknown);
        Assert.False(assessment.Verdict.IsPass);
    }

    private static void AnswerWhatIsAskedDirectly(VerificationDriver driver, Requirement requirement)
    {
        var derived = Imported.Plan.Links.Where(l => l.Kind == LinkKind.CheckToSource && !l.To.IsEmpty).Select(l => l.From).ToHashSet();
        var boxes = requirement.Checks.Where(c => !derived.Contains(c.Id)).Select(c => c.Handle).ToArray();
        if (boxes.Length > 0)
        {
            driver.Answer(requirement.Handle, "as documented", checks: boxes);
        }
    }
}
