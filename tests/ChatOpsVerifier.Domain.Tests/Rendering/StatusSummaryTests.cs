using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;
using NodaTime;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class StatusSummaryTests
{
    private static readonly NextReminder Ada = new("ada", "Ada", new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero), TimeZones.Of("Europe/Vienna"));

    private static StatusFacts Facts(Assessment assessment)
    {
        var now = new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
        return new StatusFacts(assessment, StatusDelta.None, now.AddHours(-23), new Forecast.None("it is a test"), [], now, DateTimeZone.Utc);
    }

    private static VerificationDriver Begin()
    {
        var builder = new ReportBuilder("Backups")
            .Finding("1", "Backups unknown")
            .Requirement("2.2", "Frequency", "Check the dashboard", "Document the frequency")
            .Requirement("2.3", "Retention", "Check the retention")
            .Checklist("6.1", "Checklist", "Frequency verified")
            .Missing("Backups UNKNOWN", "2.2")
            .Under("2.2", "1").Under("6.1", "1")
            .Follows("6.1.1", "2.2");
        return new VerificationDriver(builder.Report(), builder.Plan()).Begin();
    }

    [Fact]
    public void Build_NobodyLooked_SaysSo()
    {
        var message = StatusSummary.Build(Facts(Begin().Assess()) with { Reminders = [Ada] });

        Assert.Equal(
            """
            Backups
            FAIL: nothing is settled yet: all 4 checks are unknown.
            ░░░░░░░░░░ 0 of 4 checks settled (0 %)
            Findings
            - Finding 1: Backups unknown — UNKNOWN (0 of 3 settled)
            - Everything else — UNKNOWN (0 of 1 settled)
            Missing verifications
            - Backups UNKNOWN
            Oldest blocker: 2.2.1 unknown since 2026-11-24, like 3 more: Check the dashboard
            Smallest next step: 2.3 Retention (1 open)
            [Picture: Progress and burn-up: FAIL, 0 of 4 checks settled]
            Next reminder: Ada, 2026-11-25 10:00 (Europe/Vienna)
            """,
            PlainMessage.Of(message),
            ignoreLineEndingDifferences: true);
        Assert.Equal(MessageTone.Neutral, message.Tone);
        Assert.Equal("Backups: FAIL, nothing is settled yet: all 4 checks are unknown.", message.Text);
    }

    [Fact]
    public void Build_Refuted_IsAnotherFailThanUnknown()
    {
        var driver = Begin();
        driver.Answer("2.3", "7 days, not 30", Outcome.Refuted);
        var message = StatusSummary.Build(Facts(driver.Assess()) with { Delta = StatusDelta.None with { Refuted = 1 } });

        var text = PlainMessage.Of(message);
        Assert.Contains("FAIL: 1 refuted; 0 of 4 checks settled, 3 unknown.", text, StringComparison.Ordinal);
        Assert.Contains("Oldest blocker: 2.3.1 refuted since 2026-11-24: Check the retention", text, StringComparison.Ordinal);
        Assert.Contains("Since yesterday 09:00: 1 refuted", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing is settled", text, StringComparison.Ordinal);
        Assert.Equal(MessageTone.Bad, message.Tone);
    }

    [Fact]
    public void Build_Pass_NamesHowItWasSettled()
    {
        var driver = Begin();
        driver.Answer("2.2", "Daily");
        driver.Answer("2.3", "no retention setting", Outcome.NotAvailable);
        var message = StatusSummary.Build(Facts(driver.Assess()));

        Assert.Contains("PASS: all 4 checks are settled with evidence: 3 verified, 1 not available.", PlainMessage.Of(message), StringComparison.Ordinal);
        Assert.DoesNotContain("Missing verifications", PlainMessage.Of(message), StringComparison.Ordinal);
        Assert.Equal(MessageTone.Good, message.Tone);
    }

    [Fact]
    public void Build_Stale_Warns()
    {
        var driver = Begin();
        driver.Answer("2.2", "Daily");
        driver.Now = driver.Now.AddDays(100);

        Assert.Equal(MessageTone.Warning, StatusSummary.Build(Facts(driver.Assess(maxAgeDays: 30))).Tone);
    }

    [Fact]
    public void Delta_BetweenAssessments_CountsWhatBecameOfTheChecks()
    {
        var driver = Begin();
        var before = driver.Assess();
        driver.Answer("2.2", "Daily");
        driver.Answer("2.3", "7 days", Outcome.Refuted);
        var middle = driver.Assess();
        driver.Do(new Command.WithdrawAnswer("A1", [], "mistaken") { By = VerificationDriver.Operator, At = driver.Now });
        driver.Answer("2.3", "30 days", supersede: true);
        var after = driver.Assess();
        driver.Answer("2.2", "Daily");

        Assert.Equal("+3 verified, 1 refuted", StatusDelta.Between(before, middle).Words);
        Assert.Equal("+1 verified, 3 open again", StatusDelta.Between(middle, after).Words);
        Assert.Equal("+3 verified, FAIL → PASS", StatusDelta.Between(after, driver.Assess()).Words);
        Assert.False(StatusDelta.Between(before, before).IsAny);
    }

    [Fact]
    public void BurnUp_OfALedger_GivesOnePointPerInstant()
    {
        var builder = new ReportBuilder().Requirement("1", "One", "a", "b").Requirement("2", "Two", "c");
        var driver = new VerificationDriver(builder.Report(), builder.Plan()).Begin();
        driver.Now = driver.Now.AddHours(1);
        driver.Answer("1", "yes it is daily");
        driver.Now = driver.Now.AddHours(1);
        driver.Answer("2", "no it is not", Outcome.Refuted);
        driver.Now = driver.Now.AddHours(1);
        driver.Do(new Command.WithdrawAnswer("A1", [], "mistaken") { By = VerificationDriver.Operator, At = driver.Now });

        var series = BurnUp.Series(builder.Report(), builder.Plan(), [], driver.Entries);

        Assert.Equal([(0, 0, 3), (2, 0, 3), (2, 1, 3), (0, 1, 3)], series.Select(p => (p.Settled, p.Refuted, p.Total)));
        Assert.Equal(driver.Entries.Select(e => e.At).Distinct(), series.Select(p => p.At));
        Assert.Equal([series[0], series[^1]], BurnUp.Series(builder.Report(), builder.Plan(), [], driver.Entries, mostPoints: 2));
    }
}
