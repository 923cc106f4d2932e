using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class CountsOfSomethingElseTests
{
    /// <summary>Owned only where the words name the document's checks and the number is theirs at import.</summary>
    [Theory]
    [InlineData("Open ports: 1", false)]
    [InlineData("Failed logins last week: 0", false)]
    [InlineData("Total budget: 2", false)]
    [InlineData("Total tests: 2", false)]
    [InlineData("Offene Tickets: 1", false)]
    [InlineData("Commandes terminées: 1", false)]
    [InlineData("Pedidos pendientes: 1", false)]
    [InlineData("Progress: 1/2 phases", false)]
    [InlineData("Open: 7", false)]
    [InlineData("Open: 1", true)]
    [InlineData("Checks verified so far: 1 of 2", true)]
    [InlineData("Erledigt: 1 von 2", true)]
    [InlineData("Offene Punkte: 1", true)]
    [InlineData("Tâches restantes : 1", true)]
    [InlineData("Tareas pendientes: 1", true)]
    [InlineData("Itens concluídos: 1/2", true)]
    [InlineData("進捗: 50 %", true)]
    [InlineData("未完了: 1", true)]
    [InlineData("点検項目の総数：2", true)]
    [InlineData("未検証の項目: 1", true)]
    [InlineData("已验证检查点：1", true)]
    [InlineData("완료된 점검 항목: 1", true)]
    [InlineData("Comprobaciones superadas: 1", true)]
    [InlineData("Voltooide controles: 1", true)]
    [InlineData("未处理工单：1", false)]
    [InlineData("障害の総数: 2", false)]
    [InlineData("열린 포트: 1", false)]
    public void Import_Count_IsOwnedOnlyWhereItCountsTheChecks(string label, bool isDerived)
    {
        var report = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes($"# Report\n\n{label}\n\n- [ ] a\n- [x] b\n"))).Report;

        Assert.Equal(isDerived, report.Labels.Any(l => l is { Kind: ReportLabelKind.Count, IsDerived: true }));
    }

    /// <summary>A row without an evidence column does not say whether the author or an answer set its status.</summary>
    [Theory]
    [InlineData("| Check | Status |", "| a | Done |", "| b | Done |", false)]
    [InlineData(
        "| Check | Status | Evidence |", "| a | Done | see wiki |", "| b | Done | Evidence: Daily (E1; self-attested by Ada; observed 2026-11-24) |", false)]
    [InlineData("| Check | Status | Evidence |", "| a | Done | Evidence: Nightly (E2; self-attested by Ada; observed 2026-11-24) |",
        "| b | Done | Evidence: Daily (E1; self-attested by Ada; observed 2026-11-24) |", true)]
    [InlineData("| Check | Status | Evidence |", "| a | NOT AVAILABLE | Evidence: NOT AVAILABLE: no such pump (E2; self-attested by Ada; observed "
        + "2026-11-24) |", "| b | Done | Evidence: Daily (E1; self-attested by Ada; observed 2026-11-24) |", true)]
    [InlineData("| Check | Status | Evidence |", "| a | n/a | see wiki; Evidence: NOT AVAILABLE: no such pump (E2; self-attested by Ada; observed "
        + "2026-11-24) |", "| b | Done | Evidence: Daily (E1; self-attested by Ada; observed 2026-11-24) |", true)]
    public void Import_CountOfARegeneratedFile_IsOwnedOnlyWhereItsAnswersAgree(string head, string first, string second, bool isDerived)
    {
        var rule = string.Concat(Enumerable.Repeat("|---", head.Count(c => c == '|') - 1)) + "|";
        var filler = string.Concat(Enumerable.Repeat(" - |", head.Count(c => c == '|') - 3));
        var text =
            $"# Report\n\nDone: 2\n\n{head}\n{rule}\n{first}\n{second}\n| c | Open |{filler}\n\n- [ ] d\n  - Evidence: Weekly (E3; self-attested by Ada; "
                + "observed 2026-11-24)\n";
        var report = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(text))).Report;

        Assert.Equal(4, report.Checks.Count());
        Assert.Equal(isDerived, report.Labels.Any(l => l is { Kind: ReportLabelKind.Count, IsDerived: true }));
    }

    /// <summary>Nobody can tell whose "NOT AVAILABLE" it is in a table without a place for evidence: the count has to agree either way.</summary>
    [Theory]
    [InlineData("Progress: 0 of 2", "UNKNOWN", "NOT AVAILABLE", false)]
    [InlineData("Open: 1", "VERIFIED", "NOT AVAILABLE", false)]
    [InlineData("Open: 0", "VERIFIED", "NOT AVAILABLE", false)]
    [InlineData("Open: 1", "VERIFIED", "UNKNOWN", true)]
    public void Import_CountBesideNotAvailable_OfWhichNobodyKnowsWhoseItIs_IsLeftAlone(string label, string first, string second, bool isDerived)
    {
        var text = $"# Report\n\n{label}\n\n| Item | Status |\n|---|---|\n| a | {first} |\n| b | {second} |\n";
        var report = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(text))).Report;

        Assert.Equal(isDerived, report.Labels.Any(l => l is { Kind: ReportLabelKind.Count, IsDerived: true }));
    }

    /// <summary>What is not available is settled, so that a number that the author left wrong does not come to look right.</summary>
    [Theory]
    [InlineData("Offen: 2", "Prüfung | Status | Nachweis", false)]
    [InlineData("Abiertas: 1", "Control | Estado | Evidencia", true)]
    [InlineData("完了: 1", "項目 | 状態 | 証跡", false)]
    [InlineData("Done: 2", "Check | Status | Evidence", true)]
    public void Import_CountBesideARowThatIsNotAvailable_CountsItAsSettled(string label, string head, bool isDerived)
    {
        var text = $"# Report\n\n{label}\n\n| {head} |\n|---|---|---|\n| a | VERIFIED | Evidence: Daily (E1; self-attested by Ada; observed 2026-11-24) |\n"
            + "| b | NOT AVAILABLE | Evidence: NOT AVAILABLE: no such pump (E2; self-attested by Ada; observed 2026-11-24) |\n| c | UNKNOWN |  |\n";
        var report = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(text))).Report;

        Assert.Equal(3, report.Checks.Count());
        Assert.Equal(isDerived, Assert.Single(report.Labels, l => l.Kind == ReportLabelKind.Count).IsDerived);
    }
}
