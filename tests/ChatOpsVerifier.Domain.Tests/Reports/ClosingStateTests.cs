using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using static ChatOpsVerifier.Domain.Tests.Reports.Worked;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>Items that end with their state, filled squares beside empty ones, and counts of what was approved.</summary>
public class ClosingStateTests
{
    [Theory]
    [InlineData("- Backup ✅\n- Rollback plan ❌", "Rollback plan", "❌", "✅")]
    [InlineData("- **Sicherung**: ✅\n- **Rückfallplan**: ❌", "Rückfallplan", "❌", "✅")]
    [InlineData("- Sauvegarde : fait\n- Plan de retour : en attente", "Plan de retour", "en attente", "fait")]
    [InlineData("- Copia (hecho)\n- Restauración (pendiente)", "Restauración", "pendiente", "hecho")]
    [InlineData("- バックアップ：完了\n- 復元テスト：未完了", "復元テスト", "未完了", "完了")]
    [InlineData("- 备份 ✅\n- 恢复演练 ❌", "恢复演练", "❌", "✅")]
    [InlineData("- Резервная копия — готово\n- План отката — не готово", "План отката", "не готово", "готово")]
    [InlineData("* Backup :white_check_mark:\n* **Rollback** plan :x:", "Rollback plan", ":x:", ":white_check_mark:")]
    public void StateAtTheEndOfAnItem_IsTheStateOfACheck(string list, string name, string open, string done)
    {
        var text = $"# T\n\n{list}\n";

        Assert.Equal(name, Import(text).Report.Checks.Last().Text);
        var end = text.LastIndexOf(open, StringComparison.Ordinal);
        Assert.Equal(text[..end] + done + text[(end + open.Length)..], WithoutEvidence(Answered(text, Outcome.Verified)));
        Assert.Equal(
            Import(text).Report.Checks.Select(c => c.Id), Import(Answered(text, Outcome.Verified)).Report.Checks.Select(c => c.Id));
    }

    [Theory]
    [InlineData("- Backup ✅\n- Rollback plan ❌")]
    [InlineData("- Backup: done\n- Rollback plan: open")]
    [InlineData("- Sicherung – erledigt\n- Rückfallplan – offen")]
    [InlineData("- Sauvegarde ✅\n- Plan de retour ⏳")]
    [InlineData("- 备份：已完成\n- 回滚方案：未完成")]
    public void BesideBoxes_SuchAListIsAnError_UntilSomebodyDecides(string list)
    {
        var text = $"# T\n\n- [ ] Prepare\n\n## Then\n\n{list}\n";

        var place = Assert.Single(Import(text).Report.Unread);
        Assert.True(place is { Kind: UnreadKind.List, CouldHoldChecks: true, Line: 7 });
        Assert.Equal(3, Import(text, new ReadingChoice(place.Id, ReadingMode.Checks)).Report.Checks.Count());
    }

    [Fact]
    public void AmongBoxes_SuchAnItemIsAnError()
    {
        var place = Assert.Single(Import("# T\n\n- [ ] Prepare\n- Rollback plan ❌\n").Report.Unread);

        Assert.True(place is { Kind: UnreadKind.Item, CouldHoldChecks: true, Line: 4 });
    }

    [Theory]
    [InlineData("- Language: English\n- License: open\n- Size: 3")]
    [InlineData("- We shipped 🎉\n- All is well ✅")]
    [InlineData("- Backend ✅ Frontend ❌\n- Server ✅ Client ✅")]
    [InlineData("- Done: ✅\n- Failed: ❌")]
    [InlineData("- Encryption: yes\n- Public: no")]
    [InlineData("- `src/login.ts` ✅\n- `src/sign_in.ts` ❌")]
    public void WhatOnlyEndsLikeAState_IsLeftAlone(string list) =>
        Assert.Empty(Import($"# T\n\n- [ ] Prepare\n\n## Then\n\n{list}\n").Report.Unread);

    [Theory]
    [InlineData("- ■ バックアップ取得\n- □ 復元")]
    [InlineData("- □ 恢复\n- ■ 备份")]
    [InlineData("- ◼ Sicherung\n- ◻ Wiederherstellung")]
    public void FilledSquareBesideAnEmptyOne_IsNamed_AndReadAsABox(string list)
    {
        var text = $"# T\n\n{list}\n";

        var place = Assert.Single(Import(text).Report.Unread);
        Assert.True(place.CouldHoldChecks);
        var read = new ReadingChoice(place.Id, ReadingMode.Checks);
        Assert.Equal(2, Import(text, read).Report.Checks.Count());
        Assert.DoesNotContain(text.First(c => c is '■' or '◼'), Answered(text, Outcome.Refuted, null, read));
    }

    [Fact]
    public void FilledSquaresAlone_AreBullets() => Assert.Empty(Import("# T\n\n- [ ] Prepare\n\n## Then\n\n- ■ 概要\n- ■ 手順\n").Report.Unread);

    [Theory]
    [InlineData("Points validés : 1/3", "Points validés : 3/3")]
    [InlineData("Bestandene Prüfschritte: 1 von 3", "Bestandene Prüfschritte: 3 von 3")]
    [InlineData("Tareas validadas: 1/3", "Tareas validadas: 3/3")]
    [InlineData("Checks confirmed: 1 of 3", "Checks confirmed: 3 of 3")]
    public void CountOfWhatWasApproved_IsThatOfTheChecks_WhereItAgrees(string before, string after) =>
        Assert.Contains(after, Answered($"# T\n\n{before}\n\n- [x] one\n- [ ] two\n- [ ] three\n", Outcome.Verified), StringComparison.Ordinal);

    [Theory]
    [InlineData("Tests passed: 48 of 48")]
    [InlineData("Tests réussis : 1/3")]
    [InlineData("Validated customers: 1")]
    public void CountOfOtherTests_StaysAndIsNoMismatch(string line)
    {
        var text = $"# T\n\n{line}\n\n- [x] one\n- [ ] two\n- [ ] three\n";

        Assert.DoesNotContain(Import(text).Lint, l => l.Code == "count-mismatch");
        Assert.Contains(line, Answered(text, Outcome.Verified), StringComparison.Ordinal);
    }

    private static string WithoutEvidence(string text) =>
        string.Join('\n', text.Split('\n').Where(l => !l.StartsWith("  - Evidence: ", StringComparison.Ordinal)));
}
