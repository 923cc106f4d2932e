using System.Text;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Owned;
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

    [Fact]
    public void Render_NoAnswers_GivesTheSameBytes() => Holds(c =>
        Assert.Equal(c.Imported.Report.Source.Bytes.ToArray(), c.Render(c.Begin()).Bytes));

    [Fact]
    public void Render_AnyAnswers_KeepsEveryByteThatIsNotOwned() => Holds(c =>
    {
        var rendered = c.Render(c.Answer());
        var (at, from) = (0, 0);
        foreach (var edit in rendered.Edits)
        {
            var kept = edit.Span.Start - from;
            Assert.True(kept >= 0 && c.Source.AsSpan(from, kept).SequenceEqual(rendered.Text.AsSpan(at, kept)));
            (at, from) = (at + kept + edit.Replacement.Length, edit.Span.End);
        }

        Assert.Equal(c.Source[from..], rendered.Text[at..]);
        Assert.Equal(c.Imported.Report.Source.HasByteOrderMark, rendered.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
    });

    [Fact]
    public void Render_AnyAnswers_ImportsToTheSameChecksAndPlan() => Holds(c =>
    {
        var after = Samples.Import(c.Render(c.Answer(), verifyStructure: true).Bytes);

        Assert.Equal(Checks(c.Imported), Checks(after));
        Assert.Equal(c.Imported.Plan, after.Plan);

        static IEnumerable<(string, string, string, string?, CheckForm)> Checks(ImportResult.Imported imported) =>
            imported.Report.Checks.Select(k => (k.Id, k.Handle, k.Text, k.ParentId, k.Form));
    });

    [Fact]
    public void Render_OfItsOwnOutput_ChangesNothing() => Holds(c =>
    {
        var driver = c.Answer();
        var once = c.Render(driver);

        Assert.Equal(once.Text, RenderingCase.Render(Samples.Import(once.Bytes), driver).Text);
    });

    [Fact]
    public void Render_OfItsOutputWithAnAnswerWithdrawn_LeavesNoEvidenceWithoutAnAnswer() => Holds(c =>
    {
        var driver = c.Answer();
        var regenerated = Samples.Import(c.Render(driver).Bytes);
        driver.Try(new Command.WithdrawAnswer(
            driver.State.Answers.Keys.Order().FirstOrDefault() ?? "A1", [], "mistaken") { By = VerificationDriver.Operator, At = driver.Now });
        if (driver.State.CurrentAnswers.IsEmpty)
        {
            return;
        }

        var after = Samples.Import(RenderingCase.Render(regenerated, driver, verifyStructure: true).Bytes).Report;

        var text = after.Source.Text;
        var open = after.Checks.Where(k => !driver.State.CurrentAnswers.ContainsKey(k.Id)
            && c.Imported.Plan.Find(LinkKind.CheckToSource, k.Id) is not { To.Length: > 0 });
        Assert.DoesNotContain(open, k => k.EvidenceLine is { IsPresent: true }
            || (k.Cells?.Evidence is { } cell && OwnedText.TryFindCellEvidence(text.AsSpan(cell.Start, cell.Length), out _)));
    });

    [Fact]
    public void Render_AllAnswersWithdrawn_RestoresTheInput() => Holds(c =>
    {
        var driver = c.Answer();
        RenderingCase.Withdraw(driver, VerificationState.Empty);

        Assert.Empty(driver.State.CurrentAnswers);
        Assert.Equal(c.Imported.Report.Source.Bytes.ToArray(), c.Render(driver).Bytes);
    });

    [Fact]
    public void Render_OneAnswerWithdrawn_RestoresAllButTheLedgerSection() => Holds(c =>
    {
        var driver = c.Begin();
        foreach (var given in c.Answers)
        {
            var (before, text) = (driver.State, BeforeLedger(c.Render(driver).Text));
            c.Answer(driver, given);
            var answered = driver.State;
            RenderingCase.Withdraw(driver, before);

            // An answer that took the place of another one does not bring it back.
            if (driver.State.CurrentAnswers.Count > 0
                && driver.State.CurrentAnswers.OrderBy(s => s.Key).SequenceEqual(before.CurrentAnswers.OrderBy(s => s.Key)))
            {
                Assert.Equal(text, BeforeLedger(c.Render(driver).Text));
            }

            c.Answer(driver, given);
        }
    });

    [Fact]
    public void Render_AnyAnswers_MentionsNobodyAndAddsNoMarkup() => Holds(c =>
    {
        foreach (var edit in c.Render(c.Answer()).Edits)
        {
            Assert.DoesNotContain('@', edit.Replacement);
            Assert.DoesNotContain('<', edit.Replacement);
            var bare = Regex.Replace(edit.Replacement, @"\\.", "", RegexOptions.Singleline);
            Assert.DoesNotContain("](", bare, StringComparison.Ordinal);
            Assert.DoesNotContain("://", bare, StringComparison.Ordinal);

            // Tabs are the document's own, in the indent.
            Assert.DoesNotContain(
                LineTable.Split(edit.Replacement),
                line => line.TrimStart('\t', ' ', '>').Any(ch => char.IsControl(ch) || ch is '\u202E' or '\u2066' or '\u200B' or '\u2028'));
        }
    });

    [Fact]
    public void Render_AnyAnswers_UsesTheLineBreaksOfTheFile() => Holds(c =>
    {
        var newLine = DominantNewLine(c.Imported.Report.Source.Text);
        if (c.Imported.Report.Source.LineCount > 1 && !HasOther(c.Source))
        {
            Assert.False(HasOther(c.Render(c.Answer()).Text));
        }

        bool HasOther(string text) => text.Replace(newLine, "", StringComparison.Ordinal).AsSpan().ContainsAny('\r', '\n');
    });

    /// <summary>The line break that most lines use; "\n" where there is none.</summary>
    private static string DominantNewLine(string text)
    {
        var crlf = text.Split("\r\n").Length - 1;
        var lf = text.Count(c => c == '\n') - crlf;
        var cr = text.Count(c => c == '\r') - crlf;
        return crlf > lf && crlf >= cr ? "\r\n" : cr > lf ? "\r" : "\n";
    }

    [Fact]
    public void Diff_AnyAnswers_GivesTheRenderedFile() => Holds(c =>
    {
        var rendered = c.Render(c.Answer());
        var diff = ReportDiff.Lines(c.Source, rendered, context: int.MaxValue / 4);

        if (!rendered.Edits.IsEmpty)
        {
            Assert.Equal(LineTable.Split(rendered.Text), diff.Where(l => l.Kind is ' ' or '+').Select(l => l.Text));
        }
    });

    private static void Holds(Action<RenderingCase> property) => RenderingCase.Any.Sample(property, iter: Iterations, print: c => c.Print());

    private static string BeforeLedger(string text) =>
        text.IndexOf(OwnedText.LedgerOpening, StringComparison.Ordinal) is var at and >= 0 ? text[..at] : text;
}
