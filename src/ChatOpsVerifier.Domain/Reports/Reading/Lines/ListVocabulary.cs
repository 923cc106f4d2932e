using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>What the words above and in a list say of it, in the languages seen in real reports.</summary>
internal static partial class ListVocabulary
{
    /// <summary>What is above asks for checks: criteria, what must be there before something else, what is left to do.</summary>
    public static bool AsksForChecks(string above) => Asks().IsMatch(above);

    /// <summary>What is above has to do with checking: enough only where the items speak of it, too.</summary>
    public static bool SpeaksOfChecking(string above) => Checking().IsMatch(above);

    /// <summary>What is above says that the list is about something else.</summary>
    public static bool IsNotForChecking(string above) => NotForChecking().IsMatch(above);

    /// <summary>The item says that something is missing or must not be.</summary>
    public static bool IsNegated(string item) => Negated().IsMatch(item);

    /// <summary>The item ends with what would be so if it were done: "Restore tested", "Alarm geprüft", "恢复演练通过".</summary>
    public static bool SaysDone(string item) => Participle().IsMatch(item);

    [GeneratedRegex(
        @"check-?\s?lists?|criteri(a|on)\b|must[- ]haves?|definition of (done|ready)|prerequisites?|pre-?(launch|flight|deploy(ment)?|release|merge)"
        + @"|before (the )?(launch|release|going live|go-?live|merge|merging|deploy\w*|production)|sign-?offs?|go[- ]?live|quality gates?"
        + @"|required (checks?|verifications?|tests?)|(verification|checklist|acceptance) (items|steps|list|points)|acceptance|to-?\s?dos?\b"
        + @"|(open|remaining|outstanding|pending) (points|items|tasks|questions|work|checks|actions)|"
        + @"checkliste|kriteri(en|um)|prüfpunkte|abnahme|voraussetzung|offene (punkte|aufgaben|fragen)|noch (offen|zu )|\boffen(es)?\b"
        + @"|vor (dem |der )?(go-?live|release|start|inbetriebnahme|freigabe)|"
        + @"liste de (contrôle|vérification)|critères?|prérequis|recette|points? (de contrôle|ouverts|à vérifier)|reste à faire|à faire"
        + @"|avant (la |le )?(mise en|lancement|livraison)|"
        + @"lista de (verificación|comprobación|verificação|checagem)|criterios?|critérios?|requisitos previos|pré-?requisitos|pendientes?|pendências|por hacer"
        + @"|a fazer|aceptación|aceitação|antes (de|del|do|da) (lanzamiento|lançamento|salir|publicar|deploy)|"
        + @"\bcriteri(o)?\b|lista di controllo|prerequisiti|collaudo|accettazione|da fare|in sospeso|te doen|openstaand|acceptatie|do zrobienia|kryteri"
        + @"|odbi[oó]r|критери|чек-?лист|к выполнению|приемк|приёмк|"
        + @"チェックリスト|確認項目|検証項目|受入|完了条件|残タスク|未対応|リリース前|前提条件|判定基準|检查清单|检查表|检查项|验证项|验收|必须|待办|待完成|上线前|前置(要求|条件)|质量验证|成功标准|验收标准|체크리스트|점검 ?항목|검수|남은 작업|선행 ?조건|완료 ?조건",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"check|verif|validat|\btests?\b|criteri|accept|\bgates?\b|sign[- ]?off|audit|ready|readiness|prüf|abnahm|kriteri|vérif|contrôle|recette|critère|prueb"
        + @"|validaci|validaç|homologa|\btestes?\b|collaud|controll|odbior|sprawdz|провер|критери|тест|приём|приемк|確認|検証|試験|点検|チェック|检查|验收|测试|验证|점검|검증|테스트|확인",
        RegexOptions.IgnoreCase)]
    private static partial Regex Checking();

    [GeneratedRegex(
        @"^(no|not|non|never|without|lacks?|missing|kein(e|en|er)?|nicht|niemals|ohne|fehlende[rs]?|pas d['e]|aucune?|jamais|sans|sin|no hay|nunca|falta|sem"
        + @"|não|nenhuma?|nessun[ao]?|mai|senza|geen|niet|nooit|zonder|brak|bez|нет|не|без)\b|^(无|没有|未|不|缺|禁止|严禁|無|未|非)|(ない|なし|ません)$|(없음|않음)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Negated();

    [GeneratedRegex(
        @"\b(tested|verified|checked|validated|confirmed|reviewed|approved|configured|enabled|documented|completed|implemented|deployed|installed|rotated"
        + @"|routed|signed|pass|passed|passes|passing|works?|working|available|exists?|rehearsed|backed up|encrypted|monitored|restored|scheduled|updated"
        + @"|removed|disabled|created|trained|notified|published|defined|in place|set up|maintained|"
        + @"geprüft|getestet|verifiziert|bestätigt|freigegeben|abgenommen|konfiguriert|eingerichtet|dokumentiert|erledigt|umgesetzt|installiert|aktiviert|geübt"
        + @"|vorhanden|durchgeführt|aktualisiert|erstellt|verschlüsselt|geschult|informiert|abgeschlossen|erfüllt|bestanden|eingespielt"
        + @"|gesichert|erneuert|definiert|"
        + @"testée?s?|vérifiée?s?|validée?s?|configurée?s?|documentée?s?|effectuée?s?|approuvée?s?|activée?s?|installée?s?|signée?s?|à jour|en place"
        + @"|terminée?s?|\w{3,}(ad|id)[oa]s?|\w{3,}(at|it|ut)[oi]|getest|geverifieerd|gecontroleerd|goedgekeurd|gedocumenteerd|ingericht|"
        + @"przetestowan\w|sprawdzon\w|zweryfikowan\w|skonfigurowan\w|wykonan\w|проверен\w*|протестирован\w*|настроен\w*|подтвержден\w*"
        + @"|выполнен\w*)\W*(\([^)]*\)\W*)?$"
        + @"|(済み|済|完了|確認|検証|テスト|試験|訓練|设置|已\w{1,6}|通过|通過|完成|验证|确认|测试|检查|演练|备份|완료|확인|검증|테스트|점검|설정|훈련)\W*(\([^)]*\)\W*)?$|^已", RegexOptions.IgnoreCase)]
    private static partial Regex Participle();

    [GeneratedRegex(
        @"\b(without|ohne|sans|sin|sem|senza|zonder|impacts?|consequences?|auswirkung(en)?|conséquences?|consecuencias|consequências|best practices?"
        + @"|guidelines?|tips|etiquette|richtlinien|bonnes pratiques|buenas prácticas|boas práticas|buone pratiche|why|warum|pourquoi|por qué|por quê|perché"
        + @"|problems?|issues?|problemas?|problèmes?|probleme|problemi|pain points?|weakness(es)?|schwächen|faiblesses|debilidades|fraquezas|gaps?|risks?"
        + @"|risiken|risques|riesgos|riscos|wrong|bad|incorrect|falsch|mauvais|mal|errado|mistakes?|errors?|fehler|erreurs|errores|erros|severity|priority"
        + @"|priorities|changelog|release notes|what'?s new|benefits?|vorteile|avantages|ventajas|vantagens|vantaggi|rules?|regeln|règles|reglas|regras|"
        + @"conclusions?|findings|observations?|recommendations?|lessons learned|reasons?|examples?|notes?|policy|policies|fazit|ergebnis|befunde|empfehlungen"
        + @"|begründung|beispiele?|hinweise?|constats?|recommandations?|raisons?|exemples?|conclusiones|recomendaciones|razones|ejemplos?|conclus(ão|ões)"
        + @"|recomendações|motivos?|exemplos?|conclusioni|raccomandazioni|motivi|esempi|"
        + @"selection criteria|auswahlkriterien|critères de sélection|criterios de selección|critérios de seleção|criteri di selezione|selectiecriteria"
        + @"|kryteria wyboru|критерии (вы|от)бора|you (should|will)( now| then)? (see|receive|get)|sollten sie|siehst du|vous (devriez|allez) (voir|recevoir)"
        + @"|debería[sn]? (ver|recibir)|deve(ria)?[sm]? (ver|receber)|dovrest[ei] (vedere|ricevere)|"
        + @"legend|key|known (information|facts)|background|expected|do not|don['’]?ts?|dos|never|avoid|anti-?patterns?|out of scope|in scope"
        + @"|not (included|supported|covered)|excluded|limitations?|features?|pros|cons|advantages|legende|nicht enthalten|vor- und nachteile|légende"
        + @"|hors périmètre|leyenda|fuera de alcance|legenda|fora do escopo|fuori ambito)\b"
        + @"|\b(before|after|vorher|nachher|avant|après|antes|después|depois|prima|dopo)\W*$"
        + @"|凡例|应该(会)?(收到|看到|出现)|(将|會|会)(收到|看到)|(表示|受信)されるはず|(보여야|받아야) 합니다|选择标准|选型标准|選定基準|選考基準|선정 ?기준|対象外|図例|图例|不包括|問題点|课题|問題|问题|优点|缺点|メリット|デメリット|禁止|ルール|规则|结论"
        + @"|建议|说明|原因|理由|现状|观察|发现|示例|预期行为|限制|缺失|結論|提案|課題|所見|문제점|장점|단점|規則|결론|제안|이유|예시",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotForChecking();
}
