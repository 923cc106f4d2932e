using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using static ChatOpsVerifier.Domain.Tests.Reports.Worked;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>Tables as teams keep them: what names a row, what is a deadline, what is signed, and what may not be passed by.</summary>
public class WorkingTablesTests
{
    [Theory]
    [InlineData("| Erledigt ✅ (Kim) |", "| Offen ❌, wartet auf Lee |", "| Erledigt ✅, wartet auf Lee |", "| Offen ❌ (Kim) |")]
    [InlineData("| Done ✅ - see log |", "| Failed ❌: timeout |", "| Done ✅: timeout |", "| Failed ❌ - see log |")]
    [InlineData("| Fait ✅ : lundi |", "| Échec ❌ : délai |", "| Fait ✅ : délai |", "| Échec ❌ : lundi |")]
    [InlineData("| 完了✅（佐藤） |", "| 未完了❌：遅延 |", "| 完了✅：遅延 |", "| 未完了❌（佐藤） |")]
    public void WordAndMarkBeforeARemark_ChangeTogether(string done, string open, string verified, string refuted)
    {
        var text = $"| Step | Status |\n|---|---|\n| one {done}\n| two {open}\n";

        Assert.Contains($"| two {verified}", Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains($"| one {refuted}", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("✅ (done)", "⬜ **Open**", "✅ **done**", "❌ (failed)")]
    [InlineData("Kim, done", "pending", "done", "Kim, failed")]
    [InlineData("12.03. erledigt", "offen", "erledigt", "12.03. fehlgeschlagen")]
    [InlineData("(terminé)", "ouvert", "terminé", "(échec)")]
    public void StateIsWithoutTheSignsAroundIt_AndLendsNoneOfThem(string done, string open, string verified, string refuted)
    {
        var text = $"| Step | Status |\n|---|---|\n| one | {done} |\n| two | {open} |\n";

        Assert.Contains($"| two | {verified} |", Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains($"| one | {refuted} |", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Action | Owner | Due | Status |")]
    [InlineData("| Maßnahme | Zuständig | Fällig am | Status |")]
    [InlineData("| Action | Responsable | Échéance | Statut |")]
    [InlineData("| Acción | Responsable | Fecha límite | Estado |")]
    [InlineData("| Azione | Responsabile | Scadenza | Stato |")]
    [InlineData("| Ação | Responsável | Prazo | Situação |")]
    [InlineData("| Zadanie | Osoba | Termin | Status |")]
    [InlineData("| Задача | Ответственный | Срок | Статус |")]
    [InlineData("| 作業 | 担当 | 期限 | 状態 |")]
    [InlineData("| 任务 | 负责人 | 截止日期 | 状态 |")]
    [InlineData("| 작업 | 담당자 | 기한 | 상태 |")]
    [InlineData("| Action | Owner | Planned date | Status |")]
    public void DeadlineStays_AndIsNotPartOfTheName(string header)
    {
        const string row = "| Pump | Kim | 2026-12-01 |";
        var text = $"{header}\n|---|---|---|---|\n{row} |\n";

        Assert.Equal("Pump", Assert.Single(Import(text).Report.Checks).Text);
        Assert.Contains(row, Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains(row, Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Date", "2026-01-02", "2026-01-02")]
    [InlineData("Datum", "____", null)]
    [InlineData("Last verified", "2026-01-02", null)]
    [InlineData("Geprüft am", "2026-01-02", null)]
    [InlineData("確認日", "2026-01-02", null)]
    public void DateThatTheAuthorSet_StaysUnlessItIsThatOfTheLastCheck(string header, string present, string? expected)
    {
        var answered = Answered($"| Check | Status | {header} |\n|---|---|---|\n| Pump | Open | {present} |\n", Outcome.Verified);

        Assert.Matches(expected is null ? @"\| Pump \| \w+ \| (?!2026-01-02)\d{4}-\d\d-\d\d \|" : $@"\| Pump \| \w+ \| {expected} \|", answered);
    }

    [Theory]
    [InlineData("| Finding | Severity | Status |", "| Pump | High | Open |")]
    [InlineData("| Constat | Gravité | Statut |", "| Pump | Haute | Ouvert |")]
    [InlineData("| Comment | Owner | Status |", "| Pump | Kim | Open |")]
    [InlineData("| Result | Owner | Status |", "| Pump | Kim | Open |")]
    [InlineData("| Observación | Responsable | Estado |", "| Pump | Kim | Pendiente |")]
    public void ColumnInFrontOfAllOthers_NamesTheRowAndTakesNoEvidence(string header, string row)
    {
        var text = $"{header}\n|---|---|---|\n{row}\n";

        Assert.Equal("Pump", Assert.Single(Import(text).Report.Checks).Text);
        Assert.Contains(row[..row.LastIndexOf("| ", StringComparison.Ordinal)], Answered(text, Outcome.Verified), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Requisito | Conforme | Não conforme |")]
    [InlineData("| Punto | Sí | No |")]
    [InlineData("| Prüfpunkt | i.O. | n.i.O. |")]
    [InlineData("| 項目 | 合格 | 不合格 |")]
    public void RoundBrackets_AreBoxes(string header)
    {
        var text = $"- [ ] box\n\n{header}\n|---|---|---|\n| Pump | ( ) | ( ) |\n| Valve | (x) | ( ) |\n";

        Assert.Equal(3, Import(text).Report.Checks.Count());
        Assert.Contains("| Pump | (x) | ( ) |", Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains("| Valve | ( ) | (x) |", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("( ) Sim ( ) Não", "(x) Sim ( ) Não", "( ) Sim (x) Não")]
    [InlineData("( ) Passou ( ) Falhou", "(x) Passou ( ) Falhou", "( ) Passou (x) Falhou")]
    [InlineData("(x) Sí ( ) No", "(x) Sí ( ) No", "( ) Sí (x) No")]
    public void RoundBracketsInOneCell_AreAChoice(string cell, string verified, string refuted)
    {
        var text = $"| Item | Status |\n|---|---|\n| Pump | {cell} |\n";

        Assert.Contains($"| Pump | {verified} |", Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains($"| Pump | {refuted} |", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Тест | Результат |", "Пройден", "Не пройден: таймаут", "Пройден: таймаут")]
    [InlineData("| Zkouška | Výsledek |", "Vyhověl", "Nevyhověl", "Vyhověl")]
    [InlineData("| Collaudo | Esito |", "POSITIVO", "NEGATIVO", "POSITIVO")]
    [InlineData("| Teste | Resultado |", "PASSOU", "FALHOU", "PASSOU")]
    [InlineData("| テスト項目 | 結果 |", "OK", "NG", "OK")]
    public void WordsOfTestRecords_AreStates(string header, string done, string failed, string verified)
    {
        var text = $"- [ ] box\n\n{header}\n|---|---|\n| Pump | {failed} |\n| Valve | {done} |\n";

        Assert.Equal([false, false, true], Import(text).Report.Checks.Select(c => c.Claimed));
        Assert.Contains($"| Pump | {verified} |", Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains($"| Pump | {failed} |", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Done", "In Progress", "Failed")]
    [InlineData("✅ Fixed", "⬜ Not started", "❌ Failed")]
    [InlineData("Erledigt", "Offen", "Fehlgeschlagen")]
    public void WhatWasRefuted_IsNotSaidToBeUntried(string done, string open, string refuted)
    {
        var answered = Answered($"| Step | Status |\n|---|---|\n| one | {done} |\n| two | {open} |\n", Outcome.Refuted);

        Assert.Contains($"| one | {refuted} |\n| two | {refuted} |", answered, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Ergebnis | Auswahl |", "Abgenommen", "Abgenommen mit Auflagen", "Nicht abgenommen", "[ ]")]
    [InlineData("| Decision | Selected |", "Proceed", "Proceed with conditions", "Do not proceed", "☐")]
    [InlineData("| Décision | Choix |", "Validé", "Validé sous réserve", "Refusé", "☐")]
    [InlineData("| Decisión | Marca |", "Aprobado", "Aprobado con reservas", "Rechazado", "( )")]
    public void RowsThatAreTheOutcomes_AreOneCheck(string header, string pass, string between, string fail, string box)
    {
        var text = $"- [ ] box\n\n{header}\n|---|---|\n| {pass} | {box} |\n| {between} | {box} |\n| {fail} | {box} |\n";
        var ticked = box == "☐" ? "☑" : box.Replace(' ', 'x');

        Assert.Equal(2, Import(text).Report.Checks.Count());
        Assert.Contains($"| {pass} | {ticked} |\n| {between} | {box} |\n| {fail} | {box} |", Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains($"| {pass} | {box} |\n| {between} | {box} |\n| {fail} | {ticked} |", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Story | Dev done | QA done |", "⬜", "✅")]
    [InlineData("| Step | Staging status | Production status |", "Open", "Done")]
    [InlineData("| Test | Status | Ergebnis |", "durchgeführt", "NOK")]
    [InlineData("| Étape | Statut recette | Statut production |", "Ouvert", "Terminé")]
    [InlineData("| Feature | Dev | Prod |", "✅", "❌")]
    [InlineData("| Función | Pruebas | Producción |", "✅", "❌")]
    public void SecondColumnOfStates_IsNotPassedBy(string header, string one, string other)
    {
        var imported = Import($"- [ ] box\n\n{header}\n|---|---|---|\n| Pump | {one} | {other} |\n| Valve | {one} | {one} |\n");

        Assert.Contains(imported.Lint, i => i is { Severity: LintSeverity.Error, Code: "unread-table", Line: 3 });
    }

    [Fact]
    public void SecondColumnOfStates_IsReadOnceSomebodySaysThatItCounts()
    {
        const string text = "| Story | Dev done | QA done |\n|---|---|---|\n| Pump | ⬜ | ✅ |\n";
        var place = Assert.Single(Import(text).Report.Unread);

        var byDev = Import(text, new ReadingChoice(place.Id, ReadingMode.Checks, 2));
        var byQa = Import(text, new ReadingChoice(place.Id, ReadingMode.NotChecks));

        Assert.False(Assert.Single(byDev.Report.Checks).Claimed);
        Assert.True(Assert.Single(byQa.Report.Checks).Claimed);
        Assert.DoesNotContain(byDev.Lint.Concat(byQa.Lint), i => i.Code == "unread-table");
    }

    [Theory]
    [InlineData("| Caso | Resultado esperado | Resultado obtenido |")]
    [InlineData("| Cas | Résultat attendu | Résultat obtenu |")]
    [InlineData("| Fall | Erwartetes Ergebnis | Tatsächliches Ergebnis |")]
    [InlineData("| Case | Expected result | Actual result |")]
    public void ColumnOfResults_ThatHoldsNothingButMarks_IsTheState(string header)
    {
        var text = $"- [ ] box\n\n{header}\n|---|---|---|\n| Pump | runs | ✅ OK |\n| Valve | shuts | ❌ NOK |\n";

        Assert.Equal([false, true, false], Import(text).Report.Checks.Select(c => c.Claimed));
    }

    [Theory]
    [InlineData("| 单位 | 代表签字 | 日期 |", "| 甲方 | | |")]
    [InlineData("| Sign-off | Name | Date |", "| Product | | |")]
    [InlineData("| Signoff | Name | Role | Date | Signature |", "| Product | | | | |")]
    [InlineData("| Freigabe durch | Datum | Kürzel |", "| Leitung | | |")]
    [InlineData("| Pour | Nom et qualité | Date | Visa |", "| Le client | ………… | | |")]
    [InlineData("| Роль | ФИО | Подпись | Дата |", "| Заказчик | | | «__» ______ 20__ г. |")]
    public void RowToSign_IsFilledInAsAWhole(string header, string row)
    {
        var columns = header.Count(c => c == '|') - 1;
        var text = $"- [x] box\n\n{header}\n{string.Concat(Enumerable.Repeat("|---", columns))}|\n{row}\n";

        Assert.False(Import(text).Report.Checks.Last().Claimed);
        var signed = Answered(text, Outcome.Verified).Split('\n').Last(l => l.StartsWith(row[..row.IndexOf('|', 1)], StringComparison.Ordinal));
        Assert.DoesNotContain("__", signed, StringComparison.Ordinal);
        Assert.DoesNotContain("…", signed, StringComparison.Ordinal);
        Assert.Matches(@"\| \d{4}-\d\d-\d\d \|", signed);
    }

    [Theory]
    [InlineData("| Validé par | Date | Signature |", "| | | |")]
    [InlineData("| Aprobado por | Firma | Fecha |", "| | | |")]
    [InlineData("| 审批人 | 签名 | 日期 |", "| | | |")]
    [InlineData("| | Zamawiający | Wykonawca |", "| Podpis | | |")]
    [InlineData("| Step | Action | Performed by |", "| 1 | Stop it | |")]
    [InlineData("| 基準 | 期待値 | 実測値 |", "| RTO | 4 h | |")]
    [InlineData("| Критерий | Ожидается | Фактически |", "| RTO | 4 h | |")]
    [InlineData("| Kryterium | Oczekiwane | Zmierzone |", "| RTO | 4 h | |")]
    public void BlanksThatNobodyCanBeAskedFor_AreNamed(string header, string row)
    {
        var imported = Import($"- [x] box\n\n{header}\n|---|---|---|\n{row}\n");

        Assert.Contains(imported.Lint, i => i is { Severity: LintSeverity.Error, Code: "unread-table", Line: 3 });
    }

    [Theory]
    [InlineData("| Версия | Дата | Статус |", "| 1.0 | 2026-01-01 | Выпущена |")]
    [InlineData("| Versión | Fecha | Estado |", "| v1.1 | 2026-01-01 | Borrador |")]
    [InlineData("| Servicio | Versión | Estado |", "| API | 1.2 | obsoleto |")]
    [InlineData("| Dienst | Version | Status |", "| API | 1.2 | veraltet |")]
    public void TablesOfVersionsAndServices_BlockNothing(string header, string row)
    {
        var imported = Import($"- [ ] box\n\n{header}\n|---|---|---|\n{row}\n");

        Assert.Equal("box", Assert.Single(imported.Report.Checks).Text);
        Assert.DoesNotContain(imported.Lint, i => i.Severity == LintSeverity.Error);
    }

    [Theory]
    [InlineData("Freigegeben", null, "Nicht freigegeben")]
    [InlineData("Validé", "Validé sous réserve", "Refusé")]
    [InlineData("Approved", "Approved with conditions", "Rejected")]
    [InlineData("Aprobado", "Aprobado con reservas", "Rechazado")]
    public void BoxesOfWhichOneIsToBeChosen_AreNamed(string pass, string? between, string fail)
    {
        var imported = Import($"- [ ] {pass}\n{(between is null ? "" : $"- [ ] {between}\n")}- [ ] {fail}\n");

        Assert.Contains(imported.Lint, i => i.Code == "alternatives");
    }

    [Fact]
    public void ListThatWaits_BesideABox_IsNamed() =>
        Assert.Contains(
            Import("- [ ] box\n\n## Before go-live\n\n- ⏳ Load test\n- ✅ Backup\n- ❌ Rollback plan\n").Lint,
            i => i is { Code: "unread-list", Severity: LintSeverity.Error });

    [Theory]
    [InlineData("Key: [x] done, [ ] open")]
    [InlineData("Legende: [x] erledigt, [ ] offen")]
    public void LegendInOneLine_IsNotANearBox(string legend) =>
        Assert.DoesNotContain(Import($"{legend}\n\n- [ ] box\n").Lint, i => i.Code == "near-box");

    [Theory]
    [InlineData("Open[^1]", "Done[^1]")]
    [InlineData("[Open](https://example.com)", "[Done](https://example.com)")]
    [InlineData("[Open]", "[Done]")]
    public void StateBesideAFootnoteOrInALink_IsTheWord(string open, string verified) =>
        Assert.Contains(
            $"| one | {verified} |",
            Answered($"| Step | Status |\n|---|---|\n| one | {open} |\n| two | Done |\n", Outcome.Verified),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("- [ ] box\n- [ ] ![](pump.png)\n", "![](pump.png)")]
    [InlineData("- [ ] box\n- [ ] <!-- pump -->\n", "<!-- pump -->")]
    [InlineData("- ⬜ box\n- ⬜\n", "box")]
    [InlineData("- ☐ box\n- ☐ \n", "box")]
    public void EveryCheckHasAName(string text, string last) => Assert.Equal(last, Import(text).Report.Checks.Last().Text);
}
