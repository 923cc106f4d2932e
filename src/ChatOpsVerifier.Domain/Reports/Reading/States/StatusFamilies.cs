namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>
/// The one vocabulary of states, for reading and for writing. A family is what one hand uses side by side: "offen", "erledigt",
/// "fehlgeschlagen". The first word of each part is the one that is written where a document has no word of its own for it.
/// </summary>
internal static class StatusFamilies
{
    /// <summary>Open, done, failed; parts are separated by slashes, words by bars. A word belongs to the first family that has it.</summary>
    public static IEnumerable<StatusFamily> All { get; } = Lines().Select(Parse).ToArray();

    private static StatusFamily Parse(string line) =>
        line.Split(" / ") is [var open, var done, var failed]
            ? new StatusFamily(open.Split('|'), done.Split('|'), failed.Split('|'))
            : throw new InvalidOperationException($"\"{line}\" has not three parts.");

    private static string[] Lines() =>
    [
        // English
        "open|unknown|pending|todo|to do|tbd|tbc|to be done|to be tested|to be verified|to be confirmed|not started|not ready|not done|not verified|unverified|in progress|ongoing|wip|incomplete|partial|partially|partially met|blocked|missing|"
            + "not performed|not tested|untested|waiting|planned|scheduled|not yet|needs verification|requires verification|on hold|not available|stale|in conflict|in review|under review|draft|deferred|not run|skipped|not yet started|not yet tested|not yet verified|not yet done"
            + " / verified|done|complete|completed|closed|resolved|finished|fixed|ready|confirmed|success|successful|implemented|signed|signed off|x|[x]|checked|mitigated|remediated|shipped|released|delivered|deployed|merged|published|rolled out"
            + " / refuted|error|broken|not fixed",
        "pending|not run / pass|passed / fail|failed|failing",
        "pending / approved|accepted / rejected|not approved|declined|denied",
        "not met|open / met|fulfilled|compliant / not met|not fulfilled|non compliant|noncompliant|unmet",
        "no|n / yes|y / no",
        "open / ok / nok|not ok|ko",
        "open / go / no go|nogo",
        // Deutsch
        "offen|ausstehend|in arbeit|in bearbeitung|unbekannt|nicht begonnen|nicht gestartet|nicht erledigt|noch nicht erledigt|noch nicht begonnen|noch nicht umgesetzt|noch offen|geplant|blockiert|laufend|teilweise|teilweise erledigt|zu erledigen|unvollständig|wartet|zurückgestellt"
            + " / erledigt|fertig|abgeschlossen|behoben|umgesetzt|geschlossen|durchgeführt|vollständig|ausgeliefert|ausgerollt|veröffentlicht|bereitgestellt / fehlgeschlagen|nicht behoben|fehler|fehlerhaft",
        "nicht geprüft|ungeprüft|noch nicht geprüft|zu prüfen|noch zu prüfen / geprüft|verifiziert|bestätigt|überprüft / nicht bestätigt|widerlegt",
        "nicht getestet|noch nicht getestet|offen / bestanden / nicht bestanden|durchgefallen",
        "offen / erfüllt / nicht erfüllt",
        "ausstehend / freigegeben|genehmigt|abgenommen|akzeptiert / abgelehnt|nicht freigegeben|nicht abgenommen|zurückgewiesen",
        "offen / i.o|io|in ordnung / n.i.o|nio|nicht in ordnung|nicht i.o",
        "fehlt / vorhanden / nicht vorhanden",
        "offen / implementiert / nicht implementiert",
        "nein / ja / nein",
        // Français
        "en attente|en cours|ouvert|ouverte|inconnu|inconnue|non commencé|non démarré|bloqué|bloquée|partiel|planifié|en suspens / terminé|terminée|achevé|clos|clôturé|résolu|corrigé|réalisé|effectué|levée|livré|livrée|publié|déployé / échec|échoué|en échec|erreur",
        "à faire|a faire|non fait|pas fait|pas encore fait|pas commencé|pas encore commencé / fait|faite / échec",
        "à vérifier|non vérifié|à tester|non testé|pas testé|pas encore testé|pas vérifié|pas encore vérifié|à contrôler / vérifié|vérifiée|contrôlé|testé / non confirmé",
        "en attente / validé|validée|approuvé|accepté|réussi|recetté / refusé|rejeté|non validé",
        "à vérifier / conforme / non conforme|non-conforme",
        "non / oui / non",
        // Español
        "pendiente|en curso|en progreso|en proceso|abierto|abierta|sin empezar|bloqueado|no iniciado|parcial|planificado / completado|completada|terminado|cerrado|resuelto|corregido|realizado|finalizado|entregado|publicado|desplegado / fallido|falló|fallado|error",
        "por hacer / hecho|hecha / fallido",
        "desconocido|sin verificar|no verificado|por verificar|por probar|no probado|aún no probado|aún no verificado|sin probar / verificado|verificada|comprobado|probado / refutado",
        "pendiente / aprobado|aprobada|aceptado|superado / rechazado|no aprobado|no superado",
        "pendiente / cumple|conforme / no cumple|no conforme",
        "no / sí|si / no",
        // Português
        "pendente|em andamento|em progresso|aberto|aberta|não iniciado|bloqueado|parcial|em aberto|aguardando / concluído|concluída|concluido|finalizado|resolvido|fechado|corrigido|realizado|entregue|implantado / falhou|com erro|falha",
        "a fazer|por fazer / feito|feita / falhou",
        "desconhecido|não verificado|a verificar|a testar|não testado|ainda não testado|ainda não verificado / verificado|verificada|testado / refutado",
        "pendente / aprovado|aprovada|aceito / reprovado|rejeitado|não aprovado",
        "pendente / atende|conforme / não atende|não conforme",
        "não|nao / sim / não",
        // Italiano
        "in sospeso|in corso|in attesa|aperto|aperta|non iniziato|bloccato|parziale|pianificato|in lavorazione / completato|completata|terminato|chiuso|risolto|corretto|concluso|eseguito|consegnato|rilasciato / fallito|errore|non riuscito",
        "da fare / fatto|fatta / fallito",
        "sconosciuto|non verificato|da verificare|da testare|non testato|non ancora testato|non ancora verificato / verificato|verificata|controllato|testato / smentito",
        "in attesa / approvato|approvata|superato|accettato / respinto|non approvato|non superato|rifiutato",
        "da verificare / conforme / non conforme",
        "no / sì|si / no",
        // Nederlands
        "in behandeling|te doen|bezig|open|niet gestart|nog te doen|geblokkeerd|gepland|wachtend|deels / gereed|klaar|voltooid|afgerond|gedaan|gesloten|opgelost|uitgevoerd / mislukt|fout",
        "onbekend|niet gecontroleerd|te controleren|te testen|niet getest|nog niet getest|nog niet gecontroleerd / geverifieerd|gecontroleerd|getest|bevestigd / weerlegd",
        "in behandeling / goedgekeurd|geslaagd|akkoord|geaccepteerd / afgekeurd|niet geslaagd|niet akkoord|gefaald",
        "open / voldoet / voldoet niet",
        "nee / ja / nee",
        // Polski
        "oczekuje|oczekujące|w toku|otwarte|otwarty|zablokowane|zaplanowane|nierozpoczęte|częściowo / gotowe|zakończone|ukończone|wykonano|wykonane|zamknięte|rozwiązane / niepowodzenie|błąd|nieudane",
        "do zrobienia / zrobione / niepowodzenie",
        "nieznany|nieznane|niezweryfikowane|do sprawdzenia|do weryfikacji|nieprzetestowane / zweryfikowane|sprawdzone|przetestowane / obalone",
        "oczekuje / zaliczone|zaliczony|zatwierdzone|zaakceptowane|pozytywny / odrzucone|niezaliczone|niezaliczony|negatywny",
        "nie / tak / nie",
        // Русский, українська
        "открыто|открыт|в работе|в процессе|ожидает|не начато|не выполнено|заблокировано|частично|запланировано|к выполнению / готово|выполнено|завершено|закрыто|исправлено / провалено|ошибка|сбой",
        "неизвестно|не проверено|к проверке|не протестировано|ещё не проверено|еще не проверено / проверено|подтверждено|протестировано / опровергнуто",
        "на согласовании / пройдено|принято|одобрено|согласовано / не пройдено|отклонено|не принято",
        "нет / да / нет",
        "відкрито|очікує|в роботі|не розпочато / виконано|завершено / провалено",
        // 日本語
        "未着手|未完了|未対応|進行中|作業中|対応中|保留|未実施|待ち / 完了|済|済み|対応済み|実施済み|完成|リリース済み|公開済み|導入済み / 失敗|エラー",
        "未確認|要確認|不明|未検証|未テスト / 確認済み|確認済|検証済み|検証済|確認完了 / 確認不可",
        "未実施|未判定 / 合格|可|良 / 不合格|否|不良",
        "要対応 / 問題なし|異常なし / 問題あり|異常あり",
        "承認待ち|未承認 / 承認|承認済み|承認済 / 却下|差戻し|差し戻し",
        // 中文
        "待处理|未开始|进行中|未完成|待办|已阻塞|处理中|部分完成|待處理|進行中|尚未开始|尚未完成 / 已完成|完成|已解决|已修复|已关闭|已处理|已发布|已上线|已部署|已交付 / 失败|失敗|错误",
        "待确认|未确认|待验证|未验证|未知|待测试|未测试|尚未测试|尚未验证|待確認 / 已确认|已验证|已測試|已测试|已確認 / 已否定",
        "待验收|未验收 / 已验收|验收通过 / 验收不通过",
        "待审核|审核中 / 已审核|审核通过 / 审核不通过",
        "未检查 / 正常 / 异常",
        "未判定 / 適合 / 不適合",
        "未测试 / 通过|已通过|通過|合格 / 不通过|未通过|不通過|不合格",
        "未满足|待满足 / 已满足|满足|达标|符合|已落实|已实现|已补充|就绪|已就绪 / 不满足|未达标|不符合",
        "缺失|待补充 / 存在 / 不存在",
        "待审批|待批准 / 已批准|已同意|批准 / 已拒绝|拒绝|驳回",
        "否 / 是 / 否",
        // 한국어
        "미완료|대기|진행 중|진행중|미착수|보류|예정 / 완료|처리 완료|배포 완료|출시 완료 / 실패",
        "미확인|미검증|확인 필요|미테스트 / 확인|확인 완료|검증 완료 / 반려",
        "미실시 / 통과|합격|적합 / 불합격|부적합|미통과",
        "아니오 / 예|네 / 아니오",
        // Other languages, as far as they were seen
        "pågår|ej påbörjad|okänd|öppen|inte påbörjad|väntar / klar|färdig|godkänd|klart / misslyckad|underkänd",
        "avventer|afventer|åben|åpen|ikke startet|pågår / ferdig|færdig|godkjent|godkendt|udført|utført / feilet|fejlet|afvist",
        "nej / ja / nej",
        "kesken|avoin|aloittamatta / valmis|hyväksytty / hylätty|epäonnistui",
        "čeká|otevřeno|probíhá|nezahájeno / hotovo|splněno|dokončeno|schváleno / selhalo|zamítnuto|nesplněno",
        "ne / ano / ne",
        "folyamatban|függőben|nyitott / kész|megfelelt|befejezve / sikertelen|nem megfelelt",
        "în curs|în așteptare|deschis / finalizat|gata|aprobat / eșuat|respins",
        "beklemede|devam ediyor|açık|yapılacak / tamam|tamamlandı|başarılı|onaylandı / başarısız|reddedildi",
        "hayır / evet / hayır",
    ];
}

/// <param name="Open">First the one that is written.</param>
internal sealed record StatusFamily(string[] Open, string[] Done, string[] Failed)
{
    public string[] Of(ClaimedState state) => state switch
    {
        ClaimedState.Open => Open,
        ClaimedState.Done => Done,
        _ => Failed,
    };
}
