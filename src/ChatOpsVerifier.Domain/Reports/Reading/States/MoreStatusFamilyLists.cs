namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>Families of states in further languages, written as in <see cref="StatusFamilyLists"/>.</summary>
internal static class MoreStatusFamilyLists
{
    public static readonly StatusLanguage[] All =
    [
        // 日本語
        new("未{0}|{0}していない|まだ{0}していない|{0}待ち|{0}前",
        [
            "未着手|未完了|未対応|未|進行中|作業中|対応中|保留|未実施|待ち / 完了|済|済み|対応済み|実施済み|リリース済み|公開済み|導入済み / 失敗|エラー",
            "未確認|要確認|不明|未検証|未テスト / 確認済み|確認済|検証済み|検証済|確認完了 / 確認不可",
            "未実施|未判定 / 合格|可|良 / 不合格|否|不良",
            "未確認 / ok / ng",
            "要対応 / 問題なし|異常なし / 問題あり|異常あり",
            "承認待ち|未承認 / 承認|承認済み|承認済 / 却下|差戻し|差し戻し",
        ]),
        // 中文
        new("未{0}|尚未{0}|还未{0}|没有{0}|未曾{0}|待{0}",
        [
            "待处理|未开始|进行中|未完成|待办|已阻塞|处理中|部分完成|待處理|進行中|尚未开始|尚未完成 / 已完成|完成|已解决|已修复|已关闭|已处理|已发布|已上线|已部署|已交付 / 失败|失敗|错误",
            "待确认|未确认|待验证|未验证|未知|待测试|未测试|尚未测试|尚未验证|待確認 / 已确认|已验证|已測試|已测试|已確認 / 已否定",
            "待验收|未验收 / 已验收|验收通过 / 验收不通过",
            "待审核|审核中 / 已审核|审核通过 / 审核不通过",
            "未检查 / 正常 / 异常",
            "未判定 / 適合 / 不適合",
            "未测试 / 通过|已通过|通過|合格 / 不通过|未通过|不通過|不合格",
            "未满足|待满足 / 已满足|满足|达标|符合|合规|已落实|已实现|已补充|就绪|已就绪 / 不满足|未达标|不符合|不合规|不达标",
            "缺失|待补充 / 存在 / 不存在",
            "待审批|待批准 / 已批准|已同意|批准 / 已拒绝|拒绝|驳回",
            "否 / 是 / 否",
        ]),
        // 한국어
        new("미{0}|{0} 안 됨|{0} 안됨|{0}되지 않음|{0} 전|{0} 대기|{0} 필요",
        [
            "미완료|대기|진행 중|진행중|미착수|보류|예정 / 완료|처리 완료|배포 완료|출시 완료 / 실패",
            "미확인|미검증|확인 필요|미테스트|미시험|미점검|미판정|미심사|미검사|시험 전|점검 전|판정 전|판정 대기 / 확인|확인 완료|검증 완료 / 반려",
            "미실시 / 통과|합격|적합 / 불합격|부적합|미통과",
            "승인 대기|미승인 / 승인|승인됨|승인 완료 / 반려됨|거부됨|불승인",
            "아니오 / 예|네 / 아니오",
        ]),
        // Русский
        new("не {0}|ещё не {0}|еще не {0}|пока не {0}",
        [
            "открыто|открыт|открыта|в работе|отложено|на проверке|в ожидании|в процессе|ожидает|не начато|не выполнено|заблокировано|частично|запланировано|"
                + "к выполнению / готово|выполнено|завершено|закрыто|закрыт|закрыта|исправлено|готов|готова|решено|сделано|завершён|завершен|завершена|"
                + "выполнен|выполнена / провалено|ошибка|сбой",
            "не проводилось|не проводился|не проводилась|не тестировался|не выполнялось / пройден|пройдена|успешно|успешен|успешна|годен|годно|"
                + "исправно / не пройден|не пройдена|неуспешно|не успешно|провален|провалена|не годен|неисправно",
            "неизвестно|не проверено|к проверке|не протестировано|ещё не проверено|еще не проверено / проверено|подтверждено|протестировано / опровергнуто",
            "на согласовании / пройдено|принято|одобрено|согласовано|утверждено|сдано / не пройдено|отклонено|не принято|не одобрено|не согласовано|"
                + "не утверждено",
            "нет / да / нет",
        ]),
        // Svenska
        new("ej {0}|inte {0}|ännu inte {0}|icke {0}",
        [
            "öppen|öppet|pågår|pågående|ej påbörjad|inte påbörjad|okänd|okänt|väntar|väntande|återstår|att göra|planerad|blockerad|delvis|ofullständig / klar|"
                + "färdig|klart|färdigt|avslutad|avslutat|åtgärdad|åtgärdat|utförd|utfört|genomförd|genomfört|stängd|levererad / misslyckad|misslyckades|"
                + "misslyckat|fel",
            "ska kontrolleras|att kontrollera|att testa / kontrollerad|kontrollerat|verifierad|verifierat|testad|testat|bekräftad|bekräftat|"
                + "granskad / motbevisad|ej bekräftad",
            "väntar / godkänd|godkänt|accepterad / underkänd|underkänt|ej godkänd|ej godkänt|inte godkänd|inte godkänt|avvisad|avslagen",
            "nej / ja / nej",
        ]),
        // Dansk
        new("ikke {0}|endnu ikke {0}|ikke endnu {0}",
        [
            "åben|åbent|afventer|i gang|igangværende|ikke startet|ukendt|mangler|udestår|planlagt|blokeret|delvist|venter / færdig|færdigt|afsluttet|udført|"
                + "lukket|gennemført|leveret / fejlet|mislykkedes|fejl",
            "skal kontrolleres|skal testes / kontrolleret|verificeret|testet|bekræftet / afkræftet|ikke bekræftet",
            "afventer / godkendt|bestået|accepteret / afvist|ikke godkendt|ikke bestået|dumpet",
        ]),
        // Norsk
        new("ikke {0}|ennå ikke {0}|ikke ennå {0}",
        [
            "åpen|åpent|avventer|under arbeid|ikke startet|ukjent|gjenstår|planlagt|blokkert|venter / ferdig|fullført|avsluttet|utført|lukket|gjennomført|"
                + "levert / feilet|mislyktes|feil",
            "skal kontrolleres|skal testes / kontrollert|verifisert|testet|bekreftet / avkreftet|ikke bekreftet",
            "avventer / godkjent|bestått|akseptert / avvist|ikke godkjent|ikke bestått|underkjent",
        ]),
        // Suomi
        new("ei {0}|ei vielä {0}|ei ole {0}",
        [
            "avoin|kesken|aloittamatta|odottaa|tekemättä|keskeneräinen|suunniteltu|tuntematon|työn alla|osittain / valmis|tehty|suljettu|ratkaistu|suoritettu|"
                + "toimitettu / epäonnistui|virhe",
            "tarkistamatta|testaamatta|tarkastamatta|varmentamatta / tarkistettu|tarkastettu|testattu|varmennettu|vahvistettu / ei vahvistettu",
            "odottaa / hyväksytty|läpäisty|kunnossa / hylätty|ei hyväksytty|ei kunnossa",
            "ei / kyllä / ei",
        ]),
        // Čeština
        new("ne{0}|není {0}|ještě ne{0}|zatím ne{0}|dosud ne{0}|ještě není {0}",
        [
            "otevřeno|čeká|čeká se|probíhá|nezahájeno|rozpracováno|neznámo|zbývá|plánováno|blokováno|částečně|v řešení / hotovo|splněno|dokončeno|uzavřeno|"
                + "vyřešeno|provedeno|opraveno|dodáno / selhalo|chyba|nesplněno",
            "k ověření|k otestování / ověřeno|zkontrolováno|otestováno|potvrzeno / vyvráceno|nepotvrzeno",
            "čeká / schváleno|vyhovuje|prošlo|přijato|úspěšně / zamítnuto|neschváleno|nevyhovuje|neprošlo|neúspěšně",
            "neproveden|neprovedena|k provedení / vyhověl|vyhověla|vyhovělo|prošel|prošla / nevyhověl|nevyhověla|nevyhovělo|neprošel|neprošla",
            "ne / ano / ne",
        ]),
        // Slovenčina
        new("ne{0}|nie je {0}|ešte ne{0}",
        [
            "otvorené|čaká|prebieha|nezačaté|rozpracované|neznáme|plánované|blokované / hotové|dokončené|splnené|uzavreté|vyriešené|vykonané / zlyhalo|chyba|"
                + "nesplnené",
            "na overenie / overené|skontrolované|otestované|potvrdené / nepotvrdené",
            "čaká / schválené|prijaté|úspešné / zamietnuté|neschválené|neúspešné",
            "nie / áno / nie",
        ]),
        // Magyar
        new("nem {0}|még nem {0}|nincs {0}",
        [
            "nyitott|folyamatban|függőben|várakozik|nem indult|ismeretlen|tervezett|blokkolva|részben / kész|befejezve|befejezett|lezárva|lezárt|megoldva|"
                + "elvégezve|teljesítve|teljesült / sikertelen|hiba|hibás|meghiúsult|nem teljesült",
            "ellenőrizendő|tesztelendő|ellenőrizetlen / ellenőrizve|ellenőrzött|tesztelve|igazolva|megerősítve / cáfolva|nem igazolt",
            "függőben / megfelelt|megfelelő|jóváhagyva|elfogadva|sikeres / nem megfelelt|nem megfelelő|nem felelt meg|elutasítva",
            "nem / igen / nem",
        ]),
        // Română
        new("nu este {0}|nu e {0}|ne{0}|nu {0}|încă ne{0}",
        [
            "deschis|în curs|în așteptare|în lucru|neînceput|necunoscut|planificat|blocat|parțial|de făcut|restant / finalizat|gata|rezolvat|închis|realizat|"
                + "efectuat|terminat|livrat / eșuat|eroare|nereușit",
            "de verificat|de testat / verificat|testat|confirmat|controlat / infirmat|neconfirmat",
            "în așteptare / aprobat|acceptat|admis|validat / respins|neaprobat|neadmis",
            "nu / da / nu",
        ]),
        // Türkçe
        new("{0} değil|henüz {0} değil",
        [
            "açık|beklemede|bekliyor|devam ediyor|yapılacak|başlamadı|başlanmadı|bilinmiyor|planlandı|kısmen|eksik|tamamlanmadı|yapılmadı|bitmedi|"
                + "henüz başlamadı|henüz tamamlanmadı|henüz yapılmadı|çözülmedi / tamam|tamamlandı|bitti|yapıldı|çözüldü|kapandı|kapatıldı|teslim edildi|"
                + "hazır / başarısız|hata|hatalı",
            "kontrol edilmedi|test edilmedi|doğrulanmadı|kontrol edilecek|test edilecek / doğrulandı|kontrol edildi|test edildi / yanlışlandı",
            "onay bekliyor / onaylandı|başarılı|geçti|kabul edildi / reddedildi|onaylanmadı|geçmedi|kabul edilmedi",
            "hayır / evet / hayır",
        ]),
        // Українська
        new("не {0}|ще не {0}|поки не {0}",
        [
            "відкрито|очікує|в роботі|у роботі|в процесі|не розпочато|невідомо|заплановано|заблоковано|частково|до виконання / виконано|завершено|готово|"
                + "закрито|вирішено|виправлено / провалено|помилка|збій",
            "до перевірки / перевірено|підтверджено|протестовано / спростовано",
            "очікує / схвалено|прийнято|затверджено|пройдено|погоджено / відхилено|не схвалено|не пройдено|не прийнято|не затверджено",
            "ні / так / ні",
        ]),
        // Ελληνικά
        new("δεν {0}|μη {0}|όχι {0}|δεν έχει {0}",
        [
            "ανοιχτό|εκκρεμεί|σε εξέλιξη|δεν ξεκίνησε|άγνωστο|προγραμματισμένο / ολοκληρώθηκε|έτοιμο|ολοκληρωμένο|κλειστό|επιλύθηκε / απέτυχε|σφάλμα|αποτυχία",
            "για έλεγχο / ελέγχθηκε|ελεγμένο|επαληθεύτηκε|επιβεβαιώθηκε / διαψεύστηκε",
            "εκκρεμεί / εγκρίθηκε|αποδεκτό|επιτυχία / απορρίφθηκε|δεν εγκρίθηκε|μη αποδεκτό",
            "όχι / ναι / όχι",
        ]),
        // العربية
        new("غير {0}|لم {0}|لم يتم {0}",
        [
            "مفتوح|قيد التنفيذ|معلق|قيد الانتظار|في الانتظار|لم يبدأ|غير معروف|مخطط|جزئي|قيد العمل|لم يكتمل|لم ينته / مكتمل|تم|منجز|مغلق|اكتمل|انتهى|"
                + "تم الإنجاز|جاهز / فشل|فاشل|خطأ",
            "لم يتم التحقق|لم يتم الاختبار|لم يختبر|قيد التحقق / تم التحقق|تم الاختبار|مؤكد / غير مؤكد",
            "قيد المراجعة / معتمد|مقبول|ناجح|موافق عليه / مرفوض|غير مقبول|راسب|غير معتمد",
            "لا / نعم / لا",
        ]),
        // עברית
        new("לא {0}|עדיין לא {0}|טרם {0}",
        [
            "פתוח|ממתין|בתהליך|לא התחיל|לא ידוע / הושלם|בוצע|סגור|נפתר|מוכן / נכשל|שגיאה",
            "לבדיקה / נבדק|אומת / הופרך",
            "ממתין / אושר|עבר|תקין / נדחה|לא תקין|לא עבר|לא אושר",
            "לא / כן / לא",
        ]),
        // Tiếng Việt
        new("chưa {0}|không {0}",
        [
            "đang mở|đang chờ|đang thực hiện|đang xử lý|chưa bắt đầu|chưa rõ|chưa xong|chưa kiểm tra|cần kiểm tra / hoàn thành|đã hoàn thành|xong|đã xong|"
                + "đã đóng|đã xử lý|đã kiểm tra|đã xác minh|đã xác nhận / thất bại|lỗi",
            "chờ duyệt|chưa duyệt / đạt|đã duyệt|đã phê duyệt / không đạt|bị từ chối",
        ]),
        // Bahasa Indonesia
        new("belum {0}|tidak {0}",
        [
            "terbuka|menunggu|sedang berjalan|belum mulai|belum dimulai|dalam proses|tertunda / selesai|ditutup|diselesaikan|tuntas / gagal|kesalahan",
            "perlu diperiksa / diperiksa|diverifikasi|diuji|terverifikasi / tidak terverifikasi",
            "menunggu / disetujui|lulus|diterima / ditolak|tidak lulus|tidak disetujui|tidak diterima",
            "tidak / ya / tidak",
        ]),
    ];
}
