using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>Each kind of place that real documents have, in several languages: what is a check, and what an answer changes in it.</summary>
public class KindsInLanguagesTests
{
    [Theory]
    [InlineData("| Check | Status |", "| Card | ✅ Sandbox answers |", "| Mail | ⬜ To be tested |", "| Mail | ✅ To be tested |")]
    [InlineData("| Prüfpunkt | Status |", "| Karte | ✅ Testsystem antwortet |", "| Beleg | ⬜ Noch zu prüfen |", "| Beleg | ✅ Noch zu prüfen |")]
    [InlineData("| Point | Statut |", "| Carte | ✅ Banc de test correct |", "| Reçu | ⬜ À tester |", "| Reçu | ✅ À tester |")]
    [InlineData("| Punto | Estado |", "| Tarjeta | ✅ Entorno responde |", "| Recibo | ⬜ Por probar |", "| Recibo | ✅ Por probar |")]
    [InlineData("| 項目 | 状態 |", "| 決済 | ✅ 検証環境は正常 |", "| 通知 | ⬜ 要確認 |", "| 通知 | ✅ 要確認 |")]
    [InlineData("| Check | Status |", "| Card | :white_check_mark: Sandbox |", "| Mail | :x: no answer |", "| Mail | :white_check_mark: no answer |")]
    [InlineData("| Check | Status |", "| Card | Closed |", "| Sync | **Open.** Cause: clock. Ask Ana. |", "| Sync | **Closed.** Cause: clock. Ask Ana. |")]
    [InlineData("| Prüfpunkt | Status |", "| Karte | Erledigt |", "| Abgleich | **Offen.** Ursache: Takt. |", "| Abgleich | **Erledigt.** Ursache: Takt. |")]
    [InlineData("| 检查项 | 状态 |", "| 支付 | 已完成 |", "| 对账 | 未完成（等时钟） |", "| 对账 | 已完成（等时钟） |")]
    public void StateWithRemark_Verified_KeepsItsOwnRemark(string header, string other, string row, string expected)
    {
        var text = $"# T\n\n{header}\n|---|---|\n{other}\n{row}\n";

        Assert.Equal(text.Replace(row, expected, StringComparison.Ordinal), Lines(Answered(text, Outcome.Verified, only: 1), 6));
    }

    /// <summary>A mark for a name is little, and still more than an owner, which an answer fills in.</summary>
    [Theory]
    [InlineData("| Item | Result | Status | Owner |", "| x | Open | Open |  |")]
    [InlineData("| Punkt | Ergebnis | Status | Verantwortlich |", "| x | Offen | Offen |  |")]
    [InlineData("| Point | Résultat | Statut | Responsable |", "| x | À faire | À faire |  |")]
    [InlineData("| 項目 | 結果 | 状態 | 担当者 |", "| ○ | 未確認 | 未確認 |  |")]
    public void RowThatAMarkNames_IsTheSameCheckOnceItIsAnswered(string header, string row)
    {
        var text = $"# T\n\n{header}\n|---|---|---|---|\n{row}\n";

        var before = Assert.Single(Samples.Import(text).Report.Checks);
        Assert.Equal(before.Id, Assert.Single(Samples.Import(Answered(text, Outcome.Verified, only: 0)).Report.Checks).Id);
    }

    /// <summary>What a regeneration writes into a statement's line is not part of the name of the table inside the statement.</summary>
    [Theory]
    [InlineData("BLOCKED until Ana looks", "RESOLVED (was BLOCKED) until Ana looks — VERIFIED (E1)")]
    [InlineData("BLOCKED: Zugang fehlt", "RESOLVED (was BLOCKED): Zugang fehlt — VERIFIED (E1, E2)")]
    [InlineData("restore not shown", "restore not shown — VERIFIED (E12)")]
    [InlineData("❌ drill not shown", "✅ drill not shown — VERIFIED (E1)")]
    public void TableInAStatement_OnceTheStatementIsWrittenBack_HoldsTheSameChecks(string words, string regenerated)
    {
        var text = $"# T\n\n### BLOCKED Areas\n\n1. {words}\n\n   | Item | Status |\n   |---|---|\n   | Drill | Open |\n";

        var before = Assert.Single(Samples.Import(text).Report.Checks);
        Assert.Equal(before.Id, Assert.Single(Samples.Import(text.Replace(words, regenerated, StringComparison.Ordinal)).Report.Checks).Id);
    }

    [Theory]
    [InlineData("| Check | Status |", "✅ PASS", "❌ FAIL")]
    [InlineData("| Prüfpunkt | Ergebnis |", "Bestanden", "Nicht bestanden")]
    [InlineData("| Point | Statut |", "✅ Conforme", "❌ Non conforme")]
    [InlineData("| 项目 | 状态 |", "✅ 通过", "❌ 不通过")]
    [InlineData("| 項目 | 判定 |", "合格", "不合格")]
    [InlineData("| Punto | Estado |", "✅", "❌")]
    [InlineData("| Punkt | Stan |", ":heavy_check_mark:", ":x:")]
    public void StateThatIsDone_Refuted_DoesNotSayUntested(string header, string done, string expected)
    {
        var text = $"# T\n\n{header}\n|---|---|\n| one | {done} |\n| two | {done} |\n";

        Assert.Contains($"| one | {expected} |", Answered(text, Outcome.Refuted, only: 0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| # | Test point | OK | NOK | Remark |")]
    [InlineData("| Nr. | Prüfpunkt | i.O. | n.i.O. | Bemerkung |")]
    [InlineData("| N° | Point | Conforme | Non conforme | Remarque |")]
    [InlineData("| Nº | Punto | Cumple | No cumple | Nota |")]
    [InlineData("| 番号 | 検査 | 合格 | 不合格 | 備考 |")]
    public void OutcomeColumns_Answered_TakeTheMarkInOneOfThem(string header)
    {
        var text = $"# T\n\n{header}\n|---|---|---|---|---|\n| 1 | Pump | ☐ | ☐ | |\n";

        var verified = Answered(text, Outcome.Verified).Split('\n')[4].Split('|');
        var refuted = Answered(text, Outcome.Refuted).Split('\n')[4].Split('|');
        Assert.NotEqual("☐", verified[3].Trim());
        Assert.Equal("☐", verified[4].Trim());
        Assert.Equal("☐", refuted[3].Trim());
        Assert.NotEqual("☐", refuted[4].Trim());
    }

    [Theory]
    [InlineData("| Argument | Required | Type |", "| name | ✅ | text |")]
    [InlineData("| Feld | Pflichtfeld | Typ |", "| Name | ✅ | Text |")]
    [InlineData("| Champ | Obligatoire | Type |", "| nom | ✅ | texte |")]
    [InlineData("| 参数 | 必填 | 类型 |", "| 名称 | ✅ | 文本 |")]
    [InlineData("| Hazard | Rating | Place |", "| Leak | 🔴 High | Hall |")]
    [InlineData("| Gefahr | Einstufung | Ort |", "| Leck | 🔴 Hoch | Halle |")]
    [InlineData("| Danger | Gravité | Lieu |", "| Fuite | 🔴 Élevée | Salle |")]
    [InlineData("| 漏洞 | 等级 | 位置 |", "| 泄漏 | 🔴 高 | 大厅 |")]
    [InlineData("| Processor | Contract signed with us | Data |", "| Acme | Yes/No | names |")]
    [InlineData("| Auftragnehmer | In der EU | Daten |", "| Acme | Ja/Nein | Namen |")]
    [InlineData("| Indicateur | Automatisation | Données |", "| Pannes | Oui | Noms |")]
    [InlineData("| Datum | Stand | Bearbeiter |", "| 2026-01-01 | Entwurf | Ada |")]
    [InlineData("| Environnement | Statut | Adresse |", "| recette | ✅ actif | https://a.example |")]
    [InlineData("| HTTP code | Status | Description |", "| 200 | OK | fine |")]
    [InlineData("| 错误码 | 状态 | 说明 |", "| 404 | 失败 | 缺少 |")]
    [InlineData("| To do | In progress | Done |", "| paint | clean | drill |")]
    [InlineData("| Offen | In Arbeit | Erledigt |", "| malen | putzen | bohren |")]
    [InlineData("| 模块 | 风险 | 影响 |", "| 登录 | ☐ 低 ☐ 中 ☐ 高 | 用户 |")]
    public void ColumnThatOnlySoundsLikeAState_IsNone(string header, string row)
    {
        var report = Import($"# T\n\n- [ ] real\n\n## B\n\n{header}\n|---|---|---|\n{row}\n").Report;

        Assert.Equal("real", Assert.Single(report.Checks).Text);
    }

    [Theory]
    [InlineData("☐ open ☐ done", "☐ open ☑ done", "☑ open ☐ done")]
    [InlineData("☐ offen ☐ erledigt", "☐ offen ☑ erledigt", "☑ offen ☐ erledigt")]
    [InlineData("☐ Oui ☐ Non", "☑ Oui ☐ Non", "☐ Oui ☑ Non")]
    [InlineData("合格 □ 不合格 □", "合格 ☑ 不合格 □", "合格 □ 不合格 ☑")]
    [InlineData("✓ / ⚠ / ✗", "✓", "✗")]
    [InlineData("[PASS/FAIL]", "PASS", "FAIL")]
    [InlineData("[合格・不合格]", "合格", "不合格")]
    [InlineData("(bestanden / nicht bestanden)", "bestanden", "nicht bestanden")]
    public void CellWithSeveralBoxes_Answered_HasOneOfThemTicked(string cell, string verified, string refuted)
    {
        var text = $"# T\n\n| Check | Status |\n|---|---|\n| Pump | {cell} |\n";

        Assert.Contains($"| Pump | {verified} |", Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains($"| Pump | {refuted} |", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. Step\n   > [!NOTE]\n   > - [ ] Valve closed\n")]
    [InlineData("- Schritt\n\n  > Hinweis\n  > - [ ] Ventil zu\n")]
    [InlineData("* Étape\n\n  | Point | Statut |\n  |---|---|\n  | Vanne | À faire |\n")]
    [InlineData("1. 手順\n\n   | 項目 | 状態 |\n   |---|---|\n   | 弁 | 未確認 |\n")]
    public void CheckInsideAListItem_IsRead(string body) => Assert.Single(Import($"# T\n\n{body}").Report.Checks);

    [Theory]
    [InlineData("| Role | Name | Signature | Date |", "| Lead | [TODO] | ________ | ______ |")]
    [InlineData("| Rolle | Name | Unterschrift | Datum |", "| Leitung | [TODO: Name] | ____ | TT.MM.JJJJ |")]
    [InlineData("| Rôle | Nom | Signature | Date |", "| Chef | {{ nom }} | ____ | |")]
    [InlineData("| 役割 | 氏名 | 署名 | 日付 |", "| 責任者 | [記入] | ____ | |")]
    public void SignOffRow_WithBlanks_IsOpenAndFilledInWhole(string header, string row)
    {
        var text = $"# T\n\n{header}\n|---|---|---|---|\n{row}\n";
        Assert.False(Assert.Single(Import(text).Report.Checks).Claimed);

        var signed = Answered(text, Outcome.Verified).Split('\n')[4].Split('|');
        Assert.Equal(row.Split('|')[1], signed[1]);
        Assert.Equal("operator", signed[2].Trim());
        Assert.DoesNotContain("__", signed[3], StringComparison.Ordinal);
        Assert.Equal("2026-11-24", signed[4].Trim());
    }

    [Theory]
    [InlineData("| Step | Expected | Actual Result | Status |", "Open")]
    [InlineData("| Schritt | Erwartet | Ist-Ergebnis | Status |", "Offen")]
    [InlineData("| Étape | Résultat attendu | Résultat obtenu | Statut |", "À faire")]
    [InlineData("| 步骤 | 预期结果 | 实际结果 | 状态 |", "未测试")]
    public void ResultWrittenDown_LeavesTheCheckWhatItIs(string header, string state)
    {
        var before = Assert.Single(Import($"# T\n\n{header}\n|---|---|---|---|\n| Pump | 3 bar | | {state} |\n").Report.Checks);
        var after = Assert.Single(Import($"# T\n\n{header}\n|---|---|---|---|\n| Pump | 3 bar | 3.1 bar | {state} |\n").Report.Checks);

        Assert.Equal((before.Id, before.Text), (after.Id, after.Text));
    }

    [Theory]
    [InlineData("**Status**: Approved")]
    [InlineData("**Status**: Freigegeben")]
    [InlineData("**Statut** : Validé")]
    [InlineData("**Stato**: Approvato")]
    [InlineData("**Estado**: Aprobado")]
    public void StatusLabel_WhoseOnlyBoxIsRefuted_SaysSoNoLonger(string label)
    {
        var text = $"# T\n\n## A\n\n{label}\n\n- [ ] Pump\n";

        Assert.DoesNotContain(label, Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**Stato**: Da fare", "**Stato**: Fatto")]
    [InlineData("**Statut**: À faire", "**Statut**: Fait")]
    [InlineData("**Estado**: Por hacer", "**Estado**: Hecho")]
    [InlineData("**Status**: Nicht geprüft", "**Status**: Geprüft")]
    [InlineData("**Status**: Do zrobienia", "**Status**: Zrobione")]
    public void StatusLabel_WhoseOnlyBoxIsVerified_SaysItInTheSameLanguage(string label, string expected)
    {
        var text = $"# T\n\n## A\n\n{label}\n\n- [ ] Pump\n";

        Assert.Contains(expected, Answered(text, Outcome.Verified), StringComparison.Ordinal);
    }

    private static ImportResult.Imported Import(string text) => Worked.Import(text);

    private static string Lines(string text, int count) => string.Concat(text.Split('\n').Take(count).Select(l => l + "\n"));

    private static string Answered(string text, Outcome outcome, int? only = null) => Worked.Answered(text, outcome, only);
}
