using System.Diagnostics;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

/// <summary>Ten thousand boxes. The limits are far above what it takes, and far below what anything quadratic would.</summary>
public class ScaleTests
{
    private const int Many = 10_000;

    [Fact]
    public void Chain_OfTenThousandLinks_IsSettledByItsFirst()
    {
        var builder = new ReportBuilder().Requirement("1", "All", [.. Enumerable.Range(1, Many).Select(n => $"Step {n}")]);
        var links = Enumerable.Range(2, Many - 1).Select(n => new Link(LinkKind.CheckToSource, $"check:1.{n}", [$"check:1.{n - 1}"], LinkBasis.Stated, ""));
        var driver = new VerificationDriver(builder.Report(), new LinkPlan([.. links.Reverse()])).Begin();
        driver.Answer("1", "Daily", checks: ["1.1"]);
        driver.Assess();

        var clock = Stopwatch.StartNew();
        var assessment = driver.Assess();

        Assert.True(assessment.Verdict.IsPass);
        Assert.Equal(Many - 1, assessment.Counts.Derived);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Loop_InAPlan_PassesNothing()
    {
        var builder = new ReportBuilder().Requirement("1", "All", "a", "b", "c").Follows("1.1", "1.2").Follows("1.2", "1.1").Follows("1.3", "1");

        Assert.Equal(3, new VerificationDriver(builder.Report(), builder.Plan()).Begin().Assess().Counts.Unknown);
    }

    [Fact]
    public void Conflict_OverTenThousandBoxes_IsOpenedSettledAndWithdrawnSoon()
    {
        var builder = new ReportBuilder().Requirement("1", "All", [.. Enumerable.Range(1, Many).Select(n => $"Step {n}")]);
        var driver = new VerificationDriver(builder.Report(), builder.Plan()).Begin();
        var clock = Stopwatch.StartNew();

        driver.Answer("1", "Daily");
        driver.Answer("1", "Hourly");
        driver.Answer("1", "Weekly", supersede: true);
        driver.Do(new Command.WithdrawAnswer("A3", [], "mistaken") { By = VerificationDriver.Operator, At = driver.Now });

        Assert.Equal(Many, driver.Assess().Counts.Unknown);
        Assert.Empty(driver.State.OpenConflicts);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Reimport_OfTenThousandBoxesUnderANewHeading_CarriesThemAllSoon()
    {
        var text = "# Report\n\n## Steps\n\n" + string.Concat(Enumerable.Range(1, Many).Select(n => $"- [ ] Step number {n} was done\n"));
        var before = Samples.Import(text);
        var after = Samples.Import(text.Replace("## Steps", "## What was done", StringComparison.Ordinal));
        var driver = new VerificationDriver(before).Begin();
        var command = new Command.Reimport(before.Report, after.Report, new string('a', 64), before.Plan) { By = VerificationDriver.Operator, At = driver.Now };
        var clock = Stopwatch.StartNew();

        var changes = Assert.IsType<VerificationEvent.ReportReimported>(Assert.Single(Assert.IsType<Decision.Accepted>(Decider.Decide(
            command, driver.State, after.Report, after.Plan)).Events));

        Assert.Equal(Many, changes.Moved.Length);
        Assert.Empty(changes.Added);
        Assert.Empty(changes.Removed);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }
}
