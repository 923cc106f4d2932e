namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Headers in further languages: Swedish, Danish, Norwegian, Finnish, Czech, Slovak, Hungarian, Romanian, Turkish, Ukrainian, Greek, Arabic, Hebrew, Vietnamese, Indonesian.</summary>
internal static class MoreTableHeaders
{
    /// <summary>Words of a kind, separated by bars.</summary>
    public static readonly (ColumnKind Kind, string Words)[] All =
    [
        (ColumnKind.Status, "klar|godkänd|utfallet|utfall|utfört|bedömning|godkendt|godkjent|vurdering|ferdig|færdig|arvio|tehty|hyväksytty|splněno|dokončeno|vyhodnocení|hodnocení|výsledok|stav plnenia|hotové|minősítés|elkészült|kész|értékelés|calificativ|evaluare|gata|değerlendirme|tamamlandı|yapıldı|оцінка|виконано|сделано|оценка|κατάσταση|αποτέλεσμα|αξιολόγηση|الحالة|النتيجة|الوضع|حالة|מצב|סטטוס|תוצאה|trạng thái|tình trạng|kết quả|keadaan|hasil|status pengujian"),
        (ColumnKind.Actual, "faktiskt resultat|faktisk resultat|todellinen tulos|skutečný výsledek|skutočný výsledok|tényleges eredmény|rezultat obținut|rezultat efectiv|gerçekleşen sonuç|gerçek sonuç|фактичний результат|πραγματικό αποτέλεσμα|النتيجة الفعلية|תוצאה בפועל|kết quả thực tế|hasil aktual"),
        (ColumnKind.Expected, "förväntat resultat|forventet resultat|odotettu tulos|očekávaný výsledek|očakávaný výsledok|elvárt eredmény|várt eredmény|rezultat așteptat|beklenen sonuç|очікуваний результат|αναμενόμενο αποτέλεσμα|النتيجة المتوقعة|תוצאה צפויה|kết quả mong đợi|hasil yang diharapkan"),
        (ColumnKind.Name, "namn|navn|nimi|jméno|meno|név|nume|nume și prenume|ad soyad|adı soyadı|isim|İsim|ім я|піб|όνομα|ονοματεπώνυμο|الاسم|שם|họ tên|họ và tên|tên|nama"),
        (ColumnKind.Signature, "underskrift|namnteckning|signatur|allekirjoitus|aláírás|semnătura|semnătură|imza|İmza|підпис|υπογραφή|التوقيع|توقيع|חתימה|chữ ký|tanda tangan|paraaf|parafe"),
        (ColumnKind.Date, "päiväys|pvm|datum underskrift|dagsetning|keltezés|kelt|dátum|tarih|ημερομηνία|التاريخ|تاريخ|תאריך|ngày|tanggal|data podpisu"),
        (ColumnKind.Owner, "ansvarig person|vastuuhenkilö|vastuu|zodpovědná osoba|odpovídá|zodpovedný|felelős|responsabil|sorumlu|відповідальний|υπεύθυνος|المسؤول|אחראי|người phụ trách|phụ trách|penanggung jawab"),
        (ColumnKind.Notes, "anmärkning|anmärkningar|kommentarer|bemærkning|bemærkninger|merknad|merknader|huomautus|huomautukset|huomiot|kommentti|poznámky|megjegyzés|megjegyzések|observații|mențiuni|not|notlar|açıklama|примітка|примітки|примечания|комментарий|комментарии|παρατηρήσεις|σχόλια|ملاحظات|ملاحظة|הערות|הערה|ghi chú|catatan|keterangan"),
        (ColumnKind.Evidence, "underlag|dokumentation for udførelse|näyttö|todiste|doklad|dôkaz|bizonyíték|dovadă|dovezi|kanıt|доказ|підтвердження|τεκμήριο|دليل|الدليل|ראיה|bằng chứng|minh chứng|bukti"),
        (ColumnKind.Id, "п п|lp|l p|poř|por|pořadí|sıra|sıra no|sıra nr|sorszám|ssz|nr crt|crt|stt|no urut|رقم|الرقم|م|מס|löpnr|løbenr"),
    ];
}
