using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Domain.Tests.Reports;

public class NearBoxTests
{
    [Theory]
    [InlineData("- [~] Bascule testée")]
    [InlineData("- [-] entfällt")]
    [InlineData("- [>] aplazado")]
    [InlineData("- [✓] 確認済み")]
    [InlineData("- [] leer")]
    [InlineData("- [\u00a0] reste à faire")]
    [InlineData("- [　] 全角")]
    [InlineData("- [ ]x")]
    [InlineData("-[ ] pegado")]
    [InlineData("• [ ] ponto")]
    [InlineData("[ ] senza lista")]
    [InlineData("- ( ) Auswahl")]
    [InlineData("## [ ] Restore getestet")]
    [InlineData("- [ ]")]
    public void Import_NearBox_IsAnErrorUntilSomebodyDecides(string line)
    {
        var bytes = Encoding.UTF8.GetBytes($"- [x] done\n\ntext\n\n{line}\n");
        var imported = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(bytes));
        var place = Assert.Single(imported.Report.Unread);
        Assert.Equal((5, UnreadKind.Item), (place.Line, place.Kind));
        Assert.Contains(imported.Lint, i => i is { Severity: LintSeverity.Error, Code: "near-box", Line: 5 });

        var asCheck = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(bytes, null, [new ReadingChoice(place.Id, ReadingMode.Checks)]));
        Assert.Equal([1, 5], asCheck.Report.Checks.Select(c => c.Line).Order());
        Assert.DoesNotContain(asCheck.Lint, i => i.Code == "near-box");

        var asNone = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(bytes, null, [new ReadingChoice(place.Id, ReadingMode.NotChecks)]));
        Assert.Equal(1, Assert.Single(asNone.Report.Checks).Line);
        Assert.DoesNotContain(asNone.Lint, i => i.Code == "near-box");
    }

    [Theory]
    [InlineData("Signature: ____________")]
    [InlineData("- **Unterschrift (Leitung Betrieb)**: ________________ Datum: ______")]
    [InlineData("Approuvé par : ..........")]
    [InlineData("Firma del responsable: \\_\\_\\_\\_\\_\\_")]
    [InlineData("3. Handtekening ______")]
    [InlineData("Подпись: ______")]
    [InlineData("承認者：＿＿＿＿＿＿")]
    [InlineData("签名：______ 日期：______")]
    public void Import_BlankToSignOutsideATable_IsAnErrorUntilSomebodyDecides(string line)
    {
        var bytes = Encoding.UTF8.GetBytes($"- [x] done\n\ntext\n\n{line}\n");

        var imported = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(bytes));

        var place = Assert.Single(imported.Report.Unread);
        Assert.Equal((5, false), (place.Line, place.IsReadable));
        Assert.Contains(
            imported.Lint,
            i => i is { Severity: LintSeverity.Error, Code: "near-box", Line: 5 } && i.Message.Contains("blank to sign", StringComparison.Ordinal));
        Assert.Equal(1, Assert.Single(imported.Report.Checks).Line);
        Assert.DoesNotContain(
            Assert.IsType<ImportResult.Imported>(ReportImporter.Import(bytes, null, [new ReadingChoice(place.Id, ReadingMode.NotChecks)])).Lint,
            i => i.Code == "near-box");
    }

    [Theory]
    [InlineData("Signature: Ada Lovelace")]
    [InlineData("The signature_of_the_image____ is checked")]
    [InlineData("Port: ______")]
    [InlineData("Signatures are verified with cosign.")]
    [InlineData("Notizen: ........")]
    public void Import_OtherBlanksAndNames_AreLeftAlone(string line) =>
        Assert.Empty(Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes($"- [x] done\n\ntext\n\n{line}\n"))).Report.Unread);

    [Theory]
    [InlineData("- [1]: https://example.com")]
    [InlineData("- [docs](https://example.com)")]
    [InlineData("- [x](https://example.com)")]
    [InlineData("- [RFC 9110] defines it")]
    [InlineData("- `[~]` means in progress")]
    [InlineData("> [!NOTE]")]
    [InlineData("use [ ] in a sentence")]
    [InlineData("- () => call")]
    public void Import_BracketsThatAreNotABox_AreLeftAlone(string line) =>
        Assert.Empty(Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes($"- [x] done\n\ntext\n\n{line}\n"))).Report.Unread);

    [Fact]
    public void Import_TheSameAgainAndAgain_IsOneLineWithItsCount()
    {
        var text = string.Concat(Enumerable.Range(1, 165).Select(i => $"- [x] step {i}\n"));

        var issue = Assert.Single(Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(text))).Lint);

        Assert.Equal(("claimed-without-evidence", 165, "claimed-without-evidence:1+164"), (issue.Code, issue.Count, issue.Name));
        Assert.Contains("Found 165 times", issue.Message, StringComparison.Ordinal);
    }
}
