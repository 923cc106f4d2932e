using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Headers over dates: those by which something is due or planned, and those on which somebody looked.</summary>
internal static partial class PlannedDates
{
    /// <summary>"Due", "Planned date", "Fällig am", "Échéance", "期限".</summary>
    public static bool IsOne(string header) => Planned().IsMatch(header);

    /// <summary>"Last verified", "Geprüft am", "確認日": the date of a check, which is another one after the next check.</summary>
    public static bool IsOfCheck(string header) => Checked().IsMatch(header);

    [GeneratedRegex(
        @"^\W*(due|due[- ](date|by|on)|deadlines?|eta|(planned|target|scheduled|expected|estimated|forecast|proposed"
        + @"|agreed)( (start|end|finish|completion|execution|test|review|release|go[- ]live|delivery))? (date|time|day|on|for)"
        + @"|(planned|target|scheduled|expected|estimated) (start|end|finish|completion)|fällig( am| bis)?|fälligkeit(sdatum)?|frist|termin|zieldatum"
        + @"|zieltermin|plandatum|plantermin|geplant(es datum| am| für| bis)|bis wann"
        + @"|échéances?|date (limite|d['’]échéance|prévue|cible|planifiée|butoir)|délai|prévue? (le|pour)"
        + @"|fecha (límite|limite|prevista|objetivo|planificada|de vencimiento|compromiso)|vencimiento|plazo"
        + @"|prazo|data (limite|prevista|alvo|planejada|planeada|de vencimento)|vencimento|scadenza|data (di scadenza|pianificata|obiettivo)|entro( il)?"
        + @"|streefdatum|vervaldatum|geplande datum|uiterlijk|gepland op"
        + @"|data planowana|planowana data|planowany termin|termin (realizacji|wykonania)|срок( исполнения| выполнения)?|дедлайн|плановая дата|дата \(план\)"
        + @"|крайний срок|термін|строк|планова дата"
        + @"|förfallodatum|planerat datum|slutdatum|forfald(sdato)?|forfallsdato|planlagt dato|määräaika|eräpäivä|suunniteltu päivä|termín( splnění| plnenia)?"
        + @"|plánované datum|határidő|tervezett dátum|termen( limită)?|scadență|son tarih|bitiş tarihi|planlanan tarih|hedef tarih"
        + @"|προθεσμία|الموعد النهائي|تاريخ الاستحقاق|תאריך יעד|מועד אחרון|hạn( chót| hoàn thành)?|tenggat( waktu)?|batas waktu|期限|期日|(完了|実施)?予定日?|締切日?|納期"
        + @"|截止(日期|时间)?|計画日|计划(完成)?(日期|时间)|预计(完成)?(日期|时间)|目标日期|기한|마감(일)?|(완료 ?)?예정일|목표일)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Planned();

    [GeneratedRegex(
        @"verif|check|tested|test date|review|validat|inspect|perform|execut|complet|\bdone\b|closed|actual|\blast\b|geprüft|prüfdatum|prüfung|getestet"
        + @"|erledigt|durchgeführt|zuletzt|vérifi|testé|contrôl|réalis|exécut|dernière|comprob|probado|última|último|controll|esegui|collaud|ultim[ao]"
        + @"|gecontroleerd|getest|uitgevoerd|laatst|sprawdz|wykonan|testu|провер|выполн|тестир|последн|перевір|granska|kontroll|utför|kontrol|udført|tarkast"
        + @"|ověř|proved|ellenőr|確認|検証|実施|テスト|検査|点検|最終|测试|检查|验证|完成日|执行|最后|확인|점검|시험|검증|완료일",
        RegexOptions.IgnoreCase)]
    private static partial Regex Checked();
}
