using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Labels that ask who did something and answers for it: "Prepared by", "Geprüft von", "Vérifié par", "審核人".</summary>
internal static partial class SigningLabels
{
    public static bool DoneBy(string label) => By().IsMatch(label) || Alone().IsMatch(label);

    /// <summary>What was done, and by whom.</summary>
    [GeneratedRegex(
        @"\b((prepared|written|drafted|reviewed|checked|verified|validated|tested|inspected|performed|carried out|completed|executed|conducted|witnessed"
        + @"|accepted|authori[sz]ed|approved|released|signed|certified|confirmed|recommended|endorsed|audited|assessed|submitted|received|acknowledged) by"
        + @"|(erstellt|verfasst|vorbereitet|geprüft|überprüft|kontrolliert|getestet|durchgeführt|ausgeführt|bearbeitet|freigegeben|abgenommen|genehmigt"
        + @"|bestätigt|bezeugt|unterzeichnet|gegengezeichnet|verifiziert|validiert) (von|durch)"
        + @"|(préparée?|rédigée?|établie?|vérifiée?|contrôlée?|relue?|revue?|testée?|exécutée?|réalisée?|effectuée?|autorisée?|validée?|approuvée?|acceptée?"
        + @"|signée?|certifiée?|visée?) par"
        + @"|(preparad[oa]|elaborad[oa]|redactad[oa]|revisad[oa]|verificad[oa]|comprobad[oa]|controlad[oa]|probad[oa]|ejecutad[oa]|realizad[oa]|autorizad[oa]"
        + @"|validad[oa]|aprobad[oa]|aceptad[oa]|firmad[oa]|conferid[oa]|testad[oa]|executad[oa]|aprovad[oa]|aceit[oa]|assinad[oa]) por"
        + @"|(preparat[oa]|redatt[oa]|verificat[oa]|controllat[oa]|revisionat[oa]|rivist[oa]|testat[oa]|eseguit[oa]|autorizzat[oa]|validat[oa]|approvat[oa]"
        + @"|accettat[oa]|firmat[oa]|collaudat[oa]) da"
        + @"|(opgesteld|voorbereid|gecontroleerd|nagekeken|beoordeeld|geverifieerd|getest|uitgevoerd|goedgekeurd|vrijgegeven"
        + @"|geautoriseerd|ondertekend|gezien) door"
        + @"|(upprättad|upprättat|förberedd|granskad|granskat|kontrollerad|kontrollerat|verifierad|testad|utförd|utfört|godkänd|godkänt|attesterad|signerad) av"
        + @"|(udarbejdet|utarbeidet|kontrolleret|kontrollert|gennemgået|gjennomgått|verificeret|verifisert|testet|udført|utført|godkendt|godkjent"
        + @"|attesteret|signeret|signert) (af|av)"
        + @"|(întocmit|elaborat|pregătit|verificat|controlat|testat|efectuat|aprobat|avizat|semnat|recepționat) de"
        + @"|(disiapkan|dibuat|disusun|diperiksa|ditinjau|diuji|diverifikasi|dilaksanakan|disetujui|disahkan) oleh"
        + @"|người (lập|soạn|kiểm tra|kiểm thử|thực hiện|duyệt|phê duyệt|ký|xác nhận))\b", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    /// <summary>One word says both, in languages that have such words.</summary>
    [GeneratedRegex(
        @"^(przygotował|sporządził|opracował|sprawdził|zweryfikował|skontrolował|przetestował|wykonał|zatwierdził|zaakceptował|odebrał|podpisał)(a|\(a\)|/a)?$"
        + @"|^(подготовил|составил|разработал|проверил|протестировал|выполнил|исполнил|согласовал|утвердил|принял|сдал|заверил)(а|и|\(а\))?( \(.*\))?$"
        + @"|^(підготував|склав|розробив|перевірив|протестував|виконав|погодив|затвердив|прийняв)(ла|\(ла\))?$"
        + @"|^(připravil|vypracoval|zpracoval|zkontroloval|ověřil|otestoval|provedl|schválil|převzal|pripravil|vypracoval|skontroloval|overil"
        + @"|otestoval|vykonal)(a|/a|\(a\))?$"
        + @"|^(laatinut|laatija|tarkastanut|tarkastaja|tarkistanut|testannut|testaaja|suorittanut|hyväksynyt|hyväksyjä|vastaanottanut)$"
        + @"|^(készítette|összeállította|ellenőrizte|tesztelte|végezte|jóváhagyta|engedélyezte|átvette)$"
        + @"|^(hazırlayan|düzenleyen|inceleyen|kontrol eden|test eden|doğrulayan|uygulayan|onaylayan|teslim alan)$"
        + @"|^(συντάχθηκε|συντάκτης|ελέγχθηκε|δοκιμάστηκε|εγκρίθηκε|εκτελέστηκε)( από)?$|^(إعداد|أعده|أعدّه|مراجعة|راجعه|تدقيق|دققه|فحص|فحصه|اعتماد|اعتمده"
        + @"|وافق عليه|نفذه)( بواسطة)?$|^(הוכן|נערך|נבדק|אושר|בוצע)( על ידי| ע.י)?$"
        + @"|^(作成者?|起案者?|記入者|確認者?|検証者|点検者|検査者|検収者|試験者|実施者|照査者?|審査者?|承認者?|立会者|責任者)(氏名|名)?$|^(编制|编写|拟制|制定|审核|复核|校对|审查|检查|核对|检验|测试|执行|批准|核准|审批|审定|验收|会签)(人|者|人员)?$"
        + @"|^(編製|編寫|審核|覆核|檢查|測試|核准|批准|驗收)(人|者|人員)?$|^(작성|검토|확인|검증|점검|시험|검사|수행|검수|승인|결재)자?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Alone();
}
