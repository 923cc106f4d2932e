namespace ChatOpsVerifier.Domain.Reports.Reading.Counts;

/// <summary>
/// The words of <see cref="CountLabel"/>, separated by bars. A word in several of the lists belongs to the first: open, done, failed, total, nouns, fillers.
/// </summary>
internal static class CountWordLists
{
    public const string OpenWords =
        "open|remaining|pending|unverified|unknown|outstanding|todo|to do|not done|not verified|incomplete|unchecked|left|offen|offene|ausstehend|verbleibend|"
        + "unbekannt|restant|restants|restante|restantes|ouvert|ouverts|ouvertes|à faire|pendiente|"
        + "pendientes|abierto|abiertos|abiertas|por hacer|pendente|pendentes|aberto|abertos|abertas|aperti|aperte|rimanenti|da fare|openstaand|resterend|"
        + "otwarte|pozostałe|未完了|未着手|残り|残|未完成|待处理|剩余|待办|미완료|남음|открыто|осталось|öppna|återstår|återstående|"
        + "kvar|åbne|resterende|åpne|gjenstående|gjenstår|avoimet|avoimia|avoinna|jäljellä|kesken|otevřené|otevřených|zbývá|zbývající|nedokončené|otvorené|"
        + "zostáva|nyitott|hátralévő|függőben|deschise|rămase|açık|kalan|bekleyen|открытых|открытые|"
        + "незавершённых|незавершенных|відкритих|відкриті|відкрито|залишилось|ανοιχτές|ανοιχτά|εκκρεμείς|المفتوحة|مفتوحة|المتبقية|פתוחות|פתוחים|נותרו|còn lại|"
        + "đang mở|chưa xong|terbuka|tersisa|otwartych|pozostało|openstaande|resterende|未確認|未検証|未実施|未确认|未验证|未检查|未通过|미확인|미검증|미점검|남은|열린|εκκρεμή|ανοιχτοί|"
        + "незавершені|залишилося|niezakończone|oczekujące";

    public const string DoneWords =
        "done|complete|completed|verified|validated|successful|accepted|approved|confirmed|closed|passed|settled|finished|checked|ticked|progress|completion|"
        + "erledigt|erledigte|abgeschlossen|abgeschlossene|fertig|geprüft|geprüfte|bestanden|bestandene|erfüllt|erfüllte|abgenommen|abgenommene|verifiziert|"
        + "fortschritt|fait|faits|faites|terminé|terminés|terminée|terminées|vérifié|"
        + "vérifiés|vérifiées|validé|validés|validée|validées|réussi|réussis|réussie|réussies|contrôlés|contrôlées|acceptés|acceptées|progression|avancement|"
        + "hecho|hechos|hechas|validado|validados|validada|validadas|exitosos|exitosas|completado|completados|completada|completadas|verificado|verificados|"
        + "verificadas|progreso|avance|feito|feitos|concluído|concluídos|concluída|concluídas|progresso|fatto|fatti|validati|validate|riusciti|riuscite|"
        + "completati|completate|verificati|verificate|avanzamento|gereed|afgerond|voltooid|voortgang|gotowe|zrobione|ukończone|postęp|完了|完了済み|完成|已完成|通过|合格|進捗|"
        + "进度|完成率|완료|진행률|готово|выполнено|прогресс|klara|klart|avslutade|godkända|verifierade|utförda|"
        + "færdige|afsluttede|udførte|godkendte|afsluttet|ferdige|fullførte|utførte|fullført|valmiit|valmiita|tehdyt|tehty|suoritetut|valmiina|hotové|hotových|"
        + "hotovo|splněno|splněné|dokončené|dokončeno|kész|befejezett|teljesített|finalizate|rezolvate|"
        + "finalizat|tamamlanan|tamamlandı|biten|ilerleme|выполненных|завершённых|завершено|закрытых|выполненные|проверено|виконаних|виконано|завершених|"
        + "ολοκληρωμένες|ολοκληρωμένα|ολοκληρώθηκαν|المكتملة|مكتملة|المنجزة|הושלמו|שהושלמו|hoàn thành|đã xong|"
        + "selesai|diselesaikan|zakończone|zakończonych|wykonane|ukończonych|zamknięte|concluse|conclusi|voltooide|afgeronde|uitgevoerde|geslaagde|superado|"
        + "superados|superada|superadas|aprovado|aprovados|aprovadas|superati|superate|zaliczone|zaliczonych|sprawdzone|確認済み|確認済|検証済み|検証済|完了した|合格した|已验证|已检查|"
        + "已确认|已通过|완료된|완료한|확인된|검증된|ολοκληρωμένοι|επιτυχείς";

    public const string FailedWords =
        "failed|refuted|failures|rejected|fehlgeschlagen|abgelehnt|échoué|échoués|échouées|fallido|fallidos|fallidas|falhado|falhados|falliti|fallite|mislukt|"
        + "失敗|失败|不合格|실패|провалено|underkända|misslyckade|fejlede|afviste|feilede|avviste|hylätyt|"
        + "epäonnistuneet|neúspěšné|zamítnuté|sikertelen|eșuate|respinse|başarısız|reddedilen|проваленных|отклонённых|nieudane|odrzucone|gagal|thất bại";

    public const string TotalWords =
        "total|totals|gesamt|insgesamt|totale|totaal|razem|łącznie|合計|总数|总计|総数|全体|합계|всего|totalt|i alt|yhteensä|celkem|celkom|spolu|összesen|toplam|усього|"
            + "всього|разом|σύνολο|الإجمالي|المجموع|סך הכל|tổng|tổng số|jumlah|complessivo|totali|总|总共|共|全部|全|총|총계|전체|συνολικά|συνολικός|συνολικοί";

    public const string Nouns =
        "check|checks|checklist|box|boxes|checkbox|checkboxes|item|items|task|tasks|verification|verifications|punkt|punkte|prüfpunkt|prüfpunkte|prüfschritt|"
        + "prüfschritte|prüfung|prüfungen|aufgabe|aufgaben|kästchen|point|points|contrôle|contrôles|tâche|tâches|vérification|"
        + "vérifications|élément|éléments|casilla|casillas|tarea|tareas|punto|puntos|verificación|verificaciones|elemento|elementos|ítem|ítems|caixa|caixas|"
        + "tarefa|tarefas|itens|ponto|pontos|verificação|verificações|voce|voci|controllo|controlli|"
        + "verifica|verifiche|punten|taken|controles|zadania|pozycje|項目|項目数|チェック|チェック項目|件|项|项目|检查项|任务|항목|проверок|проверки|задач|пунктов|punkter|kontroller|"
        + "uppgifter|poster|rutor|kontrollpunkter|opgaver|oppgaver|tjek|sjekker|tehtävät|tehtäviä|tehtävää|"
        + "kohdat|kohtia|kohtaa|tarkistukset|tarkistuksia|úkoly|úkolů|položky|položek|kontroly|kontrol|body|bodů|úlohy|úloh|feladat|feladatok|tétel|tételek|"
        + "ellenőrzés|ellenőrzések|pont|pontok|sarcini|verificări|puncte|elemente|madde|maddeler|görev|"
        + "görevler|öğe|öğeler|задачи|пункты|пункт|завдання|завдань|перевірки|перевірок|пункти|пунктів|εργασίες|έλεγχοι|σημεία|المهام|الفحوصات|البنود|مهام|"
        + "فحوصات|بنود|משימות|בדיקות|פריטים|công việc|mục|hạng mục|nhiệm vụ|tugas|butir|pemeriksaan|"
        + "attività|compiti|punti|zadań|zadanie|punkty|punktów|kontrole|pozycji|taak|controle|controlepunten|positionen|comprobación|comprobaciones|"
        + "verificaciones|確認|確認項目|検証|検証項目|検査|検査項目|点検|点検項目|检查|检查项目|检查点|验证|验证项|核查项|점검|확인|검증|검사|항목|ελέγχων|σημείων|εργασιών|ellenőrzések|controlepunt|sprawdzenia|"
        + "sprawdzeń";

    public const string Fillers =
        "number|of|so|far|overall|current|currently|still|now|the|all|count|counts|and|are|is|have|been|in|anzahl|noch|bisher|aller|davon|nombre|de|des|du|le|"
        + "la|les|l|número|numero|dos|das|do|da|van|aantal|liczba|数|件数|状況|情况|число|antal|av|antall|af|"
        + "määrä|lukumäärä|počet|z|száma|db|număr|numărul|sayısı|adet|количество|из|кількість|з|αριθμός|عدد|מספר|số|các|di|il|i|lo|gli|degli|delle|の|的|了|された|"
        + "した|個|个|数量|수|개|των";
}
