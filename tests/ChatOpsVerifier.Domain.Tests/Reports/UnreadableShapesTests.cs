using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>Checks in shapes that the grammar has no place for: tables in HTML, boxes without a list mark or inside a line. They are named.</summary>
public class UnreadableShapesTests
{
    [Theory]
    [InlineData("<table><tr><th>Check</th><th>Status</th></tr><tr><td>Restore</td><td>Open</td></tr></table>")]
    [InlineData("<table>\n<thead><tr><th>Prüfpunkt</th><th>Ja</th><th>Nein</th></tr></thead>\n<tbody>\n<tr><td>Pumpe</td><td>☐</td><td>☐</td></tr>\n</tbody>\n"
        + "</table>")]
    [InlineData("<table>\n\n<tr>\n<td>Vanne</td>\n<td><input type=\"checkbox\"></td>\n</tr>\n\n</table>")]
    [InlineData("<div align=\"center\">\n<table>\n<tr><td><b>検査項目</b></td><td>状態</td></tr>\n<tr><td>弁</td><td>未確認</td></tr>\n</table>\n</div>")]
    [InlineData("<TABLE><TR><TH>Rol</TH><TH>Nombre</TH><TH>Firma</TH></TR><TR><TD>Jefa</TD><TD></TD><TD>&nbsp;</TD></TR></TABLE>")]
    [InlineData("- 步骤\n\n  <table><tr><th>检查项</th><th>状态</th></tr><tr><td>阀</td><td>未完成</td></tr></table>")]
    public void TableInHtml_IsAnErrorUntilTheFileIsCorrected(string html)
    {
        var text = $"# T\n\n- [ ] real\n\n---\n\n{html}\n";
        var imported = Worked.Import(text);

        var place = Assert.Single(imported.Report.Unread);
        Assert.Equal((UnreadKind.Table, true, false), (place.Kind, place.CouldHoldChecks, place.IsReadable));
        Assert.Contains(
            imported.Lint,
            l => l is { Severity: LintSeverity.Error, Code: "unread-table" } && l.Line == place.Line && l.Message.Contains("HTML", StringComparison.Ordinal));
        Assert.DoesNotContain(Worked.Import(text, new ReadingChoice(place.Id, ReadingMode.NotChecks)).Lint, l => l.Code == "unread-table");
        // Somebody decided so when the same table was one of Markdown: nothing of it is read now, and it is named again.
        Assert.Contains(Worked.Import(text, new ReadingChoice(place.Id, ReadingMode.Checks)).Lint, l => l.Code == "unread-table");
    }

    /// <summary>Definitions of links are the last block of the last section, wherever they are.</summary>
    [Theory]
    [InlineData("[a]: https://example.com\n\n# T\n\n- [ ] x\n\n<table>\n<tr><td>Pompe</td><td>☐</td></tr>\n</table>\n")]
    [InlineData("# T\n\n- [ ] x\n\n[a]: https://example.com\n\n<table>\n\n<tr><td>弁</td><td>☐</td></tr>\n")]
    [InlineData("# T\n\n- [ ] x\n\n<table><tr><td>Ventil</td><td>☐</td></tr>")]
    public void TableInHtml_BehindLinkDefinitionsOrUnclosed_IsNamed(
        string text) => Assert.Single(Worked.Import(text).Report.Unread, u => u.Kind == UnreadKind.Table);

    [Fact]
    public void TableInHtml_CannotBeDecidedToBeChecks()
    {
        var imported = Worked.Import("# T\n\n- [ ] real\n\n<table><tr><th>Aufgabe</th><th>Status</th></tr><tr><td>Probe</td><td>Offen</td></tr></table>\n");
        var state = VerificationState.Empty with { Slug = "t", SourceSha256 = Digest.Of(imported.Report.Source.Bytes.Span) };
        var command = new Command.ChooseReading(imported.Report.Unread[0].Id, ReadingMode.Checks) { By = "ada", At = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero) };

        var refused = Assert.IsType<Decision.Refused>(Decider.Decide(command, state, imported.Report, imported.Plan));

        Assert.Equal("not-readable", refused.Code);
        Assert.Contains("Line 5", refused.Message, StringComparison.Ordinal);
        Assert.IsType<Decision.Accepted>(Decider.Decide(command with { As = ReadingMode.NotChecks }, state, imported.Report, imported.Plan));
    }

    [Theory]
    [InlineData("<table><tr><td><img src=\"a.png\"></td><td><b>Logo</b></td></tr></table>")]
    [InlineData("<table><tr><th>Umgebung</th><th>Adresse</th></tr><tr><td>Test</td><td>10.0.0.1</td></tr></table>")]
    [InlineData("<p align=\"center\"><img src=\"x.png\"></p>")]
    [InlineData("<table><tr><th>服务</th><th>端口</th></tr><tr><td>网关</td><td>80</td></tr></table>")]
    [InlineData("<!-- <table><tr><th>Check</th><th>Status</th></tr><tr><td>Restore</td><td>Open</td></tr></table> -->")]
    [InlineData("<details>\n<summary>Détails</summary>\n\n</details>")]
    [InlineData("☐ = open, ☑ = done")]
    [InlineData("**Legende:** ⬜ Offen | 🔄 In Arbeit | ✅ Erledigt")]
    [InlineData("⬛⬛⬛⬜⬜ 60 %")]
    [InlineData("Tick the box ☐ when it is done.")]
    [InlineData("- the list `☐ a` is drawn by hand")]
    [InlineData("用 ☐ 表示未完成")]
    public void WhatHoldsNoCheck_IsNotNamed(string body) => Assert.Empty(Worked.Import($"# T\n\n- [x] real\n\n---\n\n{body}\n").Report.Unread);

    [Theory]
    [InlineData("☐ Restore tested\n☐ Alarm tested", 2)]
    [InlineData("□ 復元\n□ 監視\n□ 通知", 3)]
    [InlineData("☐ Sauvegarde ☐ Alarme ☐ Bascule", 3)]
    [InlineData("☐ Copia<br>☐ Alarma", 2)]
    [InlineData("• ☐ Sicherung", 1)]
    [InlineData("a) ☐ Probe", 1)]
    [InlineData("> ☐ 备份", 1)]
    [InlineData("Ventil geprüft ☐", 1)]
    [InlineData("- Vanne contrôlée ☐", 1)]
    [InlineData("Restauración probada: ☐ sí ☐ no", 1)]
    [InlineData("- 復元の訓練：□ 済 □ 未完了", 1)]
    [InlineData("Backup getestet: [ ] ja [ ] nein", 1)]
    [InlineData("- <input type=\"checkbox\"> Restore tested", 1)]
    [InlineData("<ul>\n<li>☐ Pompe</li>\n<li>[ ] Vanne</li>\n<li><input type=checkbox> Alarme</li>\n</ul>", 3)]
    [InlineData("### Sicherung ☐", 1)]
    [InlineData("&#9744; Alarme testée", 1)]
    public void BoxWithoutAListMarkOrInsideALine_IsAnError(string body, int places)
    {
        var imported = Worked.Import($"# T\n\n- [x] real\n\n---\n\n{body}\n");

        Assert.Equal(places, imported.Report.Unread.Length);
        Assert.All(imported.Report.Unread, u => Assert.True(u.CouldHoldChecks));
        Assert.Contains(imported.Lint, l => l is { Severity: LintSeverity.Error, Code: "near-box" });
    }

    [Theory]
    [InlineData("Tested: ☐ no ☐ yes", "Tested: ☐ no ☑ yes", "Tested: ☑ no ☐ yes")]
    [InlineData("Geprüft: [ ] ja [ ] nein", "Geprüft: [x] ja [ ] nein", "Geprüft: [ ] ja [x] nein")]
    [InlineData("合格 □ 不合格 □", "合格 ☑ 不合格 □", "合格 □ 不合格 ☑")]
    [InlineData(
        "Vanne : ☐ conforme ☐ non conforme ☐ sans objet", "Vanne : ☑ conforme ☐ non conforme ☐ sans objet", "Vanne : ☐ conforme ☑ non conforme ☐ sans objet")]
    public void LineWithBoxesToChooseFrom_DecidedToBeACheck_HasTheRightOneTicked(string line, string verified, string refuted)
    {
        var text = $"# T\n\n- [x] real\n\n## B\n\n{line}\n";
        var choice = new ReadingChoice(Assert.Single(Worked.Import(text).Report.Unread).Id, ReadingMode.Checks);

        Assert.Contains(verified, Worked.Answered(text, Outcome.Verified, null, choice).Split('\n'));
        Assert.Contains(refuted, Worked.Answered(text, Outcome.Refuted, null, choice).Split('\n'));
    }
}
