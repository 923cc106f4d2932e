using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

/// <summary>A report that was imported under dialect 5 is read again by the rules of today.</summary>
public class RereadingTests
{
    /// <summary>Dialect 5 took the column of who tested for a part of the check's text, as the first one did.</summary>
    [Theory]
    [InlineData("| Essai | Testeur | État |", "| Étanchéité | Luc | à faire |")]
    [InlineData("| Prüfung | Prüfer | Ergebnis |", "| Druckprobe | Ute | offen |")]
    [InlineData("| 项目 | 测试人 | 状态 |", "| 水压 | 王 | 未测试 |")]
    [InlineData("| Проверка | Испытатель | Статус |", "| Давление | Иван | не пройдено |")]
    public void Reread_ChecksThatAreNamedOtherwiseNow_KeepTheirAnswersAndAreListed(string header, string row)
    {
        var imported = Import(header, row);
        var check = imported.Report.Checks.First();
        Assert.NotNull(check.FormerId);
        Assert.NotEqual(check.FormerId, check.Id);
        var asOfFive = AsOfFive(imported, new CheckMove(check.Id, check.FormerId));
        Assert.Contains(check.FormerId, asOfFive.CurrentAnswers.Keys);

        var changes = Reread(imported, asOfFive);
        var after = Fold(asOfFive, changes);

        Assert.Equal(new CheckMove(check.FormerId, check.Id), Assert.Single(changes.Moved));
        Assert.Empty(changes.Added);
        Assert.Empty(changes.Removed);
        Assert.True(changes.PlanChanged);
        Assert.Equal(check.Id, Assert.Single(after.CurrentAnswers).Key);
        Assert.Equal(ReportImporter.Dialect, after.Dialect);
    }

    /// <summary>Dialect 5 read it as it is read today, and only the first one otherwise.</summary>
    [Theory]
    [InlineData("| Prüfung | Messwert | Ergebnis |", "| Druckprobe | 3 bar | offen |")]
    [InlineData("| Test | Actual Result | Status |", "| Pressure | 3 bar | Open |")]
    [InlineData("| 項目 | 実測値 | 状態 |", "| 水圧 | 3 bar | 未確認 |")]
    [InlineData("| Caso | Resultado obtenido | Estado |", "| Presión | 3 bar | Pendiente |")]
    public void Reread_ChecksThatAreReadAsBefore_AreNotListed(string header, string row)
    {
        var imported = Import(header, row);
        var check = imported.Report.Checks.First();
        Assert.NotEqual(check.FormerId, check.Id);
        var asOfFive = AsOfFive(imported);

        var changes = Reread(imported, asOfFive);

        Assert.Empty(changes.Moved);
        Assert.Empty(changes.Added);
        Assert.Empty(changes.Removed);
        Assert.Equal(check.Id, Assert.Single(Fold(asOfFive, changes).CurrentAnswers).Key);
    }

    private static ImportResult.Imported Import(string header, string row) =>
        Samples.Import(Encoding.UTF8.GetBytes($"# T\n\n{header}\n|---|---|---|\n{row}\n"));

    /// <summary>Every check is verified, under the ids that dialect 5 gave.</summary>
    private static VerificationState AsOfFive(ImportResult.Imported imported, params ImmutableArray<CheckMove> former)
    {
        var driver = new VerificationDriver(imported).Begin();
        driver.Answer(imported.Report.Requirements.First().Handle, "3 bar");
        return Fold(
            driver.State,
            new VerificationEvent.ReportReimported(
                driver.State.SourceSha256, imported.Report.Source.Bytes.Length, 1, former, [], [], [], PlanChanged: false, Dialect: 5));
    }

    private static VerificationEvent.ReportReimported Reread(ImportResult.Imported imported, VerificationState state) =>
        Assert.IsType<VerificationEvent.ReportReimported>(Assert.Single(Assert.IsType<Decision.Accepted>(Decider.Decide(
            new Command.Reread { By = "system", At = DateTimeOffset.UnixEpoch }, state, imported.Report, imported.Plan)).Events));

    private static VerificationState Fold(
        VerificationState state, VerificationEvent.ReportReimported e) => ReimportFold.Apply(state, e, DateTimeOffset.UnixEpoch);
}
