using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>A word for a state inside a sentence is the author's: another one in its place would make the sentence untrue.</summary>
public class RunningTextTests
{
    [Theory]
    [InlineData("Planned for Q3 2027", "Verified — Planned for Q3 2027")]
    [InlineData("Deferred until the audit", "Verified — Deferred until the audit")]
    [InlineData("In progress with the vendor", "Verified — In progress with the vendor")]
    [InlineData("Offen seit dem Umzug", "Erledigt — Offen seit dem Umzug")]
    [InlineData("Wartet auf Antwort von Ute", "Erledigt — Wartet auf Antwort von Ute")]
    [InlineData("En attente de retour du client", "Terminé — En attente de retour du client")]
    [InlineData("Pendiente de la respuesta del banco", "Completado — Pendiente de la respuesta del banco")]
    [InlineData("Aguardando retorno do banco", "Concluído — Aguardando retorno do banco")]
    [InlineData("Pianificato per il 2027", "Completato — Pianificato per il 2027")]
    [InlineData("Gepland voor het voorjaar", "Gereed — Gepland voor het voorjaar")]
    [InlineData("Zaplanowane na wiosnę", "Gotowe — Zaplanowane na wiosnę")]
    [InlineData("Запланировано на весну", "Готово — Запланировано на весну")]
    public void SentenceAboutAState_Verified_KeepsItsWords(string cell, string expected) =>
        Assert.Contains(
            $"| Pump | {expected} |",
            Worked.Answered($"# T\n\n| Check | Status |\n|---|---|\n| Pump | {cell} |\n", Outcome.Verified),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Completed by Ana on 3 May", "Failed", "Open")]
    [InlineData("Erledigt durch Ute am 3. Mai", "Fehlgeschlagen", "Offen")]
    [InlineData("Terminé par Luc le 3 mai", "Échec", "En attente")]
    [InlineData("Completado por Ana el 3 de mayo", "Fallido", "Pendiente")]
    public void SentenceThatSaysDone_StaysWhileItIsTrue_AndIsSaidNoLongerToBe(string cell, string refuted, string open)
    {
        var text = $"# T\n\n| Check | Status |\n|---|---|\n| Pump | {cell} |\n| Valve | {open} |\n";

        Assert.True(Worked.Import(text).Report.Checks.First().Claimed);
        Assert.Contains($"| Pump | {cell} |", Worked.Answered(text, Outcome.Verified, only: 0), StringComparison.Ordinal);
        var row = Worked.Answered(text, Outcome.Refuted, only: 0).Split('\n')[4];
        Assert.Equal($"| Pump | {refuted} — {cell} |", row, ignoreCase: true);
    }

    [Theory]
    [InlineData("Open", "see **Open** below", "Verified — see **Open** below")]
    [InlineData("Offen", "siehe **Offen** unten", "Erledigt — siehe **Offen** unten")]
    [InlineData("Ouvert", "voir la section **Ouvert**", "Terminé — voir la section **Ouvert**")]
    [InlineData("Abierto", "véase **Abierto** más abajo", "Completado — véase **Abierto** más abajo")]
    [InlineData("未完成", "见**未完成**一节", "已完成 — 见**未完成**一节")]
    [InlineData("未対応", "下の**未対応**を参照", "完了 — 下の**未対応**を参照")]
    [InlineData("❌", "log shows ✅ and stops", "✅ — log shows ✅ and stops")]
    [InlineData("❌", "Backend ✅ Frontend ❌", "✅ — Backend ✅ Frontend ❌")]
    public void WordOrMarkInRunningText_IsNotAState(string other, string cell, string expected) =>
        Assert.Contains(
            $"| Pump | {expected} |",
            Worked.Answered($"# T\n\n| Check | Status |\n|---|---|\n| Valve | {other} |\n| Pump | {cell} |\n", Outcome.Verified, only: 1),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Pending operator verification", "Verified")]
    [InlineData("Not started yet", "Verified")]
    [InlineData("Wartet auf Freigabe", "Erledigt")]
    [InlineData("En attente de validation", "Terminé")]
    [InlineData("3 of 5 **Open**", "3 of 5 **Verified**")]
    [InlineData("**Open** waits for Ana", "**Verified** waits for Ana")]
    [InlineData("🔴 → 🟡", "🔴 → 🟢")]
    [InlineData("Failed → Open", "Failed → Verified")]
    public void StateOfSeveralWords_IsReplacedAsOne(string cell, string expected) =>
        Assert.Contains(
            $"| Pump | {expected} |",
            Worked.Answered($"# T\n\n| Check | Status |\n|---|---|\n| Pump | {cell} |\n", Outcome.Verified),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("**状態**: 未確認", "**状態**: 確認済み")]
    [InlineData("**状態**：未確認（担当待ち）", "**状態**：確認済み（担当待ち）")]
    [InlineData("状态：待验证", "状态：已确认")]
    [InlineData("**状态**: 进行中，等客户", "**状态**: 已完成，等客户")]
    [InlineData("**상태**: 미확인", "**상태**: 확인")]
    [InlineData("**Статус**: В работе", "**Статус**: Готово")]
    [InlineData("**Durum**: Beklemede", "**Durum**: Tamam")]
    [InlineData("**Tila**: Kesken", "**Tila**: Valmis")]
    [InlineData("**Status**: 🟡 Partial", "**Status**: 🟢 Verified")]
    [InlineData("**Status**: Geplant für das Frühjahr", "**Status**: Erledigt — Geplant für das Frühjahr")]
    public void StatusLabel_WhoseOnlyBoxIsVerified_SaysSo(string label, string expected) =>
        Assert.Equal(expected, Worked.Answered($"# T\n\n## A\n\n{label}\n\n- [ ] Pump\n", Outcome.Verified).Split('\n')[4]);

    [Theory]
    [InlineData("**状態**: 確認済み", "**状態**: 確認不可")]
    [InlineData("**状态**：通过", "**状态**：不通过")]
    [InlineData("**Status**: ✅ Freigegeben", "**Status**: ❌ Abgelehnt")]
    [InlineData("**Statut** : Approuvé par Luc", "**Statut** : Refusé — Approuvé par Luc")]
    [InlineData("**Status**: ✅", "**Status**: ❌")]
    [InlineData("**Status**: Erledigt ✅", "**Status**: Fehlgeschlagen ❌")]
    [InlineData("**Status**: Approved | **Owner**: Ada", "**Status**: Rejected | **Owner**: Ada")]
    public void StatusLabel_WhoseOnlyBoxIsRefuted_SaysSo(string label, string expected) =>
        Assert.Equal(expected, Worked.Answered($"# T\n\n## A\n\n{label}\n\n- [ ] Pump\n", Outcome.Refuted).Split('\n')[4]);

    [Theory]
    [InlineData("✔️ Done", "❌ Not done", "❌ Not done")]
    [InlineData("DONE ✅", "OPEN ❌", "OPEN ❌")]
    [InlineData("Erledigt ✅", "Offen ⏳", "Fehlgeschlagen ❌")]
    [InlineData("Fait ✔", "À faire ✗", "À faire ✗")]
    [InlineData("完了 ✅", "未着手 ❌", "未着手 ❌")]
    public void WordWithAMark_Refuted_TakesBothFromTheTable(string done, string other, string expected) =>
        Assert.Contains(
            $"| Pump | {expected} |",
            Worked.Answered($"# T\n\n| Check | Status |\n|---|---|\n| Valve | {other} |\n| Pump | {done} |\n", Outcome.Refuted, only: 1),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("合格", "条件付き合格")]
    [InlineData("通过", "基本通过")]
    [InlineData("완료", "조건부완료")]
    public void WordInsideALongerOne_IsARemark(string done, string cell) =>
        Assert.Contains(
            $"| Pump | {done} — {cell} |",
            Worked.Answered($"# T\n\n| Check | Status |\n|---|---|\n| Valve | {done} |\n| Pump | {cell} |\n", Outcome.Verified, only: 1),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Done", "N/A")]
    [InlineData("Erledigt", "entfällt")]
    [InlineData("Terminé", "sans objet")]
    [InlineData("完了", "対象外")]
    [InlineData("通过", "不适用")]
    public void CellThatSaysNotApplicable_StaysWhereItIsSo_AndIsReplacedWhereNot(string done, string cell)
    {
        var text = $"# T\n\n| Check | Status |\n|---|---|\n| Valve | {done} |\n| Pump | {cell} |\n";

        Assert.Contains($"| Pump | {cell} |", Worked.Answered(text, Outcome.NotAvailable, only: 1), StringComparison.Ordinal);
        Assert.Contains($"| Pump | {done} |", Worked.Answered(text, Outcome.Verified, only: 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Role | Name | Decision | Signature | Date |", "| Lead | | ☐ Approve ☐ Reject | | |",
        "| Lead | operator | ☑ Approve ☐ Reject | Signed | 2026-11-24 |")]
    [InlineData("| Rolle | Name | Votum | Unterschrift | Datum |", "| Leitung | | ☐ ja ☐ nein | ____ | TT.MM.JJJJ |",
        "| Leitung | operator | ☑ ja ☐ nein | Signed | 2026-11-24 |")]
    [InlineData("| 役割 | 氏名 | 判断 | 署名 | 日付 |", "| 責任者 | | □承認 □却下 | | 年 月 日 |", "| 責任者 | operator | ☑承認 □却下 | Signed | 2026-11-24 |")]
    [InlineData("| 角色 | 姓名 | 意见 | 签字 | 日期 |", "| 经理 | | ☐ 同意 ☐ 不同意 | | 年　月　日 |", "| 经理 | operator | ☑ 同意 ☐ 不同意 | Signed | 2026-11-24 |")]
    [InlineData("| Role | Name | Approved | Date |", "| Lead | | ☐ | |", "| Lead | operator | ☑ | 2026-11-24 |")]
    [InlineData("| Rolle | Name | Freigabe | Datum |", "| Leitung | ____ | Offen | |", "| Leitung | operator | Erledigt | 2026-11-24 |")]
    public void RowThatIsSigned_IsNotLeftHalfFilled(string header, string row, string expected)
    {
        var text = $"# T\n\n## Approval\n\n{Worked.Table(header, row)}";

        var filled = Worked.Answered(text, Outcome.Verified).Split('\n')[6];
        Assert.Equal(Worked.Spaceless(expected), Worked.Spaceless(filled));
        Assert.Equal(
            Worked.Import(text).Report.Checks.Single().Text, Worked.Import(text.Replace(row, filled, StringComparison.Ordinal)).Report.Checks.Single().Text);
    }

    [Theory]
    [InlineData("**状態**: 合格 / 不合格")]
    [InlineData("**状态**：☐ 通过 ☐ 不通过")]
    [InlineData("**Статус**: Да / Нет")]
    public void StatusLabel_ThatOffersWordsToChooseFrom_StaysAsItIs(string label) =>
        Assert.Equal(label, Worked.Answered($"# T\n\n## A\n\n{label}\n\n- [ ] Pump\n", Outcome.Verified).Split('\n')[4]);
}
