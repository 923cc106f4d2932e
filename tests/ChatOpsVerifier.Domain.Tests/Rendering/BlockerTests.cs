using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class BlockerTests
{
    private readonly VerificationDriver _driver;

    public BlockerTests()
    {
        var builder = new ReportBuilder().Requirement("1", "One", "a").Requirement("2", "Two", "b").Requirement("3", "Three", "c");
        _driver = new VerificationDriver(builder.Report(), builder.Plan()).Begin();
    }

    [Fact]
    public void Oldest_NobodyLooked_IsTheFirstSinceTheImport()
    {
        var blocker = Oldest();
        Assert.Equal(("1.1", CheckState.Unknown, VerificationDriver.Start, 2), (blocker.Check.Handle, blocker.State, blocker.Since, blocker.Alike));
    }

    [Fact]
    public void Oldest_RefutedLater_ComesBeforeWhatNobodyLookedAt()
    {
        var at = _driver.Now = _driver.Now.AddDays(3);
        _driver.Answer("2", "it is not so", Outcome.Refuted);
        _driver.Now = _driver.Now.AddDays(1);
        _driver.Answer("3", "it is not so either", Outcome.Refuted);

        var blocker = Oldest();
        Assert.Equal(("2.1", CheckState.Refuted, at, 0), (blocker.Check.Handle, blocker.State, blocker.Since, blocker.Alike));
    }

    [Fact]
    public void Oldest_EvidenceTooOld_IsStaleSinceTheDayItBecameSo()
    {
        _driver.Answer("2", "Daily");
        _driver.Now = _driver.Now.AddDays(100);

        var blocker = Oldest(maxAgeDays: 30);
        Assert.Equal((CheckState.Stale, new DateTimeOffset(2026, 12, 25, 0, 0, 0, TimeSpan.Zero)), (blocker.State, blocker.Since));
    }

    [Fact]
    public void Oldest_AnswerWithdrawn_IsUnknownSinceThen()
    {
        _driver.Answer("1", "Daily");
        _driver.Answer("2", "Weekly");
        _driver.Answer("3", "Monthly");
        var at = _driver.Now = _driver.Now.AddDays(2);
        _driver.Do(new Command.WithdrawAnswer("A2", [], "mistaken") { By = VerificationDriver.Operator, At = at });

        var blocker = Oldest();
        Assert.Equal(("2.1", CheckState.Unknown, at, 0), (blocker.Check.Handle, blocker.State, blocker.Since, blocker.Alike));
    }

    [Fact]
    public void Oldest_Pass_IsNone()
    {
        _driver.Answer("1", "Daily");
        _driver.Answer("2", "Weekly");
        _driver.Answer("3", "Monthly");

        Assert.Null(Blocker.Oldest(_driver.Assess()));
    }

    private Blocker Oldest(int? maxAgeDays = null) => Blocker.Oldest(_driver.Assess(maxAgeDays)) ?? throw new InvalidOperationException("Nothing blocks.");
}
