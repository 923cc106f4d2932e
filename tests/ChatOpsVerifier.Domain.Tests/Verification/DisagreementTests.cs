using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Contradictions;

namespace ChatOpsVerifier.Domain.Tests.Verification;

public class DisagreementTests
{
    private static readonly string[] Deployments = ["chatty-camel-373 (pilot)", "adamant-armadillo-601 (dev)"];

    [Theory]
    [InlineData("Restore works", "Drill 118: 0 of 48 tables, FAILED")]
    [InlineData("Restore works", "Result: failed after 3 minutes")]
    [InlineData("Restore works", "Ergebnis: fehlgeschlagen, 12 von 48 Tabellen")]
    [InlineData("Restore works", "restauration : échec")]
    [InlineData("Encrypted", "Encryption at rest: disabled")]
    [InlineData("Encrypted", "The volume is not encrypted")]
    [InlineData("Backups exist", "No backups found")]
    [InlineData("Tested on 2026-11-20", "Last restore test: 2026-11-02, 48 of 48 tables restored")]
    [InlineData("Tested on 20.11.2026", "Restore test of November 2, 2026: completed")]
    [InlineData("Getest op 20 maart 2026", "Restoretest van 20 mei 2026: geslaagd")]
    [InlineData("Проверено 20 ноября 2026", "Восстановление 2 ноября 2026 г.: успешно")]
    [InlineData("Перевірено 20 листопада 2026", "Відновлення 2 грудня 2026: успішно")]
    [InlineData("Sprawdzono 20 października 2026", "Odtworzenie 2 października 2026: zaliczone")]
    [InlineData("Ověřeno 20. června 2026", "Obnova 20. července 2026: v pořádku")]
    [InlineData("20 Ağustos 2026'da denendi", "Geri yükleme 2 Ağustos 2026: tamam")]
    [InlineData("Testattu 20. toukokuuta 2026", "Palautus 2. marraskuuta 2026: onnistui")]
    [InlineData("Testad 20 maj 2026", "Återställning 2 maj 2026: godkänd")]
    [InlineData("2026年11月20日に確認", "復元テスト 2026年11月2日：成功")]
    [InlineData("2026년 11월 20일 확인", "복원 2026년 11월 2일: 성공")]
    [InlineData("Tested on 20 November 2026; tested on 2 November 2026", "Protocol of the restore drill")]
    [InlineData("pilot: daily", "Console of adamant-armadillo-601: backups daily")]
    [InlineData("Production is backed up daily", "Staging account, backups: daily")]
    [InlineData("30 days", "Retention: 7 days")]
    [InlineData("30 days", "保存期間は7日間です。毎日3時に取得")]
    [InlineData("30 天", "备份保留期为7天，每天一次")]
    [InlineData("30 日", "保存期間：７日")]
    [InlineData("30일", "보존 기간: 7일")]
    [InlineData("30 дней", "Срок хранения: 7 дней")]
    [InlineData("30 днів", "Термін зберігання: 7 днів")]
    [InlineData("30 gün", "Saklama süresi: 7 gün")]
    [InlineData("30 dní", "Doba uchování: 7 dní")]
    [InlineData("30 päivää", "Säilytysaika: 7 päivää")]
    [InlineData("22 minuti", "Durata del ripristino: 220 minuti")]
    [InlineData("毎日", "バックアップ頻度: 毎週")]
    [InlineData("ежедневно", "Резервное копирование: еженедельно")]
    [InlineData("dagelijks", "Back-up: wekelijks")]
    [InlineData("每6小时", "备份频率：每天")]
    [InlineData("Tested 24/11/2026", "Restore test 2026-10-02: passed")]
    public void OfAnswer_EvidenceThatSaysOtherwise_IsFound(string value, string evidence) => Assert.NotEmpty(Own(value, evidence));

    [Theory]
    [InlineData("Restore works", "Restore completed, 48 of 48 tables, 0 errors")]
    [InlineData("Restore works", "Date: Tue, 01 Dec 2026 09:00:00 +0000\n2026-12-01 03:00:00+00 restore finished")]
    [InlineData("Restore works", "3 retries, then the restore completed successfully")]
    [InlineData("Alerts are sent", "Alert rule: notify on-call if a backup fails. Rule is enabled.")]
    [InlineData("Encrypted", "Encryption at rest: enabled. Public access: disabled")]
    [InlineData("Daily", "Backups cannot be deleted by members. They are stored in another region. They are taken daily. The price depends on the plan. "
        + "Snapshots are listed in the console.")]
    [InlineData("Tested on 2026-11-20", "20 November 2026: restore drill, all tables restored")]
    [InlineData("Tested on 20.11.2026", "2026-11-20T09:12:00Z restore completed")]
    [InlineData("Getest op 20 maart 2026", "Restoretest 2026-03-20: geslaagd")]
    [InlineData("Testattu 2. marraskuuta 2026", "2026-11-02 palautus onnistui")]
    [InlineData("2026年11月20日に確認", "復元テスト 2026-11-20：成功")]
    [InlineData("Проверено 20 мая 2026", "20.05.2026: восстановлено")]
    // Digits of other scripts are not dates that could be compared, and not a fault either.
    [InlineData("Tested on ２０２６-１１-２０", "2026-11-02 restore completed")]
    [InlineData("pilot: daily", "Console of chatty-camel-373: backups daily")]
    [InlineData("Daily", "ls /dev/backup shows one file a day, dated today")]
    // Dates and times of the clock are written with the signs of amounts.
    [InlineData("30日", "2026年12月1日の画面。保存期間は30日間、4時22分に取得、15日に確認")]
    [InlineData("30天", "12月1日查看：保留期30天，每天一次，04点22分完成")]
    [InlineData("22분", "12월 1일 확인: 복원 22분, 비용 100달러, 5분의 1")]
    [InlineData("毎日", "1日1回、30日間保存")]
    [InlineData("ежедневно", "Каждую ночь в 3:00, хранится 30 дней")]
    [InlineData("Tested 04/05/2026", "Restore test 2026-10-02: passed")]
    [InlineData("Production is restored to staging daily", "Staging account: restored from production today")]
    public void OfAnswer_EvidenceThatAgrees_IsNone(string value, string evidence) => Assert.Empty(Own(value, evidence));

    /// <summary>What is left out of a long file's excerpt may name the amount or the day; how it ended is said at its end.</summary>
    [Fact]
    public void OfAnswer_PartOfAFile_CountsForItsResult_AndNotForWhatIsNotInIt()
    {
        var lines = string.Join('\n', Enumerable.Repeat("2026-11-02 copied a table in 3 s", 400));
        Assert.Empty(Own("Took 22 minutes on 2026-11-20", EvidenceExcerpt.Of($"restore\n{lines}\ncompleted successfully")));
        Assert.NotEmpty(Own("It works", EvidenceExcerpt.Of($"restore\n{lines}\nRESULT: FAILED")));
        Assert.NotEmpty(Own("Took 22 minutes", EvidenceExcerpt.Of("restore took 220 minutes")));
    }

    [Theory]
    [InlineData("Encrypted: yes", "Encrypted: no")]
    [InlineData("Encryption at rest: AES-256", "encryption at rest = none")]
    [InlineData("Sauvegardes : chaque nuit", "Sauvegardes : désactivées")]
    [InlineData("Restore drill: passed", "Restore drill: 0 of 48 tables")]
    [InlineData("Retention: 30 days", "Retention: 7 days on this plan")]
    [InlineData("保存期間: 30日", "保存期間: 7日")]
    [InlineData("Срок хранения: 30 дней", "Срок хранения: 7 дней")]
    [InlineData("Public access blocked: yes", "Public access blocked: no")]
    [InlineData("Last restore test: 2026-11-20", "Last restore test: 2026-11-02")]
    [InlineData("Console of chatty-camel-373: daily", "Console of adamant-armadillo-601: daily")]
    public void Between_PiecesThatExcludeEachOther_IsFound(string one, string other)
    {
        Assert.NotEmpty(Disagreements.Between([new("E1", one), new("E2", other)], Deployments));
        Assert.NotEmpty(Disagreements.Between([new("E1", other), new("E2", one)], Deployments));
    }

    [Theory]
    [InlineData("Retention: 30 days", "Restore took 22 minutes")]
    [InlineData("2026-11-20 02:00 backup done", "2026-11-21 02:00 backup done")]
    [InlineData("Encrypted: yes", "Key rotation: every 90 days")]
    [InlineData("Encryption: on", "Public access: off")]
    [InlineData("Restore drill: passed", "48 of 48 tables restored")]
    [InlineData("Retention: 30 days", "Retention: one month")]
    public void Between_PiecesThatStandTogether_IsNone(
        string one, string other) => Assert.Empty(Disagreements.Between([new("E1", one), new("E2", other)], Deployments));

    private static IEnumerable<string> Own(string value, string evidence) => Disagreements.OfAnswer(
        new VerificationEvent.AnswerRecorded(
            "A1",
            "req:1",
            ["check:1"],
            Outcome.Verified,
            value,
            null,
            null,
            ["E1"],
            new DateOnly(2026, 11, 24),
            Attestation.SelfAttested,
            ImmutableArray<string>.Empty),
        [new EvidencePiece("E1", evidence)],
        null,
        Deployments);
}
