using System.Text;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>What real documents of many kinds showed: what is to be found, and what only looks like it.</summary>
public class LintPrecisionTests
{
    [Theory]
    [InlineData("unread-list", "## Restore\n\n- ❌ Restore tested\n- ✅ Alarms routed")]
    [InlineData("unread-list", "## Wiederherstellung\n\n- ❌ Sicherung geprüft\n- ❌ Alarm geprüft")]
    [InlineData("unread-list", "## Recette\n\n- ✅ Sauvegarde testée\n- ✅ Alarmes testées")]
    [InlineData("unread-list", "## 復元\n\n- ⏳ 復元の訓練\n- ✅ 監視")]
    [InlineData("unread-list", "## Offenes\n\n- **TODO**: Zertifikat erneuern\n- **DONE**: Uhr stellen")]
    [InlineData("near-box", "## Mixed\n\n- [ ] one\n- ❌ two")]
    [InlineData("alternatives", "## Entscheidung\n\n- [ ] Go\n- [ ] No-Go")]
    [InlineData("alternatives", "## Decisione\n\n- [ ] Sì\n- [ ] No")]
    [InlineData("alternatives", "## 判定\n\n- [ ] 合格\n- [ ] 不合格")]
    [InlineData("alternatives", "## Décision\n\n- [ ] Oui : on y va\n- [ ] Non : on attend")]
    [InlineData("not-a-date", "**Verification Date**: Current system state")]
    [InlineData("count-mismatch", "## Summary\n\n**Tasks completed**: 7")]
    [InlineData("done-while-open", "## Backups ✅ DONE\n\n- [ ] one\n- [ ] two")]
    public void Issue_ThatIsOne_IsFound(string code, string body) => Assert.Contains(code, Codes(body));

    [Theory]
    [InlineData("unread-list", "## Legend\n\n- 🟢 Green: on track\n- 🟡 Yellow: at risk\n- 🔴 Red: late")]
    [InlineData("unread-list", "## Riesgos\n\n- 🔴 Credenciales en el código\n- 🔴 Sin copias")]
    [InlineData("unread-list", "## Without a plan\n\n- ❌ Surprises\n- ❌ Late nights")]
    [InlineData("unread-list", "## Stand der Technik\n\n- ❌ Keine zentrale Verwaltung\n- ❌ Kein Login")]
    [InlineData("unread-list", "## Estado\n\n- ❌ No hay inicio de sesión\n- ❌ Sin historial")]
    [InlineData("unread-list", "## Fonctions\n\n- ✅ Rapide\n- ✅ Simple")]
    [InlineData("unread-list", "## Costs\n\n- Ongoing: 400 a year\n- Planned: 3 people")]
    [InlineData("unread-table", "| Schicht | Technik | Nachweis |\n|---|---|---|\n| Netz | WireGuard | net.md |")]
    [InlineData("unread-table", "| Meilenstein | Datum | Gate |\n|---|---|---|\n| M1 | 2026-01-01 | G1 |")]
    [InlineData("unread-table", "| Aspect | Generator Reference | Command |\n|---|---|---|\n| A | b | c |")]
    [InlineData("unread-table", "| 기능 | A | B |\n|---|---|---|\n| 세션 | 🟡 | 🟢 |")]
    [InlineData("unread-table", "| 状态 | 说明 |\n|---|---|\n| 草稿 | 刚创建 |")]
    [InlineData("secret-in-report", "| Grundsatz | Ergebnis | Notiz |\n|---|---|---|\n| Tests | ✅ PASS | 実行済み1234 |")]
    [InlineData("done-while-open", "## ✅ Checklist de Qualidade\n\n- [x] um\n- [ ] dois\n\n## ⏳ Outro\n\n- [ ] x")]
    [InlineData("done-while-open", "## Technische Anforderungen ✅\n\n- [ ] eins\n- [ ] zwei")]
    [InlineData("not-a-date", "**Start Date**: inizio lavori")]
    [InlineData("count-mismatch", "## Testlauf 2\n\n**Tasks completed**: 7")]
    [InlineData("alternatives", "## Doors\n\n- [ ] OK button works\n- [ ] Failed logins are logged")]
    public void Issue_ThatOnlyLooksLikeOne_IsNotRaised(string code, string body) => Assert.DoesNotContain(code, Codes(body));

    private static IEnumerable<string> Codes(string body) =>
        Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes($"# T\n\n{body}\n\n## Rest\n\n- [ ] something\n- [ ] else\n"))).Lint.Select(l => l.Code);
}
