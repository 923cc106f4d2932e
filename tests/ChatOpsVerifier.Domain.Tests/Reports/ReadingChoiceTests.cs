using System.Text;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>What could hold a check and was not read is named, wherever it is, in any language, and a person's decision reads it.</summary>
public class ReadingChoiceTests
{
    [Theory]
    [InlineData("| Task | ID | Evidence |", "| Restore rehearsed | T1 | |")]
    [InlineData("| Aufgabe | Nr. | Nachweis |", "| Wiederherstellung geübt | A1 | |")]
    [InlineData("| Tâche | N° | Preuve |", "| Restauration testée | T1 | |")]
    [InlineData("| Tarea | Id | Evidencia |", "| Restauración probada | T1 | |")]
    [InlineData("| 確認項目 | 期待値 | 担当者 |", "| 復元の訓練 | 成功 | 山田 |")]
    [InlineData("| 检查项 | 预期结果 | 负责人 |", "| 恢复演练 | 成功 | 王 |")]
    [InlineData("| Acceptance criterion | Expected | Owner |", "| p99 under 200 ms | yes | Ann |")]
    public void Table_WithoutAState_IsAnErrorAndCanBeRead(string header, string row)
    {
        var text = $"# Plan\n\n## A\n\n- [ ] first\n\n## B\n\n{header}\n|---|---|---|\n{row}\n";
        var imported = Import(text);

        var place = Assert.Single(imported.Report.Unread);
        var issue = Assert.Single(imported.Lint, l => l.Code == "unread-table");
        Assert.Equal((LintSeverity.Error, 9, true), (issue.Severity, place.Line, place.CouldHoldChecks));
        var read = Import(text, new ReadingChoice(place.Id, ReadingMode.Checks));
        Assert.Equal(2, read.Report.Checks.Count());
        Assert.DoesNotContain(read.Lint, l => l.Code == "unread-table");
        Assert.Equal(imported.Report.Checks.Single().Id, read.Report.Checks.First().Id);
        Assert.DoesNotContain(Import(text, new ReadingChoice(place.Id, ReadingMode.NotChecks)).Lint, l => l.Code == "unread-table");
    }

    /// <summary>Where bullets are all that a file has, a table beside them is named, too, and deciding about it takes no bullet away.</summary>
    [Fact]
    public void Table_BesideBullets_IsNamedAndTakesNoneAway()
    {
        const string Text =
            "# Plan\n\n- ❌ Restore tested\n- ✅ Alarms routed\n\n## B\n\n| Aufgabe | Nr. | Nachweis |\n|---|---|---|\n| Zertifikat erneuert | A1 | |\n";
        var imported = Import(Text);
        Assert.Equal(2, imported.Report.Checks.Count());

        var place = Assert.Single(imported.Report.Unread);
        var read = Import(Text, new ReadingChoice(place.Id, ReadingMode.Checks, 3));

        Assert.Equal([.. imported.Report.Checks.Select(c => c.Id)], read.Report.Checks.Take(2).Select(c => c.Id));
        Assert.Equal("Zertifikat erneuert", read.Report.Checks.Last().Text.Split(" | ")[0].Split(':')[0]);
    }

    [Theory]
    [InlineData("# Plan\n\n| Prüfpunkt | Soll | Verantwortlich |\n|---|---|---|\n| Sicherung | täglich | Ada |\n",
        "line 3: the table \"Prüfpunkt | Soll | Verantwortlich\"")]
    [InlineData("# Plan\n\n- [~] Ancien serveur arrêté\n", "line 3: \"- [~] Ancien serveur arrêté\"")]
    [InlineData("# Plan\n\n-[ ] Probar la copia\n", "line 3: \"-[ ] Probar la copia\"")]
    public void Refusal_OfAFileWithoutChecks_NamesWhatNearlyQualified(string text, string named)
    {
        var refused = Assert.IsType<ImportResult.Refused>(ReportImporter.Import(Encoding.UTF8.GetBytes(text)));

        Assert.Equal("nothing-to-check", refused.Code);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decision_ForManyPlaces_ReadsTheFileAgainOnce()
    {
        var imported = Import("# Plan\n\n- [ ] one\n- [~] two\n- [~] three\n- [/] four\n");
        var at = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
        string[] places = [.. imported.Report.Unread.Select(u => u.Id)];
        var state = VerificationState.Empty with { Slug = "plan", SourceSha256 = Digest.Of(imported.Report.Source.Bytes.Span) };
        var command = new Command.ChooseReading(places[0], ReadingMode.Checks) { Also = [.. places.Skip(1)], By = "ada", At = at };

        var accepted = Assert.IsType<Decision.Accepted>(Decider.Decide(command, state, imported.Report, imported.Plan));

        Assert.Equal(places, accepted.Events.OfType<VerificationEvent.ReadingChosen>().Select(e => e.Place));
        Assert.Equal(3, Assert.Single(accepted.Events.OfType<VerificationEvent.ReportReimported>()).Added.Length);
        var unknown = Assert.IsType<Decision.Refused>(Decider.Decide(command with { Also = ["table:none"] }, state, imported.Report, imported.Plan));
        Assert.Contains("table:none", unknown.Message, StringComparison.Ordinal);
    }

    private static ImportResult.Imported Import(string text, params ReadingChoice[] choices) =>
        Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(text), null, choices));
}
