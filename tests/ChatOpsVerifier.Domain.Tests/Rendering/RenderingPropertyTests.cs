using System.Text;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

/// <summary>What holds for any document and any answers, however hostile.</summary>
public class RenderingPropertyTests
{
    /// <summary>CsCheck_Iter in the environment asks for more.</summary>
    private static readonly long Iterations = Math.Max(500, CsCheck.Check.Iter);

    /// <param name="Which">Chooses the requirement and, by its bits, the boxes.</param>
    private sealed record Given(int Which, Outcome Outcome, string Value, string? Note, string EvidenceName, int DaysAgo);

    private static readonly Gen<Given> Givens = Gen.Select(
        Gen.Int[0, 1 << 20],
        Gen.OneOf(Outcome.Verified, Outcome.Verified, Outcome.NotAvailable, Outcome.Refuted),
        HostileText.Any,
        Gen.OneOf(Gen.Const((string?)null), HostileText.Any.Select(t => (string?)t)),
        HostileText.Any,
        Gen.Int[0, 60],
        (which, outcome, value, note, name, days) => new Given(which, outcome, value, note, name, days));

    private static readonly Gen<(ImportResult.Imported Imported, Given[] Answers)> Cases =
        Gen.Select(GeneratedDocuments.Any, Givens.Array[1, 6])
            .Select((text, answers) => (Result: ReportImporter.Import(Encoding.UTF8.GetBytes(text)), answers))
            .Where(c => c.Result is ImportResult.Imported)
            .Select(c => ((ImportResult.Imported)c.Result, c.answers));

    [Fact]
    public void Render_NoAnswers_GivesTheSameBytes() => Cases.Sample(
        c => Assert.Equal(c.Imported.Report.Source.Bytes.ToArray(), Render(c.Imported, new VerificationDriver(c.Imported).Begin()).Bytes),
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_AnyAnswers_KeepsEveryByteThatIsNotOwned() => Cases.Sample(
        c =>
        {
            var rendered = Render(c.Imported, Answer(c.Imported, c.Answers));
            var source = c.Imported.Report.Source.Text;
            var (at, from) = (0, 0);
            foreach (var edit in rendered.Edits)
            {
                var kept = edit.Span.Start - from;
                Assert.True(kept >= 0 && source.AsSpan(from, kept).SequenceEqual(rendered.Text.AsSpan(at, kept)));
                (at, from) = (at + kept + edit.Replacement.Length, edit.Span.End);
            }

            Assert.Equal(source[from..], rendered.Text[at..]);
            Assert.Equal(c.Imported.Report.Source.HasByteOrderMark, rendered.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_AnyAnswers_ImportsToTheSameStructure() => Cases.Sample(
        c => ReportRenderer.Render(Assess(c.Imported, Answer(c.Imported, c.Answers)), Name),
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_OfItsOwnOutput_ChangesNothing() => Cases.Sample(
        c =>
        {
            var driver = Answer(c.Imported, c.Answers);
            var once = Render(c.Imported, driver);

            Assert.Equal(once.Text, Render(Samples.Import(once.Bytes), driver).Text);
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_AllAnswersWithdrawn_RestoresTheInput() => Cases.Sample(
        c =>
        {
            var driver = Answer(c.Imported, c.Answers);
            foreach (var id in driver.State.Answers.Keys.Order())
            {
                driver.Try(new Command.WithdrawAnswer(id, [], "mistaken") { By = VerificationDriver.Operator, At = driver.Now });
            }

            foreach (var id in driver.State.OpenConflicts.Keys.Order())
            {
                driver.Try(new Command.SettleConflict(id, null, "neither") { By = VerificationDriver.Reviewer, At = driver.Now });
            }

            Assert.Empty(driver.State.Standing);
            Assert.Equal(c.Imported.Report.Source.Bytes.ToArray(), Render(c.Imported, driver).Bytes);
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_AnyAnswers_MentionsNobodyAndAddsNoMarkup() => Cases.Sample(
        c =>
        {
            foreach (var edit in Render(c.Imported, Answer(c.Imported, c.Answers)).Edits)
            {
                Assert.DoesNotContain('@', edit.Replacement);
                Assert.DoesNotContain('<', edit.Replacement);
                var bare = Regex.Replace(edit.Replacement, @"\\.", "", RegexOptions.Singleline);
                Assert.DoesNotContain("](", bare, StringComparison.Ordinal);
                Assert.DoesNotContain("://", bare, StringComparison.Ordinal);
                Assert.DoesNotContain(edit.Replacement, ch => (char.IsControl(ch) && ch is not ('\r' or '\n')) || ch is '\u202E' or '\u2066' or '\u200B' or '\u2028');
            }
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_AnyAnswers_UsesTheLineBreaksOfTheFile() => Cases.Where(c => c.Imported.Report.Source.LineCount > 1).Sample(
        c =>
        {
            var newLine = c.Imported.Report.Source.DominantNewLine;
            var rest = Render(c.Imported, Answer(c.Imported, c.Answers)).Text.Replace(newLine, "", StringComparison.Ordinal);

            Assert.DoesNotContain('\n', rest);
            Assert.DoesNotContain('\r', rest);
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Diff_AnyAnswers_GivesTheRenderedFile() => Cases.Sample(
        c =>
        {
            var rendered = Render(c.Imported, Answer(c.Imported, c.Answers));
            var diff = ReportDiff.Lines(c.Imported.Report.Source.Text, rendered, context: int.MaxValue / 4);

            if (!rendered.Edits.IsEmpty)
            {
                Assert.Equal(LineTable.Split(rendered.Text), diff.Where(l => l.Kind is ' ' or '+').Select(l => l.Text));
            }
        },
        iter: Iterations,
        print: Print);

    private static string Print((ImportResult.Imported Imported, Given[] Answers) c) =>
        $"{c.Imported.Report.Source.Text.Replace("\r", "␍", StringComparison.Ordinal)}\n=====\n{string.Join('\n', c.Answers.Select(a => a.ToString()))}";

    private static VerificationDriver Answer(ImportResult.Imported imported, Given[] answers)
    {
        var driver = new VerificationDriver(imported).Begin();
        foreach (var given in answers)
        {
            var requirement = imported.Report.Requirements[given.Which % imported.Report.Requirements.Length];
            var checks = requirement.Checks.Where((_, i) => (given.Which >> (4 + i) & 1) == 1).Select(c => c.Id).ToArray();
            var text = $"The dashboard's settings page reads: {given.Value.Length} {given.Which}";
            var observed = VerificationDriver.Today.AddDays(-given.DaysAgo);
            var added = driver.Try(new Command.AddEvidence(EvidenceKind.File, Digest.Of(text), 1, "text/plain", given.EvidenceName, null, observed) { By = VerificationDriver.Operator, At = driver.Now });
            if (added is Decision.Accepted { Events: [VerificationEvent.EvidenceAdded evidence] })
            {
                driver.Try(new Command.RecordAnswer(requirement.Id, [.. checks], given.Outcome, given.Value, given.Note, given.Note, [evidence.Evidence.Id], observed, text, Supersede: given.Which % 3 == 0)
                {
                    By = VerificationDriver.Operator,
                    At = driver.Now,
                });
            }
        }

        return driver;
    }

    private static string Name(string personId) => $"@{personId} <b>| *x*\n- [ ] box";

    private static Assessment Assess(ImportResult.Imported imported, VerificationDriver driver) =>
        Assessor.Assess(imported.Report, imported.Plan, imported.Lint, driver.State, VerificationDriver.Today, maxEvidenceAgeDays: 40);

    private static RenderedReport Render(ImportResult.Imported imported, VerificationDriver driver) =>
        ReportRenderer.Render(Assess(imported, driver), Name, verifyStructure: false);
}
