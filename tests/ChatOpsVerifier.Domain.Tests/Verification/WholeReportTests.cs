using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

public class WholeReportTests
{
    private static ReportBuilder Small() => new ReportBuilder()
        .Finding("1", "Backups unknown")
        .Requirement("2.2", "Backup frequency", "Check the dashboard", "Document the frequency")
        .Requirement("2.3", "Retention", "Check the retention")
        .Checklist("6.1", "Backup checklist", "Frequency verified", "Retention verified")
        .Criterion("Backups verified", "2.2", "2.3", "6.1")
        .Under("2.2", "1").Under("6.1", "1")
        .Follows("6.1.1", "2.2").Follows("6.1.2", "2.3.1");

    private static VerificationDriver Begin() => new VerificationDriver(Small().Report(), Small().Plan()).Begin();

    [Fact]
    public void Report_AnsweredThroughout_Passes()
    {
        var driver = Begin();
        driver.Answer("2.2", "Daily");
        driver.Answer("2.3", "30 days");

        var assessment = driver.Assess();

        Assert.True(assessment.Verdict.IsPass);
        Assert.Equal(5, assessment.Counts.Settled);
        Assert.Equal(2, assessment.Counts.Derived);
        Assert.True(assessment.Statements["criterion:1"].Met);
        Assert.Equal(["finding:1", "finding:other"], assessment.FindingOrder);
    }

    [Fact]
    public void Report_UntouchedButPlanConfirmed_FailsOncePerCheckInLineOrder()
    {
        var verdict = Begin().Assess().Verdict;

        Assert.False(verdict.IsPass);
        Assert.Equal(5, verdict.Reasons.Length);
        Assert.All(verdict.Reasons, r => Assert.Equal("check-unknown", r.Rule));
        Assert.Equal(verdict.Reasons.OrderBy(r => r.Line), verdict.Reasons);
    }

    [Fact]
    public void Answer_Withdrawn_TurnsPassIntoFail()
    {
        var driver = Begin();
        driver.Answer("2.2", "Daily");
        driver.Answer("2.3", "30 days");
        driver.Do(new Command.WithdrawAnswer("A2", [], "mistaken") { By = VerificationDriver.Operator, At = driver.Now });

        var assessment = driver.Assess();

        Assert.False(assessment.Verdict.IsPass);
        Assert.Equal(3, assessment.Counts.Settled);
        Assert.True(driver.State.Answers.ContainsKey("A2"));
    }
}
