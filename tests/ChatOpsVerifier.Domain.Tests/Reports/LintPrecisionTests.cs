using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Reports.Linting;

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
    [InlineData("unread-list", "## Sonstiges\n\n**Abnahmekriterien**:\n\n- ✅ Suche antwortet (unter 2 s)\n- ❌ Export fehlt noch")]
    [InlineData("unread-list", "## Before the release\n\n- ✅ Team informed\n- ⚠️ Contracts finalized (planned)")]
    [InlineData("unread-list", "## 上线前必须完成\n\n- ❌ 消息页：校验身份\n- ✅ 备份")]
    [InlineData("unread-list", "## Reste à faire\n\n- 🔄 Basculer le DNS\n- ✅ Prévenir les équipes")]
    [InlineData("unread-list", "## Despliegue\n\n- 🚧 Copia restaurada en el equipo de reserva\n- ✅ Avisos")]
    [InlineData("unread-list", "## 残タスク\n\n- 🔵 復元の訓練\n- ✅ 監視")]
    [InlineData("unread-list", "## Prérequis\n\n- ⏸ `config/prod.yaml` relu\n- ✅ `config/test.yaml` relu")]
    [InlineData("unread-list", "## Checkliste\n\n- ❌ Ist die Sicherung geprüft?\n- ✅ Ist der Alarm geprüft?")]
    [InlineData("unread-list", "## Étapes\n\n- **⏳ EN ATTENTE** : bascule du DNS\n- **✅ FAIT** : sauvegarde")]
    [InlineData("unread-list", "## Stage\n\n- ✅ Backups\n- ❌ Load test")]
    [InlineData("unread-table", "| Prüfung | dicht | undicht |\n|---|---|---|\n| Ventil | | |")]
    [InlineData("unread-table", "| Prüfung | OK | NOK |\n|---|---|---|\n| Ventil | OK | |")]
    [InlineData("unread-table", "| TC | Title | Steps | Expected Result |\n|---|---|---|---|\n| 1 | Login | enter | inside |")]
    [InlineData("unread-table", "| Étape | Action | Résultat attendu |\n|---|---|---|\n| 1 | Ouvrir | la page |")]
    [InlineData("unread-table", "| Puerta | Criterio | Responsable | Fecha |\n|---|---|---|---|\n| G1 | Copias probadas | Ana | |")]
    [InlineData("unread-table", "| 部品 | 測定値 |\n|---|---|\n| ポンプ | ____ |")]
    [InlineData("unread-table", "| Prüfpunkt | Antwort |\n|---|---|\n| Sicherung geübt | Ja/Nein |")]
    [InlineData("count-mismatch", "## Summary\n\n**Total**: 1/2")]
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
    [InlineData("unread-list", "## Fazit\n\n- ✅ Läuft stabil\n- ⚠️ Export ist langsam")]
    [InlineData("unread-list", "## 测试\n\n**结论**:\n\n- ✅ 本地正常\n- ⚠️ 环境差异是已知问题")]
    [InlineData("unread-list", "## Seite\n\n**Komplett fehlend:**\n\n- ❌ OAuth2 für externe Dienste\n- ❌ Anbindung der Kasse")]
    [InlineData("unread-list", "## Accès\n\n- ❌ **JAMAIS** de secret dans Git\n- ✅ Un coffre pour tout")]
    [InlineData("unread-list", "## Decision\n\n- **GO wenn:** alles grün\n- **NO-GO wenn:** irgendein Zweifel")]
    [InlineData("unread-list", "## Model\n\n- **Non-seasonal components:** (1,1,1)\n- **Seasonal components:** (1,1,1,96)")]
    [InlineData("unread-list", "## Scalabilité\n\n- ❓ Quel est le trafic attendu ?\n- ❓ Quelle croissance ?")]
    [InlineData("unread-list", "## Ablauf\n\n- ✅ Dienste starten\n- ✅ Karte senden\n- ✅ Warten\n- ⏳ Auf die Anmeldung warten")]
    [InlineData("unread-table", "| Aufgabe | Verantwortlich | Rechenschaftspflichtig | Konsultiert |\n|---|---|---|---|\n| Meldung | IT | GF | DSB |")]
    [InlineData("unread-table", "| Compétence | 1 | 2 | 3 |\n|---|---|---|---|\n| Réseau | [ ] | [ ] | [ ] |")]
    [InlineData("unread-table", "| Task | Algorithm | When to Use |\n|---|---|---|\n| Sorting | Merge | big data |")]
    [InlineData("unread-table", "| Anwendung | Zweck | Status |\n|---|---|---|\n| Kasse | Verkauf | strategisch wichtig für alle Filialen |")]
    [InlineData("done-while-open", "### Phase 5: Go-Live (Go-Live-Tag)\n\n- [ ] eins")]
    [InlineData("done-while-open", "## ✅ Erledigt (1/2)\n\n- [x] eins\n- [ ] zwei")]
    [InlineData("done-while-open", "## 1. Umgebung ✓\n\n- [ ] a\n\n## 2. Daten ✓\n\n- [ ] b\n\n## 3. Netz ✓\n\n- [ ] c")]
    [InlineData("not-a-date", "**Last Updated**: TBD (start of the sprint)")]
    [InlineData("not-a-date", "**Zuletzt aktualisiert:** $(date +%F)")]
    [InlineData("count-mismatch", "## Summary\n\n**Passed**: 123")]
    [InlineData("count-mismatch", "## 概要\n\n**合計**: 75/75")]
    [InlineData("secret-in-report", "# Bericht - Auth Implementation")]
    [InlineData("unread-table", "| Catégorie | Technologie | Documentation |\n|---|---|---|\n| Base | ___ | ___ |")]
    [InlineData("unread-table", "| Tâche | Agent responsable |\n|---|---|\n| Écrire au client | Luc |")]
    [InlineData("unread-table", "| Kriterium | Gewicht | Punkte |\n|---|---|---|\n| Preis | 25 % | |")]
    [InlineData("unread-table", "| Критерий | A | B |\n|---|---|---|\n| Цена | | |")]
    [InlineData("unread-table", "| Tarefa | Perfil | Esforço |\n|---|---|---|\n| Migrar | sênior | |")]
    [InlineData("unread-list", "## Bilan\n\n- ⏳ \"En attente de votre retour\"\n- ⏳ \"À confirmer lundi\"")]
    [InlineData("unread-list", "## Abweichungen vom Entwurf\n\n- 🔵 Abstand über der Fußzeile\n- ✅ Farbe des Knopfs")]
    [InlineData("unread-list", "## Analyse\n\n- ⚪ Rapport mensuel peu lu\n- 🔵 Export par lots\n- ✅ Recherche")]
    [InlineData("unread-list", "## Diseño\n\n- ⏸ Tema oscuro\n- ✅ Tema claro")]
    [InlineData("unread-list", "## 変更\n\n- 🔄 `src/login.ts`：画面\n- ✅ `src/menu.ts`：並び")]
    [InlineData("unread-list", "## Zmiany\n\n- ⏳ **`lib/zapis.py`** — nowy moduł\n- ✅ `lib/odczyt.py`")]
    [InlineData("unread-list", "## Próximos pasos\n\n1. **🎯 AHORA:** copia\n2. **🟡 DESPUÉS:** visor\n3. **🟢 OTRO:** análisis")]
    [InlineData("unread-list", "## Noch zu klären\n\n- ⏳ Bibliothek: A oder B?\n- ⏳ Überwachung: C oder D?")]
    [InlineData("unread-list", "## Points ouverts\n\n- ⏳ Quelle base ?\n- 🔄 Quel hébergeur ?")]
    [InlineData("unread-list", "## 通知\n\n您将收到 3 条消息：\n\n- ⚠️ 还有 30 天\n- 🚨 还有 7 天\n- ❌ 证书已过期")]
    [InlineData("unread-list", "## Prüfung der Tests\n\n- ✅ `test_anmeldung`: geprüft\n- ✅ `test_abmeldung`: geprüft")]
    [InlineData("unread-list", "## Equipo\n\n**Criterios de selección**:\n\n- ✅ Buen comunicador\n- ✅ Respetado")]
    [InlineData("unread-list", "## Urteil\n\n- READY: nichts fehlt\n- NEEDS WORK: einiges fehlt\n- BLOCKED: jemand fehlt")]
    [InlineData("near-box", "**Sitzungen**: [X]")]
    [InlineData("near-box", "**Overall Status**: [ ] READY / [ ] NOT READY / [ ] LATER")]
    [InlineData("pass-declared-while-open", "**Estado general:** ✅ PROBLEMA ENCONTRADO")]
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
    [InlineData("count-mismatch", "## 概览\n\n**检查项总数**：201 项")]
    [InlineData("count-mismatch", "## Übersicht\n\n**Aufgaben gesamt**: 100")]
    [InlineData("alternatives", "## Doors\n\n- [ ] OK button works\n- [ ] Failed logins are logged")]
    public void Issue_ThatOnlyLooksLikeOne_IsNotRaised(string code, string body) => Assert.DoesNotContain(code, Codes(body));

    [Theory]
    [InlineData("- [ ] a", "its one check still counts for PASS.")]
    [InlineData("- [ ] a\n- [ ] b", "its 2 checks still count for PASS.")]
    public void UncoveredRequirement_SaysHowManyChecksCount(string checks, string end)
    {
        var report = Import($"## 1.1 Backups (REQUIRES VERIFICATION)\n\n**Verification Required**:\n{checks}").Report;
        Assert.EndsWith(end, Assert.Single(UncoveredRequirements.Find(report, new LinkPlan([]))).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(string body) => Import(body).Lint.Select(l => l.Code);

    private static ImportResult.Imported Import(string body) => Assert.IsType<ImportResult.Imported>(
        ReportImporter.Import(Encoding.UTF8.GetBytes($"# T\n\n{body}\n\n## Rest\n\n- [ ] something\n- [ ] else\n")));
}
