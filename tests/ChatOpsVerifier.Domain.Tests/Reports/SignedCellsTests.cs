using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>
/// Cells to sign: alone in a row, in one column with the date, and beside a result. Nothing is left half filled, and nobody signs for somebody else.
/// </summary>
public sealed class SignedCellsTests
{
    [Theory]
    [InlineData("| Role | Signature / Date |", "| Ops | |", "| Ops | Signed by operator, 2026-11-24 |", "| Ops | REFUTED |")]
    [InlineData("| Role | Name | Signature and date |", "| Ops | ____ | ____ |", "| Ops | operator | Signed, 2026-11-24 |", "| Ops | ____ | REFUTED |")]
    [InlineData("| Rolle | Name | Datum / Unterschrift |", "| Betrieb | | |", "| Betrieb | operator | Signed, 2026-11-24 |", "| Betrieb | | REFUTED |")]
    [InlineData("| Rôle | Nom | Date et signature |", "| MOA | | |", "| MOA | operator | Signed, 2026-11-24 |", "| MOA | | REFUTED |")]
    [InlineData("| Rol | Nombre | Firma y fecha |", "| Jefe | | |", "| Jefe | operator | Signed, 2026-11-24 |", "| Jefe | | REFUTED |")]
    [InlineData("| 役割 | 氏名 | 署名・日付 |", "| 責任者 | | |", "| 責任者 | operator | Signed, 2026-11-24 |", "| 責任者 | | REFUTED |")]
    [InlineData("| 角色 | 姓名 | 签字/日期 |", "| 经理 | | |", "| 经理 | operator | Signed, 2026-11-24 |", "| 经理 | | REFUTED |")]
    public void SignatureAndDate_InOneColumn_AreBothFilledIn(string header, string row, string verified, string refuted) =>
        Filled("## Sign-off", header, row, verified, refuted);

    [Theory]
    [InlineData("| Role | Name | Signature | Date |", "| Ops | Eva Braun | E. B. | 2026-11-02 |", "| Ops | Eva Braun | REFUTED — E. B. | 2026-11-02 |")]
    [InlineData(
        "| Rolle | Name | Unterschrift | Datum |",
        "| Betrieb | Eva Braun | E. B. | 2026-11-02 |",
        "| Betrieb | Eva Braun | REFUTED — E. B. | 2026-11-02 |")]
    [InlineData("| Rôle | Nom | Date et signature |", "| MOA | Eva | 2026-11-02, E. B. |", "| MOA | Eva | REFUTED — 2026-11-02, E. B. |")]
    [InlineData("| Rol | Nombre | Firma | Fecha |", "| Jefe | Eva | E. B. | 2026-11-02 |", "| Jefe | Eva | REFUTED — E. B. | 2026-11-02 |")]
    public void SignatureThatDoesNotHold_IsSaidToBeRefuted_AndIsOpenWhenReadAgain(string header, string row, string refuted)
    {
        Filled("## Sign-off", header, row, row, refuted);

        var text = Table("## Sign-off", header, row);
        Assert.True(Assert.Single(Worked.Import(text).Report.Checks).Claimed);
        var regenerated = Worked.Answered(text, Outcome.Refuted);
        Assert.False(Assert.Single(Worked.Import(regenerated).Report.Checks).Claimed);
        Assert.Equal(row, Worked.Answered(regenerated, Outcome.Verified).Split('\n')[6]);
    }

    [Theory]
    [InlineData(
        "| Test | Result | Tested by | Signature |",
        "| Refund | Pass | | |",
        "| Refund | Pass | operator | Signed |",
        "| Refund | Fail | operator | Signed |")]
    [InlineData("| Prüfung | Ergebnis | Prüfer | Unterschrift |", "| Pumpe | Bestanden | | ____ |", "| Pumpe | Bestanden | operator | Signed |",
        "| Pumpe | Nicht bestanden | operator | Signed |")]
    [InlineData("| Paso | OK | NOK | Firma y fecha |", "| Copia | ☐ | ☐ | |", "| Copia | ☑ | ☐ | Signed by operator, 2026-11-24 |",
        "| Copia | ☐ | ☑ | Signed by operator, 2026-11-24 |")]
    [InlineData("| 項目 | 合格 | 不合格 | 署名 |", "| 復元 | ☐ | ☐ | |", "| 復元 | ☑ | ☐ | Signed by operator |", "| 復元 | ☐ | ☑ | Signed by operator |")]
    [InlineData("| Test | Result | Tested by | Signature |", "| Refund | Pass | Ana | ____ |", "| Refund | Pass | Ana | Signed by operator |",
        "| Refund | Fail | Ana | Signed by operator |")]
    [InlineData(
        "| Test | Result | Tested by | Signature |",
        "| Refund | Pass | Ana | A. R. |",
        "| Refund | Pass | Ana | A. R. |",
        "| Refund | Fail | Ana | A. R. |")]
    public void SignatureBesideAResult_IsFilledInWithIt_AndNeverForSomebodyElse(string header, string row, string verified, string refuted) =>
        Filled("## Tests", header, row, verified, refuted);

    [Theory]
    [InlineData("未", "済")]
    [InlineData("済", "済")]
    public void ShortJapaneseWords_AreStates(string cell, string verified) => Assert.Contains(
        $"| 復元 | {verified} |",
        Worked.Answered($"# T\n\n| 項目 | 状態 |\n|---|---|\n| 保存 | 済 |\n| 復元 | {cell} |\n", Outcome.Verified, only: 1),
        StringComparison.Ordinal);

    private static void Filled(string heading, string header, string row, string verified, string refuted)
    {
        var text = Table(heading, header, row);
        Assert.Equal(Worked.Spaceless(verified), Worked.Spaceless(Worked.Answered(text, Outcome.Verified).Split('\n')[6]));
        Assert.Equal(Worked.Spaceless(refuted), Worked.Spaceless(Worked.Answered(text, Outcome.Refuted).Split('\n')[6]));
    }

    private static string Table(string heading, string header, string row) =>
        $"# T\n\n{heading}\n\n{Worked.Table(header, row)}";
}
