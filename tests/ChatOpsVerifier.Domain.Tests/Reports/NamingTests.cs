using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>What checks, requirements and findings are called, so that people can say it.</summary>
public class NamingTests
{
    [Theory]
    [InlineData("| Task | Status |", "| - [ ] Restore tested | Open |", "Restore tested")]
    [InlineData("| Aufgabe | Status |", "| [ ] Wiederherstellung geübt | Offen |", "Wiederherstellung geübt")]
    [InlineData("| Tâche | Statut |", "| [x] Restauration testée | À faire |", "Restauration testée")]
    [InlineData("| 項目 | 状態 |", "| * [ ] 復元の訓練 | 未完了 |", "復元の訓練")]
    public void Row_WithABoxInItsName_IsNamedWithoutIt(string header, string row, string name)
    {
        var check = Import($"# T\n\n## A\n\n{header}\n|---|---|\n{row}\n").Report.Checks.Single();

        Assert.Equal(name, check.Text);
        // Answers given under the earlier name follow.
        Assert.NotNull(check.FormerId);
    }

    [Theory]
    [InlineData("🚀 Launch", "launch")]
    [InlineData("✅ Prüfung der Sicherung", "prüfung-der-sicherung")]
    [InlineData("🔐 セキュリティ", "セキュリティ")]
    [InlineData("⚠️ 2.1 Sauvegarde", "2.1")]
    public void Heading_WithEmoji_HasAHandleThatCanBeTyped(string heading, string handle) =>
        Assert.Equal(
            handle,
            Import($"# T\n\n## {heading}\n\n- [ ] one\n\n## Other\n\n- [ ] two\n").Report.Requirements[0].Handle.Replace(
                "2-1-sauvegarde", "2.1", StringComparison.Ordinal));

    [Fact]
    public void Headings_ThatDifferByEmojiAlone_HaveHandlesOfTheirOwn() =>
        Assert.Equal(
            ["launch", "launch~2"], Import("# T\n\n## 🚀 Launch\n\n- [ ] one\n\n## ✅ Launch\n\n- [ ] two\n").Report.Requirements.Select(r => r.Handle));

    [Theory]
    [InlineData("# T\n\n- [ ] loose\n\n## A\n\n- [ ] a\n\n## B\n\n- [ ] b\n")]
    [InlineData("# Abnahme\n\n- [ ] lose\n\n## Netz\n\n- [ ] a\n\n## Daten\n\n- [ ] b\n")]
    public void Box_UnderTheTitle_LeavesEveryChapterItsOwnFinding(string text)
    {
        var imported = Import(text);

        Assert.Equal(3, imported.Report.Findings.Length);
        Assert.Equal(
            imported.Report.Findings.Select(f => f.Id),
            imported.Report.Requirements.Select(r => imported.Plan.Find(LinkKind.RequirementToFinding, r.Id)!.To.Single()));
    }

    [Theory]
    [InlineData("Mode (e.g. \"active\", \"passive\")", "active|passive")]
    [InlineData("Modus (z. B. „aktiv“, „passiv“)", "aktiv|passiv")]
    [InlineData("Anzahl (z. B. „1 von 3“)", "")]
    [InlineData("Étiquette (p. ex. rc-, beta-)", "")]
    [InlineData("Versión (por ejemplo 3.1)", "")]
    public void QuickAnswers_ComeOutOfAlternativesOnly(string check, string answers) =>
        Assert.Equal(answers, string.Join('|', Import($"# T\n\n## A\n\n- [ ] {check}\n").Report.Requirements.Single().QuickAnswers));

    private static ImportResult.Imported Import(string text) => Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(text)));
}
