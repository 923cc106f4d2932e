namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>
/// The words of <see cref="OutcomeHeaders"/>, separated by bars. A word in several of the lists belongs to the first: not applicable, fail, pass.
/// </summary>
internal static class OutcomeVocabulary
{
    public const string NotApplicable =
        "n a|na|not applicable|skip|skipped|not tested|entfällt|nicht zutreffend|n zutr|nicht anwendbar|nicht relevant|sans objet|s o|non applicable|no aplica|"
        + "n d|não se aplica|nao se aplica|non applicabile|n v t|nvt|niet van toepassing|"
        + "nie dotyczy|n d|не применимо|н п|対象外|该项不适用|不适用|해당 없음|해당없음|ej tillämpligt|ej aktuellt|ej relevant|ikke relevant|ikke aktuelt|ikke aktuell|i t|i r|"
        + "ei koske|ei sovellu|nehodí se|netýká se|nepoužije se|nevztahuje se|nem alkalmazható|"
        + "nem értelmezhető|nu se aplică|nu este cazul|uygulanamaz|geçerli değil|δεν εφαρμόζεται|δ υ|не применяется|не требуется|не застосовується|لا ينطبق|"
        + "غير متاح|לא רלוונטי|לא ישים|không áp dụng|tidak berlaku|ไม่เกี่ยวข้อง|लागू नहीं|"
        + "非该当|該当なし|不適用";

    public const string Fail =
        "do not proceed|do not go live|nicht fortfahren|ne pas poursuivre|no continuar|no proceder|não continuar|não prosseguir|non procedere|niet doorgaan|"
        + "nie kontynuować|не продолжать|続行しない|不继续|nok|n ok|ko|reject|decline|ablehnen|refuser|rejeter|rechazar|rejeitar|reprovar|respingere|rifiutare|"
        + "afkeuren|odrzucić|отклонить|不同意|却下|반려|not ok|fail|failed|fails|no|no go|nogo|rejected|not met|unmet|non compliant|not compliant|"
        + "not fulfilled|not done|nicht erledigt|non fait|no hecho|não feito|non fatto|niet gedaan|未完了|未完成|not accepted|n i o|nio|nicht in ordnung|nicht i o|"
        + "nicht bestanden|nicht erfüllt|nicht ok|nein|mangel|mangelhaft|abgelehnt|non|"
        + "non conforme|échec|échoué|refusé|no conforme|no cumple|fallido|fallo|rechazado|não|nao|não conforme|não atende|reprovado|falhou|non superato|"
        + "fallito|respinto|nee|niet ok|niet akkoord|afgekeurd|voldoet niet|nie|niezaliczony|"
        + "niezaliczone|negatywny|нет|не пройдено|не соответствует|不合格|否|ng|不通过|未通过|不通過|失败|失敗|不符合|不適合|不適|异常|異常あり|不达标|不可|불합격|부적합|불량|아니오|아니요|incorrect|"
        + "unsatisfactory|not satisfactory|unacceptable|not acceptable|false|falsch|faux|incorrecto|"
        + "incorreto|falso|scorretto|onjuist|niepoprawnie|неверно|не проходит|ні|uygun değil|ei|hylätty|nem|nem megfelelt|nu|ikke godkjent|ikke godkendt|όχι|"
        + "nej|underkänd|ne|hayır|ej ok|inte ok|ikke ok|ej godkänd|ikke bestått|ikke bestået|"
        + "nevyhovuje|nevyhovující|nesplněno|není v pořádku|zamítnuto|neprošlo|ei kunnossa|ei läpäisty|ei ok|nem felelt meg|nem megfelelő|sikertelen|nem ok|"
        + "nincs rendben|neconform|respins|nu corespunde|neîndeplinit|picat|kaldı|geçmedi|"
        + "başarısız|onaylanmadı|olumsuz|uygunsuz|αποτυχία|απορρίπτεται|μη αποδεκτό|δεν συμμορφώνεται|не в норме|не годен|негоден|негодно|неисправно|"
        + "неисправен|брак|не принято|не одобрено|не пройден|не сдано|не выполнено|не відповідає|"
        + "не прийнято|несправно|не виконано|لا|غير مطابق|راسب|مرفوض|غير مقبول|لم يجتز|غير سليم|غير موافق|فشل|לא|לא תקין|נכשל|לא עבר|נדחה|không đạt|không|"
        + "tidak|gagal|tidak lulus|tidak sesuai|tidak baik|ไม่ผ่าน|ไม่ใช่|नहीं|फेल|خیر|رد|"
        + "مطابقت ندارد|ne zadovoljava|neispravno|не съответства|не|fehlerhaft|negativ|nicht erfolgreich|non in regola|negativo|esito negativo|fuori norma|"
        + "insatisfaisant|non satisfait|non acquis|no satisfactorio|insatisfactorio|desfavorable|"
        + "desfavorável|insatisfatório|no apto|inapto|niet voldaan|niet in orde|nieprawidłowo|nie spełnia|niespełnione|niezgodne|niesprawne|ej uppfylld|"
        + "ej uppfyllt|uppfyller ej|ikke oppfylt|ikke opfyldt|ikke i orden|ei täyty|"
        + "ei vastaa vaatimuksia|nem teljesül|neuspješno|ne ustreza|netinka|neatitinka|neatbilst|ei vasta|afvist|avvist|underkjent|fejl|feil|fel|hiba|chyba|"
        + "eroare|hata|błąd";

    public const string Pass =
        "proceed|fortfahren|poursuivre|continuar|proceder|prosseguir|procedere|doorgaan|kontynuować|продолжить|続行|继续|approve|accept|genehmigen|freigeben|"
        + "annehmen|approuver|accepter|valider|aprobar|aceptar|aprovar|aceitar|approvare|accettare|goedkeuren|zatwierdzić|одобрить|согласовать|同意|承認|승인|done|"
        + "erledigt|fait|hecho|feito|fatto|gedaan|完了|已完成|ok|"
        + "pass|passed|passes|yes|go|approved|accepted|met|compliant|fulfilled|complies|i o|io|in ordnung|bestanden|erfüllt|ja|akzeptiert|abgenommen|oui|"
        + "conforme|réussi|accepté|validé|sí|si|cumple|aprobado|superado|sim|atende|aprovado|sì|"
        + "superato|approvato|akkoord|voldoet|goedgekeurd|geslaagd|tak|zaliczony|zaliczone|pozytywny|да|пройдено|соответствует|合格|可|良|是|通过|通過|符合|適合|適|正常|異常なし|"
        + "达标|성공|합격|적합|양호|예|네|correct|satisfactory|acceptable|true|richtig|vrai|correcto|"
        + "correto|verdadero|verdadeiro|corretto|juist|poprawnie|верно|проходит|так|uygun|kyllä|hyväksytty|igen|megfelelt|da|godkjent|godkendt|ναι|godkänd|ano|"
        + "evet|bestått|bestået|vyhovuje|vyhovující|splněno|v pořádku|áno|hotovo|schváleno|"
        + "prošlo|kunnossa|läpäisty|sikeres|megfelelő|rendben|admis|corespunde|conform|în regulă|îndeplinit|aprobat|geçti|başarılı|tamam|onaylandı|olumlu|"
        + "επιτυχία|εγκρίνεται|αποδεκτό|συμμορφώνεται|в норме|норма|годен|годно|исправно|исправен|"
        + "принято|одобрено|пройден|сдано|выполнено|відповідає|прийнято|справно|виконано|نعم|مطابق|ناجح|مقبول|اجتاز|سليم|موافق|تم|כן|תקין|עבר|מאושר|đạt|có|ya|"
        + "lulus|sesuai|baik|berhasil|ผ่าน|ใช่|हाँ|पास|بله|قبول|مطابقت دارد|zadovoljava|"
        + "ispravno|в изправност|съответства|преминал|erfolgreich|positiv|conformità|in regola|positivo|esito positivo|a norma|satisfait|satisfaisant|acquis|"
        + "satisfactorio|favorable|favorável|satisfatório|apto|voldaan|in orde|prawidłowo|"
        + "spełnia|spełnione|zgodne|sprawne|uppfylld|uppfyllt|uppfyller|klar|oppfylt|opfyldt|i orden|täyttyy|vastaa vaatimuksia|teljesül|uspješno|ustreza|"
        + "tinka|atitinka|atbilst|vastab";
}
