using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using static ChatOpsVerifier.Domain.Tests.Reports.Worked;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>What is named because it cannot be read, and labels and counts that are the report's own, in further languages.</summary>
public class NamedPlacesTests
{
    [Theory]
    [InlineData("- [x] klart\n- [~] pågår")]
    [InlineData("- [x] valmis\n- [~] kesken")]
    [InlineData("- [x] gotowe\n- [/] w toku")]
    [InlineData("- [x] bitti\n- [-] devam ediyor")]
    [InlineData("- [x] done\n- [>] in progress")]
    public void StateBehindAnEditorsMark_BesideABox_IsNamed(string list) =>
        Assert.Contains(Import(list).Lint, i => i is { Severity: LintSeverity.Error, Code: "near-box", Line: 2 });

    [Theory]
    [InlineData("- [~] In progress\n- [-] Rejected")]
    [InlineData("- [~] In Arbeit\n- [-] Abgelehnt")]
    [InlineData("Légende :\n\n- [~] En cours")]
    [InlineData("凡例\n\n- [~] 進行中")]
    public void ListThatExplainsMarks_IsNotNamed(string list) => Assert.Empty(Import($"# T\n\n{list}\n\n## Checks\n\n- [ ] box").Report.Unread);

    [Theory]
    [InlineData("Prepared by: ________  Date: ______")]
    [InlineData("Date: ______ Reviewed by: ________")]
    [InlineData("Geprüft durch: ____________")]
    [InlineData("**Elaborado por**: ____________")]
    [InlineData("Vérifié par : ..........")]
    [InlineData("Controllato da: ________")]
    [InlineData("Sporządził: ..............")]
    [InlineData("Проверил: ________")]
    [InlineData("Vypracoval: ________")]
    [InlineData("Tarkastaja: ________")]
    [InlineData("Hazırlayan: ________")]
    [InlineData("作成者：＿＿＿＿＿　確認者：＿＿＿＿＿")]
    [InlineData("审核人：________")]
    [InlineData("검토자: ________")]
    public void BlankForWhoDidIt_IsNamed(string line) =>
        Assert.Contains(Import($"- [x] done\n\n{line}\n").Lint, i => i is { Severity: LintSeverity.Error, Code: "near-box", Line: 3 });

    [Theory]
    [InlineData("Author: ________")]
    [InlineData("Prepared by: Ada Lovelace")]
    [InlineData("Puerto: ________")]
    [InlineData("Datum: ________")]
    public void OtherBlanks_AreNot(string line) => Assert.Empty(Import($"- [x] done\n\n{line}\n").Report.Unread);

    [Theory]
    [InlineData("## Acceptance criteria", "1. The backup can be restored")]
    [InlineData("## 4.2 Abnahmekriterien", "1. Die Sicherung lässt sich zurückspielen")]
    [InlineData("### Criterios de aceptación", "1. La copia se puede restaurar")]
    [InlineData("**Critères de recette** :", "1. La sauvegarde se restaure")]
    [InlineData("## Критерии приёмки", "1. Копия восстанавливается")]
    [InlineData("## 受入条件", "1. バックアップから復元できること")]
    [InlineData("## 인수 기준", "1. 백업을 복구할 수 있다")]
    public void NumberedCriteria_AreNamedUntilSomebodyDecides(string heading, string criterion)
    {
        var text = $"- [ ] box\n\n{heading}\n\n{criterion}\n2. x\n";

        var imported = Import(text);

        Assert.Equal("box", Assert.Single(imported.Report.Checks).Text);
        Assert.Contains(imported.Lint, i => i is { Severity: LintSeverity.Error, Code: "unread-list", Line: 5 });
        Assert.DoesNotContain(
            Import(text, new ReadingChoice(Assert.Single(imported.Report.Unread).Id, ReadingMode.NotChecks)).Lint, i => i.Code == "unread-list");
    }

    [Theory]
    [InlineData("**Success Criteria**:\n\n- Fewer failures")]
    [InlineData("**Erfolgskriterien**:\n\n1. Weniger Ausfälle")]
    [InlineData("## Pasos\n\n1. Abrir la página")]
    [InlineData("## PASS Criteria\n\n1. The box is ticked")]
    public void ListsOfSomethingElse_AreNotNamed(string list) => Assert.DoesNotContain(Import($"- [ ] box\n\n{list}\n").Lint, i => i.Code == "unread-list");

    [Theory]
    [InlineData("- **Status**: Approved\n- [ ] box", "- **Status**: Rejected")]
    [InlineData("- [ ] voce\n- **Stato**: Approvato", "- **Stato**: Respinto")]
    [InlineData("- **Statut** : Validé\n- [ ] case", "- **Statut** : Refusé")]
    [InlineData("- **Trạng thái**: Đã duyệt\n- [ ] mục", "- **Trạng thái**: Không đạt")]
    [InlineData("| Field | Value |\n|---|---|\n| Owner | Ana |\n| Status | Approved |\n\n- [ ] box", "| Status | Rejected |")]
    [InlineData("| **Status** | Erledigt |\n|---|---|\n| Leitung | Ute |\n\n- [ ] Punkt", "| **Status** | Fehlgeschlagen |")]
    [InlineData("| 項目 | 内容 |\n|---|---|\n| 担当 | 花子 |\n| 状態 | 完了 |\n\n- [ ] 箱", "| 状態 | 失敗 |")]
    public void StatusBesideTheBoxesOrInATableOfFields_FollowsThem(string text, string expected) =>
        Assert.Contains(expected, Answered(text, Outcome.Refuted), StringComparison.Ordinal);

    /// <summary>Each is about the box beside it.</summary>
    [Fact]
    public void SeveralLabelsAmongTheBoxes_StayAsTheyAre() =>
        Assert.Contains(
            "- **Status**: Approved", Answered("- [ ] one\n- **Status**: Approved\n- [ ] two\n- **Status**: Open", Outcome.Refuted), StringComparison.Ordinal);

    [Theory]
    [InlineData("**Öppna punkter**: 1", "**Öppna punkter**: 0")]
    [InlineData("**Åbne opgaver**: 1", "**Åbne opgaver**: 0")]
    [InlineData("**Avoimet tehtävät**: 1", "**Avoimet tehtävät**: 0")]
    [InlineData("**Otevřené úkoly**: 1", "**Otevřené úkoly**: 0")]
    [InlineData("**Открытых задач**: 1", "**Открытых задач**: 0")]
    [InlineData("**Açık maddeler**: 1", "**Açık maddeler**: 0")]
    [InlineData("**Attività completate**: 1", "**Attività completate**: 2")]
    [InlineData("**Öppna portar**: 1", "**Öppna portar**: 1")]
    [InlineData("**Avoimet portit**: 1", "**Avoimet portit**: 1")]
    [InlineData("**Открытых портов**: 1", "**Открытых портов**: 1")]
    public void CountInFurtherLanguages_FollowsTheChecks_AndOnlyTheirs(string count, string expected) =>
        Assert.Contains(expected, Answered($"- [ ] one\n- [x] two\n\n{count}\n", Outcome.Verified), StringComparison.Ordinal);
}
