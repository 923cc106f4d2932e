namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>
/// Headers in further languages: Swedish, Danish, Norwegian, Finnish, Czech, Slovak, Hungarian, Romanian, Turkish, Ukrainian, Greek, Arabic, Hebrew,
/// Vietnamese, Indonesian; and more words of others.
/// </summary>
internal static class MoreTableHeaders
{
    /// <summary>Words of a kind, separated by bars.</summary>
    public static readonly (ColumnKind Kind, string Words)[] All =
    [
        (
            ColumnKind.Status,
            "klar|godkänd|utfallet|utfall|utfört|bedömning|godkendt|godkjent|vurdering|ferdig|færdig|arvio|tehty|hyväksytty|splněno|dokončeno|vyhodnocení|"
                + "hodnocení|výsledok|stav plnenia|hotové|minősítés|elkészült|kész|értékelés|calificativ|evaluare|gata|değerlendirme|tamamlandı|yapıldı|оцінка|"
                + "виконано|сделано|оценка|κατάσταση|αποτέλεσμα|αξιολόγηση|الحالة|النتيجة|الوضع|حالة|מצב|סטטוס|תוצאה|trạng thái|tình trạng|kết quả|keadaan|"
                + "hasil|status pengujian"),
        (
            ColumnKind.Actual,
            "faktiskt resultat|faktisk resultat|todellinen tulos|skutečný výsledek|skutočný výsledok|tényleges eredmény|rezultat obținut|rezultat efectiv|"
                + "gerçekleşen sonuç|gerçek sonuç|фактичний результат|πραγματικό αποτέλεσμα|النتيجة الفعلية|תוצאה בפועל|kết quả thực tế|hasil aktual"),
        (
            ColumnKind.Expected,
            "förväntat resultat|forventet resultat|odotettu tulos|očekávaný výsledek|očakávaný výsledok|elvárt eredmény|várt eredmény|rezultat așteptat|"
                + "beklenen sonuç|очікуваний результат|αναμενόμενο αποτέλεσμα|النتيجة المتوقعة|תוצאה צפויה|kết quả mong đợi|hasil yang diharapkan"),
        (
            ColumnKind.Name,
            "namn|navn|nimi|jméno|meno|név|nume|nume și prenume|ad soyad|adı soyadı|isim|İsim|ім я|піб|όνομα|ονοματεπώνυμο|الاسم|שם|họ tên|họ và tên|tên|nama"),
        (
            ColumnKind.Signature,
            "underskrift|namnteckning|signatur|allekirjoitus|aláírás|semnătura|semnătură|imza|İmza|підпис|υπογραφή|التوقيع|توقيع|חתימה|chữ ký|tanda tangan|"
                + "paraaf|parafe"),
        (
            ColumnKind.Date,
            "测试时间|测试日期|检查时间|テスト日|実施日|確認日|検査日|시험일|점검일|päiväys|pvm|datum underskrift|dagsetning|keltezés|kelt|dátum|tarih|"
                + "ημερομηνία|التاريخ|تاريخ|תאריך|ngày|tanggal|data podpisu"),
        (
            ColumnKind.Owner,
            "ansvarig person|vastuuhenkilö|vastuu|zodpovědná osoba|odpovídá|zodpovedný|felelős|responsabil|sorumlu|відповідальний|υπεύθυνος|المسؤول|אחראי|"
                + "người phụ trách|phụ trách|penanggung jawab"),
        (
            ColumnKind.Owner,
            "исполнитель|исполнил|wykonał|wykonał a|eseguito da|executado por|ejecutado por|realizado por|réalisé par|exécuté par|uitgevoerd door|testi yapan|"
            + "utfört av|udført af|utført av|provedl|provedla|suorittaja|testeur|testeuse|contrôleur|vérificateur|testé par|vérifié par|contrôlé par|prüfer|"
            + "prüferin|getestet von|geprüft durch|durchgeführt von|probado por|verificado por|testador|testado por|collaudatore|verificato da|collaudato da|"
            + "getest door|gecontroleerd door|"
            + "sprawdził|sprawdzający|testujący|testare|testad av|kontrollerad av|testet af|testet av|testaaja|tarkastaja|testoval|kontroloval|ověřil|tesztelő|"
            + "ellenőrizte|testat de|verificat de|test eden|kontrol eden|тестировщик|проверил|проверяющий|испытатель|тестувальник|перевірив|ελεγκτής|الفاحص|"
            + "المختبر|בודק|người kiểm tra|penguji|"
            + "测试人|测试人员|检查人|检查人员|检验员|验证人|执行人|測試人員|テスター|試験者|確認者|検査者|実施者|点検者|시험자|테스터|확인자|검사자|점검자|수행자"),
        (
            ColumnKind.Count,
            "antal|antall|lukumäärä|kpl|počet|darab|darabszám|număr|adet|sayı|кількість|количество|кол во|πλήθος|العدد|عدد|כמות|số lượng|jumlah|liczba|ilość|"
                + "aantal|quantité|cantidad|quantidade|quantità|件数|数量|個数|개수|건수|수량"),
        (
            ColumnKind.Rank,
            "schweregrad|gravité|sévérité|gravedad|severidad|gravidade|severidade|gravità|ernst|allvarlighetsgrad|allvarlighet|prioritet|alvorlighed|"
            + "alvorlighet|alvorsgrad|alvorlighetsgrad|vakavuus|prioriteetti|závažnost|závažnosť|priorita|súlyosság|prioritás|severitate|gravitate|prioritate|"
            + "önem|önem derecesi|öncelik|"
            + "серьёзность|серьезность|критичность|серйозність|критичність|пріоритет|σοβαρότητα|προτεραιότητα|الخطورة|الأولوية|חומרה|עדיפות|"
            + "mức độ nghiêm trọng|độ ưu tiên|tingkat keparahan|prioritas|ważność|级别|等级|严重程度|严重级别|優先順位|重要度|深刻度|重大度|심각도|등급|중요도"),
        (
            ColumnKind.Notes,
            "anmärkning|anmärkningar|kommentarer|bemærkning|bemærkninger|merknad|merknader|huomautus|huomautukset|huomiot|kommentti|poznámky|megjegyzés|"
                + "megjegyzések|observații|mențiuni|not|notlar|açıklama|примітка|примітки|примечания|комментарий|комментарии|παρατηρήσεις|σχόλια|ملاحظات|"
                + "ملاحظة|הערות|הערה|ghi chú|catatan|keterangan"),
        (
            ColumnKind.Evidence,
            "underlag|dokumentation for udførelse|näyttö|todiste|doklad|dôkaz|bizonyíték|dovadă|dovezi|kanıt|доказ|підтвердження|τεκμήριο|دليل|الدليل|ראיה|"
                + "bằng chứng|minh chứng|bukti"),
        (ColumnKind.Id, "п п|lp|l p|poř|por|pořadí|sıra|sıra no|sıra nr|sorszám|ssz|nr crt|crt|stt|no urut|رقم|الرقم|م|מס|löpnr|løbenr"),
    ];
}
