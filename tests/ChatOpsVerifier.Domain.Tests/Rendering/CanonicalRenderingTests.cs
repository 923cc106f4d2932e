using System.Text;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class CanonicalRenderingTests
{
    private static readonly string Source = Encoding.UTF8.GetString(Samples.CanonicalBytes());

    [Fact]
    public void Render_NoAnswer_IsTheInputByteForByte()
    {
        var driver = CanonicalWalk.Begin();
        driver.AddText("Evidence that backs nothing yet, from the dashboard.");
        driver.Do(new Command.RecordUnknown("2.2", [], "no access today") { By = VerificationDriver.Operator, At = driver.Now });

        var rendered = Render(driver);

        Assert.Equal(Samples.CanonicalBytes(), rendered.Bytes);
        Assert.Empty(rendered.Edits);
    }

    [Fact]
    public void Render_OneAnswer_ChangesOnlyItsOwnedLines()
    {
        var driver = CanonicalWalk.Begin();
        driver.Answer("2.2", "Daily at 02:00 UTC");

        Golden.Matches("one-answer.diff", Diff(driver));
    }

    [Fact]
    public void Render_EveryOutcome_SaysWhichFailItIs()
    {
        var driver = CanonicalWalk.Begin();
        driver.Answer("2.2", "Daily at 02:00 UTC", checks: ["2.2.1"]);
        driver.Answer("2.2", "weekly at most", checks: ["2.2.1"]);
        driver.Answer("2.3", "7 days, not 30", Outcome.Refuted, checks: ["2.3.1", "2.3.2"]);
        driver.Answer("3.1", "Owner of the team", observedOn: VerificationDriver.Today.AddDays(-40));
        driver.Answer("5.2", "not offered", Outcome.NotAvailable);

        Golden.Matches("every-outcome.diff", Diff(driver, maxAgeDays: 30));
    }

    [Fact]
    public void Render_Pass_IsTheExpectedFile()
    {
        var driver = CanonicalWalk.ToPass();

        Assert.True(driver.Assess().Verdict.IsPass);
        Golden.Matches("canonical-at-pass.md", Render(driver).Text.Replace(driver.State.HeadHash, "(head hash)", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_Pass_ChangesNothingButOwnedSpans()
    {
        var rendered = Render(CanonicalWalk.ToPass());

        Assert.Equal(Source, Undo(rendered));
        Assert.All(rendered.Edits.Where(e => e.Span.Length == 0), e => Assert.NotEqual("", e.Replacement));
    }

    [Fact]
    public void Render_OfTheRegeneratedFile_IsThatFile()
    {
        var driver = CanonicalWalk.ToPass();
        var once = Render(driver);

        var again = ReportRenderer.Render(Assess(Samples.Import(once.Bytes), driver), CanonicalWalk.Name);

        Assert.Equal(once.Text, again.Text);
        Assert.Empty(again.Edits);
    }

    [Fact]
    public void Import_OfTheRegeneratedFile_GivesTheSamePlanAndChecks()
    {
        var before = Samples.Canonical();
        var after = Samples.Import(Render(CanonicalWalk.ToPass()).Bytes);

        Assert.Equal(before.Report.Checks.Select(c => (c.Id, c.Handle, c.Text)), after.Report.Checks.Select(c => (c.Id, c.Handle, c.Text)));
        Assert.Equal(before.Report.Findings.Select(f => (f.Id, f.Issue, f.Impact)), after.Report.Findings.Select(f => (f.Id, f.Issue, f.Impact)));
        Assert.Equal(
            before.Plan.Links.Select(l => $"{l.Kind} {l.From} {string.Join(' ', l.To)} {l.Basis} {l.Reason}"),
            after.Plan.Links.Select(l => $"{l.Kind} {l.From} {string.Join(' ', l.To)} {l.Basis} {l.Reason}"));
        Assert.Equal(
            before.Report.Requirements.SelectMany(r => r.Guidance).SelectMany(g => g.Items),
            after.Report.Requirements.SelectMany(r => r.Guidance).SelectMany(g => g.Items));
        Assert.Equal(before.Report.Requirements.SelectMany(r => r.QuickAnswers), after.Report.Requirements.SelectMany(r => r.QuickAnswers));
    }

    [Fact]
    public void Withdraw_TheOnlyAnswer_RestoresTheInput()
    {
        var driver = CanonicalWalk.Begin();
        driver.Answer("2.2", "Daily at 02:00 UTC");
        Withdraw(driver, "A1");

        Assert.Equal(Samples.CanonicalBytes(), Render(driver).Bytes);
    }

    [Fact]
    public void Withdraw_OneOfTwoAnswers_RestoresAllButTheLedgerSection()
    {
        var driver = CanonicalWalk.Begin();
        driver.Answer("2.2", "Daily at 02:00 UTC");
        var before = Render(driver).Text;
        driver.Answer("2.3", "7 days");
        Withdraw(driver, "A2");

        Assert.Equal(BeforeLedger(before), BeforeLedger(Render(driver).Text));
        Assert.Contains("| none stands |", Render(driver).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Withdraw_AfterPassFromTheRegeneratedFile_TakesTheClaimsBack()
    {
        var driver = CanonicalWalk.ToPass();
        var pass = Samples.Import(Render(driver).Bytes);
        Withdraw(driver, "A12");

        var rendered = ReportRenderer.Render(Assess(pass, driver), CanonicalWalk.Name);

        var diff = Text(ReportDiff.Lines(pass.Report.Source.Text, rendered, context: 0));
        Golden.Matches(
            "withdrawn-after-pass.diff",
            diff.Replace(driver.State.HeadHash, "(head hash)", StringComparison.Ordinal).Replace(HeadOf(pass), "(former head hash)", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_TwoPersons_NamesTheReviewer()
    {
        var driver = CanonicalWalk.Begin();
        driver.Through = new(TurnIdentity.ChatAccount, "slack:U1");
        driver.Answer("2.2", "Daily at 02:00 UTC");
        driver.Do(new Command.ReviewAnswer(
            "A1", null) { By = VerificationDriver.Reviewer, At = driver.Now, Through = new(TurnIdentity.ChatAccount, "slack:U2") });

        var text = Render(driver).Text;

        Assert.Contains("  - Evidence: Daily at 02:00 UTC (E1; reviewed by reviewer; observed 2026-11-24)", text, StringComparison.Ordinal);
        Assert.Contains("- Answers that stand: 1 (1 reviewed)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("separation of duties", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_SomebodysMessage_NamesItsAuthorAsDataAndNothingElse()
    {
        const string text = "Backups run daily at 02:00 UTC, seen in the console.";
        var driver = CanonicalWalk.Begin();
        var origin = new EvidenceOrigin(
            "slack:U9", "Bert | <!channel> [x](https://evil.example)\n- [ ] box", "https://chat.example/archives/C1/p1", VerificationDriver.Start);
        driver.Do(new Command.AddEvidence(
            EvidenceKind.Text,
            Digest.Of(text),
            text.Length,
            "text/plain",
            "message (52 characters)",
            null,
            VerificationDriver.Today) { By = VerificationDriver.Operator, At = driver.Now, Origin = origin });
        driver.Do(new Command.RecordAnswer(
            "2.2",
            ["2.2.1"],
            Outcome.Verified,
            "Daily",
            null,
            null,
            ["E1"],
            VerificationDriver.Today,
            text,
            Supersede: false) { By = VerificationDriver.Operator, At = driver.Now });

        var rendered = Render(driver);

        var row = Assert.Single(Encoding.UTF8.GetString(rendered.Bytes).Split('\n'), line => line.StartsWith("| E1 |", StringComparison.Ordinal));
        Assert.StartsWith("| E1 | text | message (52 characters), written by Bert ", row, StringComparison.Ordinal);
        Assert.Contains("chat.example/archives/C1/p1", row, StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", row, StringComparison.Ordinal);
        Assert.Equal(54, Samples.Import(rendered.Bytes).Report.Checks.Count());
    }

    [Fact]
    public void Render_Twice_IsTheSame() => Assert.Equal(Render(CanonicalWalk.ToPass()).Bytes, Render(CanonicalWalk.ToPass()).Bytes);

    [Fact]
    public void Render_SplicedTextOfAnotherStructure_IsRefused()
    {
        var driver = CanonicalWalk.Begin();
        driver.Answer("2.2", "Daily at 02:00 UTC");
        var assessment = driver.Assess();

        // As if the importer had taken the bracket for the box.
        var requirement = assessment.Report.Requirements[0];
        var check = requirement.Checks[0] with { Marker = new TextSpan(requirement.Checks[0].Marker.Start - 1, 1) };
        var misread = requirement with { Checks = requirement.Checks.SetItem(0, check) };
        var forged = assessment with { Report = assessment.Report with { Requirements = assessment.Report.Requirements.SetItem(0, misread) } };

        Assert.Throws<InvalidOperationException>(() => ReportRenderer.Render(forged, CanonicalWalk.Name));
    }

    private static RenderedReport Render(VerificationDriver driver) => ReportRenderer.Render(driver.Assess(), CanonicalWalk.Name);

    private static Assessment Assess(ImportResult.Imported imported, VerificationDriver driver) =>
        Assessor.Assess(imported.Report, imported.Plan, imported.Lint, driver.State, VerificationDriver.Today);

    private static void Withdraw(VerificationDriver driver, string answer) =>
        driver.Do(new Command.WithdrawAnswer(answer, [], "mistaken") { By = VerificationDriver.Operator, At = driver.Now });

    private static string Diff(VerificationDriver driver, int? maxAgeDays = null) =>
        Text(ReportDiff.Lines(Source, ReportRenderer.Render(driver.Assess(maxAgeDays), CanonicalWalk.Name), context: 0)).Replace(
            driver.State.HeadHash, "(head hash)", StringComparison.Ordinal);

    private static string Text(IEnumerable<DiffLine> lines) => string.Concat(lines.Select(l => $"{l}\n"));

    private static string BeforeLedger(string text) => text[..text.IndexOf(OwnedText.LedgerHeading, StringComparison.Ordinal)];

    private static string HeadOf(ImportResult.Imported imported) => imported.Report.Source.Text.Split("head `")[1][..64];

    private static string Undo(RenderedReport rendered)
    {
        var text = new StringBuilder(rendered.Text);
        foreach (var edit in Enumerable.Reverse(rendered.Edits.ToArray()))
        {
            var shift = rendered.Edits
                .Where(e => e.Span.Start < edit.Span.Start || (e.Span == edit.Span && rendered.Edits.IndexOf(e) < rendered.Edits.IndexOf(edit)))
                .Sum(e => e.Replacement.Length - e.Span.Length);
            Assert.Equal(edit.Replacement, text.ToString(edit.Span.Start + shift, edit.Replacement.Length));
            text.Remove(edit.Span.Start + shift, edit.Replacement.Length).Insert(edit.Span.Start + shift, Source.AsSpan(edit.Span.Start, edit.Span.Length));
        }

        return text.ToString();
    }
}
