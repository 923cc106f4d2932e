using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using static ChatOpsVerifier.Domain.Tests.Reports.Worked;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>Which column holds states, and how the words and marks in it are read and written.</summary>
public class StateColumnTests
{
    [Theory]
    [InlineData("| Poste | Effectif | Statut |", "| Chef | 1 | CDI |", "| Agent | 3 | CDD |")]
    [InlineData("| Employee | Department | Status |", "| Ana | IT | Permanent |", "| Bob | Ops | Fixed-term |")]
    [InlineData("| Nombre | Edad | Estado |", "| Ana | 31 | casada |", "| Luis | 44 | soltero |")]
    [InlineData("| Artikel | Bestand | Status |", "| Schraube | 400 | vorrätig |", "| Mutter | 3 | knapp |")]
    [InlineData("| 職位 | 人数 | 状態 |", "| 係長 | 1 | 正社員 |", "| 係員 | 3 | 派遣 |")]
    [InlineData("| Stanowisko | Liczba etatów | Status |", "| Operator | 2 | UoP |", "| Tester | 1 | B2B |")]
    [InlineData("| Тикет | Версия | Статус |", "| A-1 | 2.3 | мажор |", "| A-2 | 2.4 | минор |")]
    public void ColumnNamedStatus_WithoutStates_HoldsNoChecksAndBlocksNothing(string header, string one, string other)
    {
        var text = $"- [ ] box\n\n{header}\n|---|---|---|\n{one}\n{other}\n";

        var imported = Import(text);

        Assert.Equal("box", Assert.Single(imported.Report.Checks).Text);
        Assert.DoesNotContain(imported.Lint, i => i.Severity == LintSeverity.Error);
        Assert.Contains($"\n{one}\n{other}\n", Answered(text, Outcome.Verified), StringComparison.Ordinal);
    }

    /// <summary>Nobody knows the words, so that nobody may pass by the table; and another column is not accepted in place of it.</summary>
    [Theory]
    [InlineData("| Prüfpunkt | Status | Pflicht |", "| Sicherung | E | ✅ |")]
    [InlineData("| Check | Status | Blocks merge |", "| Coverage | Aspirational | ❌ |")]
    [InlineData("| Contrôle | Statut | Bloquant |", "| Sauvegarde | Indicatif | ✅ |")]
    [InlineData("| 检查项 | 状态 | 自动化 |", "| 备份 | 依部署 | ✅ |")]
    public void ChecksWhoseStatusNobodyKnows_AreNamedAndNotRead(string header, string row)
    {
        var imported = Import($"- [ ] box\n\n{header}\n|---|---|---|\n{row}\n");

        Assert.Equal("box", Assert.Single(imported.Report.Checks).Text);
        Assert.Contains(imported.Lint, i => i is { Severity: LintSeverity.Error, Code: "unread-table", Line: 3 });
    }

    [Theory]
    [InlineData("| Kontroll | Status |", "| Kopia | Klar |", "| Larm | Ej klar, väntar på disk |", "| Larm | Klar, väntar på disk |")]
    [InlineData("| Tarkistus | Tila |", "| Kopio | Valmis |", "| Hälytys | Ei vielä valmis, odottaa levyä |", "| Hälytys | Valmis, odottaa levyä |")]
    [InlineData("| Kontrola | Stav |", "| Záloha | Hotovo |", "| Alarm | Nehotovo: chybí disk |", "| Alarm | Hotovo: chybí disk |")]
    [InlineData("| Kontrola | Stan |", "| Kopia | Wykonane |", "| Alarm | Niewykonane, brak dysku |", "| Alarm | Wykonane, brak dysku |")]
    [InlineData("| Ellenőrzés | Állapot |", "| Mentés | Kész |", "| Riasztás | Nincs kész – lemezre vár |", "| Riasztás | Kész – lemezre vár |")]
    [InlineData("| Проверка | Статус |", "| Копия | Проверено |", "| Сигнал | Ещё не проверено: нет диска |", "| Сигнал | Проверено: нет диска |")]
    [InlineData("| الفحص | الحالة |", "| النسخ | مكتمل |", "| الإنذار | غير مكتمل، ننتظر القرص |", "| الإنذار | مكتمل، ننتظر القرص |")]
    [InlineData(
        "| Punto | Stato |", "| Copia | Verificato |", "| Allarme | Non ancora verificato: manca il disco |", "| Allarme | Verificato: manca il disco |")]
    public void StateThatIsDenied_Verified_IsReplacedAsAWhole(string header, string done, string row, string expected)
    {
        var text = $"{header}\n|---|---|\n{done}\n{row}\n";

        Assert.Equal([true, false], Import(text).Report.Checks.Select(c => c.Claimed));
        Assert.Contains(expected, Answered(text, Outcome.Verified, only: 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[~]", "[x]", "[ ]")]
    [InlineData("[] niemand", "[x] niemand", "[ ] niemand")]
    [InlineData("[-] aplazado", "[x] aplazado", "[ ] aplazado")]
    [InlineData("[/] 対応中", "[x] 対応中", "[ ] 対応中")]
    [InlineData("[✓]", "[✓]", "[ ]")]
    [InlineData("&#9744;", "&#9745;", "&#9744;")]
    [InlineData("&#x2610; à voir", "&#x2611; à voir", "&#x2610; à voir")]
    public void BoxThatIsNone_InAStateCell_IsReplacedByOne(string cell, string verified, string refuted)
    {
        var text = $"| Check | Status |\n|---|---|\n| Pump | {cell} |\n";

        Assert.Contains($"| Pump | {verified} |", Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains($"| Pump | {refuted} |", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$[X]")]
    [InlineData("[x]%")]
    [InlineData("Fixed-term")]
    public void NumberToFillInAndPartOfAWord_AreNotStates(string cell) =>
        Assert.Equal("box", Assert.Single(Import($"- [ ] box\n\n| Position | Outcome |\n|---|---|\n| one | {cell} |\n").Report.Checks).Text);

    [Theory]
    [InlineData("| Punkt | OK | Ikke OK |")]
    [InlineData("| Bod | Vyhovuje | Nevyhovuje |")]
    [InlineData("| № | Да | Нет |")]
    [InlineData("| البند | نعم | لا |")]
    [InlineData("| Vizsgálat | Megfelelt | Nem felelt meg |")]
    [InlineData("| Verificare | Conform | Neconform |")]
    [InlineData("| Madde | Uygun | Uygun değil |")]
    [InlineData("| Έλεγχος | Ναι | Όχι |")]
    [InlineData("| Hạng mục | Đạt | Không đạt |")]
    [InlineData("| Prüfung | Abgeschlossen | Nicht abgeschlossen |")]
    [InlineData("| Kontrola | Dokončeno | Nedokončeno |")]
    public void OutcomeColumnsInFurtherLanguages_TakeTheMarkOfTheOutcome(string header)
    {
        var text = $"{header}\n|---|---|---|\n| Pump | ☐ | ☐ |\n";

        Assert.Contains("| Pump | ☑ | ☐ |", Answered(text, Outcome.Verified), StringComparison.Ordinal);
        Assert.Contains("| Pump | ☐ | ☑ |", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }

    /// <summary>One denies the other, and nobody knows which of them is good.</summary>
    [Theory]
    [InlineData("| Teil | beschädigt | unbeschädigt |")]
    [InlineData("| Pièce | fuite | pas fuite |")]
    [InlineData("| Part | contaminated | uncontaminated |")]
    public void OppositesOfWhichNobodyKnowsTheGoodOne_AreNamed(string header) =>
        Assert.Contains(
            Import($"- [ ] box\n\n{header}\n|---|---|---|\n| Pump | ☐ | ☐ |\n").Lint, i => i is { Severity: LintSeverity.Error, Code: "unread-table" });

    [Theory]
    [InlineData("| Prueba | Pasos | Estado |", "| Copia | abrir | Pendiente |", "Copia — abrir")]
    [InlineData("| Prueba | Estado |", "| Copia | Pendiente |", "Copia")]
    [InlineData("| Prova | Stato |", "| Ripristino | Da fare |", "Ripristino")]
    [InlineData("| Reference | Status |", "| REQ-1 | Open |", "REQ-1")]
    public void ColumnInFront_NamesTheCheckAndTakesNoEvidence(string header, string row, string name)
    {
        var text = Worked.Table(header, row);

        Assert.Equal(name, Assert.Single(Import(text).Report.Checks).Text);
        Assert.Contains(row[..row.IndexOf('|', 2)], Answered(text, Outcome.Verified), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Godkännande", "| Roll | Namn | Underskrift | Datum |")]
    [InlineData("## Allekirjoitukset", "| Rooli | Nimi | Allekirjoitus | Päiväys |")]
    [InlineData("## Schválení", "| Role | Jméno | Podpis | Datum |")]
    [InlineData("## Jóváhagyás", "| Szerepkör | Név | Aláírás | Dátum |")]
    [InlineData("## Onay", "| Görev | Ad Soyad | İmza | Tarih |")]
    [InlineData("## الاعتماد", "| الدور | الاسم | التوقيع | التاريخ |")]
    public void RowToSignInFurtherLanguages_IsFilledInAsAWhole(string heading, string header)
    {
        var text = $"{heading}\n\n{header}\n|---|---|---|---|\n| Lead | ____ | ____ | ____ |\n";

        Assert.False(Assert.Single(Import(text).Report.Checks).Claimed);
        Assert.Matches(@"\| Lead \| \w+ \| Signed \| \d{4}-\d\d-\d\d \|", Answered(text, Outcome.Verified));
        Assert.Contains("| Lead | ____ | REFUTED | ____ |", Answered(text, Outcome.Refuted), StringComparison.Ordinal);
    }
}
