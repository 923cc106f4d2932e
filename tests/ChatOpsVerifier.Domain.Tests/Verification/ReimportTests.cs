using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

public class ReimportTests
{
    private static readonly ImportResult.Imported Before = Scenario.Report("report.md");

    [Fact]
    public void Reimport_OfTheSameBytes_IsNothing()
    {
        var driver = Worked();

        Assert.Empty(Reimport(driver, Before));
    }

    [Fact]
    public void Reimport_WithASentenceChangedElsewhere_KeepsAnswersAndPlan()
    {
        var driver = Worked();
        var after = Edited(t => t.Replace("Cannot plan for data loss recovery.", "Cannot plan.", StringComparison.Ordinal));

        Reimport(driver, after);

        var assessment = Assess(driver, after);
        Assert.True(driver.State.IsPlanConfirmed);
        Assert.True(assessment.Verdict.IsPass, string.Join('\n', assessment.Verdict.Reasons));
    }

    [Fact]
    public void Reimport_WithANewBox_AsksThatBoxAndThePlanAgain()
    {
        var driver = Worked();
        var after = Edited(t => t.Replace(
            "- [ ] Document the backup frequency",
            "- [ ] Document the backup frequency\n- [ ] Name who is told when a backup fails",
            StringComparison.Ordinal));

        var changes = Assert.IsType<VerificationEvent.ReportReimported>(Assert.Single(Reimport(driver, after)));

        Assert.Single(changes.Added);
        Assert.Empty(changes.Removed);
        Assert.Contains(Assess(driver, after).Verdict.Reasons, r => r.Rule == "check-unknown" && r.Line == 12);
    }

    [Fact]
    public void Reimport_WithoutABoxThatWasAnswered_KeepsItsAnswerInTheLedgerOnly()
    {
        var driver = Worked();
        var gone = Before.Report.Checks.Single(c => c.Handle == "2.1.2").Id;
        var after = Edited(t => t.Replace("- [ ] Document the backup frequency\n", "", StringComparison.Ordinal));

        var changes = Assert.IsType<VerificationEvent.ReportReimported>(Assert.Single(Reimport(driver, after)));

        Assert.Equal([gone], changes.Removed);
        Assert.DoesNotContain(gone, driver.State.CurrentAnswers.Keys);
        Assert.Contains(driver.Entries, e => e.Event is VerificationEvent.AnswerRecorded a && a.CheckIds.Contains(gone));
        Assert.True(driver.State.Answers.ContainsKey("A1"));
    }

    [Fact]
    public void Reimport_WithARenamedAndRenumberedSection_KeepsItsAnswers()
    {
        var driver = Worked();
        var after = Edited(t => t.Replace("### 2.2 Retention policy", "### 2.9 How long backups are kept", StringComparison.Ordinal));

        var changes = Assert.IsType<VerificationEvent.ReportReimported>(Assert.Single(Reimport(driver, after)));

        Assert.Empty(changes.Removed);
        Assert.Empty(changes.Added);
        Assert.Empty(changes.Reworded);
        var now = after.Report.Checks.Single(c => c.Text == "Check the dashboard for the retention policy");
        Assert.Equal([new CheckMove(Id("2.2.1"), now.Id)], changes.Moved);
        Assert.Equal(Outcome.Verified, Assess(driver, after).Checks[now.Id].Outcome);
    }

    [Fact]
    public void Reimport_WithAChangedWording_MakesThatAnswerStale()
    {
        var driver = Worked();
        var after = Edited(t => t.Replace(
            "Check the dashboard for the retention policy", "Check the dashboard for the retention policy of both projects", StringComparison.Ordinal));

        var changes = Assert.IsType<VerificationEvent.ReportReimported>(Assert.Single(Reimport(driver, after)));

        Assert.Empty(changes.Removed);
        var now = Assert.Single(changes.Reworded).To;
        Assert.Equal(Outcome.Stale, Assess(driver, after).Checks[now].Outcome);
    }

    /// <summary>The same words in another section ask about another thing.</summary>
    [Fact]
    public void Reimport_WithTheSameWordsInAnUnrelatedSection_CarriesNothingOver()
    {
        var driver = Worked();
        var after = Edited(t => t
            .Replace("- [ ] Document the backup frequency\n", "", StringComparison.Ordinal)
            .Replace(
                "## 3. Verification Checklist",
                "### 2.7 Alarms (REQUIRES VERIFICATION)\n\n**Verification Required**:\n- [ ] Ring the bell\n- [ ] Tell the team\n- [ ] Document the backup "
                    + "frequency\n\n## 3. Verification Checklist",
                StringComparison.Ordinal));

        var changes = Assert.IsType<VerificationEvent.ReportReimported>(Assert.Single(Reimport(driver, after)));

        Assert.Equal([Id("2.1.2")], changes.Removed);
        Assert.Equal(3, changes.Added.Length);
        Assert.Equal(3, Assess(driver, after).Requirements["req:2.7"].Unknown);
    }

    [Fact]
    public void Reimport_WithSectionsInAnotherOrder_KeepsEveryAnswer()
    {
        var driver = Worked();
        var text = Before.Report.Source.Text;
        var (first, second, third) = (
            text.IndexOf("### 2.1", StringComparison.Ordinal),
            text.IndexOf("### 2.2", StringComparison.Ordinal),
            text.IndexOf("## 3.", StringComparison.Ordinal));
        var after = Samples.Import(text[..first] + text[second..third] + text[first..second] + text[third..]);

        var changes = Assert.IsType<VerificationEvent.ReportReimported>(Assert.Single(Reimport(driver, after)));

        Assert.Empty(changes.Removed);
        Assert.Empty(changes.Reworded);
        Assert.True(Assess(driver, after).Requirements["req:2.2"].Passes);
    }

    [Fact]
    public void Reworded_AnswerIsStaleUntilSomebodyConfirmsIt()
    {
        var (driver, check) = Reworded();

        Assert.Equal(Outcome.Stale, driver.Assess().Checks[check].Outcome);
        Assert.Contains("wording", driver.Assess().Checks[check].StaleBecause, StringComparison.Ordinal);
        Assert.Contains(driver.Assess().Verdict.Reasons, r => r.Rule == "check-stale");

        driver.Do(new Command.ConfirmRewording(check) { By = VerificationDriver.Operator, At = driver.Now });

        Assert.Equal(Outcome.Verified, driver.Assess().Checks[check].Outcome);
    }

    [Fact]
    public void Reworded_AnsweredAgainWithAnotherValue_IsNotAConflict()
    {
        var (driver, check) = Reworded();

        driver.Answer("2.2", "7 days");

        Assert.Empty(driver.State.OpenConflicts);
        Assert.Equal("7 days", driver.Assess().Checks[check].Answer!.Value);
        Assert.Equal(Outcome.Verified, driver.Assess().Checks[check].Outcome);
    }

    [Fact]
    public void Fold_MovedChecks_CarriesAnswersConflictsNotesAndLinks()
    {
        var driver = new VerificationDriver(Before).Begin();
        var (a, b, c) = (Id("2.1.1"), Id("2.1.2"), Id("2.2.1"));
        driver.Answer("2.1", "Daily", checks: ["2.1.1"]);
        driver.Answer("2.1", "Hourly", checks: ["2.1.1"]);
        driver.Do(new Command.RecordUnknown("2.1", ["2.1.2"], "no page") { By = VerificationDriver.Operator, At = driver.Now });
        driver.Do(new Command.CorrectLink(LinkKind.CheckToSource, "3.1.2", ["2.1.1", "2.2.1"]) { By = VerificationDriver.Operator, At = driver.Now });

        // The first two change places; the third goes, and a new check gets its id.
        var after = NextState.Of(
            driver.State,
            driver.Now,
            "operator",
            [new VerificationEvent.ReportReimported("x", 1, 4, [new CheckMove(a, b), new CheckMove(b, a)], [], [c], [c], PlanChanged: false)]);

        Assert.Equal("A1", after.CurrentAnswers[b]);
        Assert.Equal([b], after.OpenConflicts["X1"].CheckIds);
        Assert.Equal("no page", after.CouldNotFindOut[a]);
        Assert.Equal([b, "gone:" + c], Assert.Single(after.Corrections).To);
        Assert.True(after.IsPlanConfirmed);
        Assert.False(NextState.Of(driver.State, driver.Now, "operator", [new VerificationEvent.ReportReimported("x", 1, 4, [], [], [], [])]).IsPlanConfirmed);
    }

    [Fact]
    public void Reimport_WithCorrectedLinksAndMovedChecks_AsksForThePlanAgain()
    {
        var driver = Worked();
        driver.Do(new Command.CorrectLink(LinkKind.CheckToSource, "3.1.2", ["2.1"]) { By = VerificationDriver.Operator, At = driver.Now });
        var after = Edited(t => t.Replace("- [ ] Document the backup frequency\n", "", StringComparison.Ordinal));

        Reimport(driver, after);

        Assert.False(driver.State.IsPlanConfirmed);
    }

    [Fact]
    public void Fold_Reimported_ForgetsWhatWasAcknowledgedByLine()
    {
        var state = VerificationState.Empty with { AcknowledgedLint = VerificationState.Empty.AcknowledgedLint.Add("duplicate-id:9", "known") };

        Assert.Empty(NextState.Of(
            state, VerificationDriver.Start, "operator", [new VerificationEvent.ReportReimported("x", 1, 4, [], [], [], [])]).AcknowledgedLint);
    }

    private static string Id(string handle) => Before.Report.Checks.Single(c => c.Handle == handle).Id;

    private static VerificationDriver Worked()
    {
        var driver = new VerificationDriver(Before).Begin();
        driver.Answer("2.1", "Daily");
        driver.Answer("2.2", "30 days");
        Assert.True(driver.Assess().Verdict.IsPass);
        return driver;
    }

    private static (VerificationDriver Driver, string Check) Reworded()
    {
        var driver = Worked();
        var check = Id("2.2.1");
        driver.Append(new VerificationEvent.ReportReimported("x", 1, 5, [], [new CheckMove(check, check)], [], [], PlanChanged: false));
        return (driver, check);
    }

    private static ImportResult.Imported Edited(Func<string, string> edit) => Samples.Import(edit(Before.Report.Source.Text));

    private static ImmutableArray<VerificationEvent> Reimport(VerificationDriver driver, ImportResult.Imported after)
    {
        var command = new Command.Reimport(
            Before.Report, after.Report, Digest.Of(after.Report.Source.Bytes.Span), Before.Plan) { By = VerificationDriver.Operator, At = driver.Now };
        var events = Assert.IsType<Decision.Accepted>(Decider.Decide(command, driver.State, after.Report, after.Plan)).Events;
        driver.Append([.. events]);
        return events;
    }

    private static Assessment Assess(
        VerificationDriver driver,
        ImportResult.Imported after) => Assessor.Assess(after.Report, after.Plan, after.Lint, driver.State, VerificationDriver.Today);
}
