using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

internal enum ColumnKind
{
    Text,
    Status,
    Signature,
    Evidence,
    Notes,
    Owner,
    Date,
    Id,
    Rank,
    Count,
    Meaning,

    /// <summary>Who signs or was there.</summary>
    Name,

    /// <summary>What should come out: part of what is checked.</summary>
    Expected,

    /// <summary>By when: set by whoever planned it, so neither part of what is checked nor ours to fill in.</summary>
    Due,

    /// <summary>What came out, written down by anyone who checked: no part of what is checked.</summary>
    Actual,
}

/// <summary>What a column holds, by the words of its header in the languages seen in real reports.</summary>
internal static partial class TableHeaders
{
    private const string ToSign = "(签字|簽字|签名|簽名|签章|簽章|盖章|蓋章|署名|押印|捺印|サイン|서명|날인)";

    private static readonly FrozenDictionary<string, ColumnKind> Kinds = Build();

    private static readonly FrozenDictionary<string, ColumnKind> Later = BuildLater();

    public static ColumnKind KindOf(string header) =>
        PlannedDates.IsOne(header) ? ColumnKind.Due
        : Later.TryGetValue(Fingerprint.Of(header), out var kind) ? kind
        : IsMeasured().IsMatch(header) ? ColumnKind.Actual
        : IsToSign().IsMatch(header) || AsksForSignatureAndDate(header) ? ColumnKind.Signature
        : FormerKindOf(header) is not ColumnKind.Text and var former ? former
        : IsWrittenTogether().IsMatch(header) || StateCell.Read(header).Shape == StateShape.Alternatives ? ColumnKind.Status
        : ColumnKind.Text;

    /// <summary>
    /// A header that says "status" and nothing else; others that are taken for one ("Result", "Retest status") have to have the cells for it.
    /// </summary>
    public static bool IsPlainStatus(string header) => Plain.Contains(Fingerprint.Of(header));

    /// <summary>"Date / Signature", "Firma y fecha", "署名・日付": one column for both.</summary>
    public static bool AsksForSignatureAndDate(string header)
    {
        var words = Fingerprint.Of(header).Split(' ');
        return (Any(Kinds, ColumnKind.Signature) || Any(Later, ColumnKind.Signature) || HoldsToSign().IsMatch(header))
            && (Any(Kinds, ColumnKind.Date) || HoldsDay().IsMatch(header));

        bool Any(FrozenDictionary<string, ColumnKind> kinds, ColumnKind wanted) => words.Any(w => kinds.GetValueOrDefault(w) == wanted);
    }

    /// <summary>In some languages one word: in front of all others such a column says what is tested.</summary>
    public static bool IsTestOrProof(string header) => Fingerprint.Of(header) is "prueba" or "pruebas" or "prova" or "prove" or "provas";

    /// <summary>As the first dialect read it.</summary>
    public static ColumnKind FormerKindOf(string header)
    {
        var key = Fingerprint.Of(header);
        if (key.Length == 0)
        {
            return StateGlyphs.LengthAt(header.Trim()) > 0 ? ColumnKind.Status : header.Trim() is "#" or "№" ? ColumnKind.Id : ColumnKind.Text;
        }

        if (Kinds.TryGetValue(key, out var kind))
        {
            return kind;
        }

        // "Verification status", "Test result", "Evidence link": the telling word is last in Germanic and first in Romance languages.
        var words = key.Split(' ');
        return Telling(words[^1]) ?? Telling(words[0]) ?? ColumnKind.Text;
    }

    /// <summary>"测试结果", "確認状況", "是否通过", "합격 여부": the telling word is a part of the word.</summary>
    [GeneratedRegex("(状態|狀態|状态|状況|ステータス|结果|結果|判定|合否|可否|情况|상태|결과|여부)[？?]?$|^(是否)(已|通过|合格|完成|满足|符合|达标|实现|落实)")]
    private static partial Regex IsWrittenTogether();

    /// <summary>"RTO measured", "Gemessener Wert", "実測": a result, whatever was measured.</summary>
    [GeneratedRegex(
        @"\b(measured|achieved|gemessen\w*|erreicht\w*|mesurée?s?|atteinte?s?|medid[oa]s?|alcanzad[oa]s?|atingid[oa]s?|misurat[oaie]|raggiunt[oaie]|gemeten"
        + @"|behaald|zmierzon\w*|osiągnięt\w*|uppmätt|målt|mitattu|naměřen\w*|mért|măsurat\w*|ölçülen)\b|измеренн|достигнут|实测|實測|実測|測定|측정"
        + @"|^(duration|start(ed)?( time)?|end(ed)?( time)?|dauer|beginn|ende|durée|début|fin|duración|inicio|duração|início|fim|durata|inizio|fine|duur|begin"
        + @"|einde|czas trwania|początek|koniec|длительность|начало|окончание|所要時間|開始時刻|終了時刻|实际用时|耗时|开始时间|结束时间|소요 ?시간)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex IsMeasured();

    /// <summary>"代表签字", "担当者押印": the telling word is a part of the word.</summary>
    [GeneratedRegex(ToSign + "$")]
    private static partial Regex IsToSign();

    [GeneratedRegex(ToSign)]
    private static partial Regex HoldsToSign();

    [GeneratedRegex("(日付|日期|年月日|期日|날짜|일자)")]
    private static partial Regex HoldsDay();

    private static ColumnKind? Telling(string word) =>
        Kinds.TryGetValue(word, out var kind) && kind is ColumnKind.Status or ColumnKind.Evidence or ColumnKind.Date or ColumnKind.Owner or ColumnKind.Signature
            ? kind
            : null;

    private static readonly FrozenSet<string> Plain = (
        "status|state|current status|verdict|pass fail|pass or fail|done|completed|verified|checked|zustand|erledigt|geprüft|freigabe|bestanden|"
        + "statut|état|etat|fait|vérifié|estado|hecho|verificado|situação|situacao|feito|"
        + "stato|fatto|verificato|staat|gereed|stan|wykonano|zrobione|stav|hotovo|"
        + "статус|состояние|выполнено|готово|状態|ステータス|状态|狀態|判定|상태|"
        + "durum|tila|tilstand|läge|stare|állapot|κατάσταση|الحالة|מצב|סטטוס|trạng thái|tình trạng|تم|"
        + "tehty|valmis|klart|klar|udført|utført|kész|gata|tamamlandı|стан|сделано|зроблено")
        .Split('|')
        .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, ColumnKind> BuildLater()
    {
        var kinds = new Dictionary<string, ColumnKind>(StringComparer.Ordinal);
        Add(
            ColumnKind.Actual,
            "actual result|actual results|actual|actual outcome|actual value|observed|observed result|observed results|observation|observations|measured|"
            + "measured value|measurement|output|obtained result|finding|findings|"
            + "tatsächliches ergebnis|ist|ist ergebnis|ist wert|istwert|messwert|beobachtung|befund|résultat obtenu|résultat réel|résultat constaté|"
            + "valeur mesurée|constat|observé|"
            + "resultado real|resultado obtenido|resultado obtido|resultado actual|valor medido|observado|risultato ottenuto|risultato effettivo|"
            + "risultato reale|valore misurato|werkelijk resultaat|feitelijk resultaat|gemeten waarde|"
            + "zmierzone|faktycznie|фактически|факт|gerçekleşen|skutečnost|utfall|rzeczywisty wynik|wynik rzeczywisty|otrzymany wynik|фактический результат|"
            + "実際の結果|実測値|实际结果|實際結果|实测值|测量值|实际值|測定値|実測|실제 결과|측정값");
        Add(
            ColumnKind.Expected,
            "expected result|expected results|expected outcome|expected|expectation|target|erwartetes ergebnis|erwartetes resultat|erwartet|soll|sollwert|"
            + "soll ergebnis|résultat attendu|résultats attendus|attendu|"
            + "resultado esperado|resultados esperados|esperado|resultado previsto|risultato atteso|risultati attesi|atteso|verwacht resultaat|verwacht|"
            + "oczekiwany wynik|oczekiwany rezultat|wynik oczekiwany|ожидаемый результат|期待結果|期待値|期待される結果|期待値|予想結果|目標|目标|기대값|목표|목표값|oczekiwane|"
            + "oczekiwana wartość|ожидается|ожидаемое|ожидаемое значение|očekáváno|förväntat|forventet|odotettu|elvárt|așteptat|beklenen|预期结果|預期結果|期望结果|预计结果|"
            + "目标值|예상 결과|기대 결과");
        Add(
            ColumnKind.Name,
            "name|nom et qualité|nom et fonction|nom prénom|nominativo|nome e ruolo|jméno a příjmení|meno a priezvisko|nombre y cargo|nome e cargo|"
                + "naam en functie|name and role|name and title|print name|printed name|full name|signatory|name in blockschrift|vor und nachname|nom|"
                + "nom et prénom|nombre|nombre y apellidos|nome|nome e cognome|naam|imię i nazwisko|имя|фио|氏名|名前|姓名|이름|성명");
        Add(
            ColumnKind.Signature,
            "kürzel|handzeichen|initiales|iniciales|iniziali|inicjały|инициалы|sign|sign here|visum|paraphe|visa|rubrica|parafka|签字|簽名|签章|押印|印|署名 捺印");
        foreach (var (kind, words) in MoreTableHeaders.All)
        {
            Add(kind, words);
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(ColumnKind kind, string words)
        {
            foreach (var word in words.Split('|'))
            {
                kinds.TryAdd(Fingerprint.Of(word), kind);
            }
        }
    }

    private static FrozenDictionary<string, ColumnKind> Build()
    {
        var kinds = new Dictionary<string, ColumnKind>(StringComparer.Ordinal);
        Add(
            ColumnKind.Status,
            "status|state|result|outcome|verdict|done|completed|complete|verified|checked|pass fail|passed|met|progress|current status|implemented|approval|"
            + "approved|"
            + "zustand|ergebnis|stand|erledigt|geprüft|erfüllt|freigabe|bestanden|"
            + "statut|état|etat|résultat|resultat|fait|vérifié|terminé|avancement|"
            + "estado|resultado|hecho|verificado|completado|cumple|"
            + "situação|situacao|concluído|feito|"
            + "stato|esito|risultato|fatto|completato|verificato|"
            + "staat|resultaat|gereed|klaar|afgerond|voltooid|"
            + "stan|wynik|gotowe|wykonano|zrobione|"
            + "läge|tillstånd|klart|resultat|tilstand|udført|tila|tulos|valmis|stav|výsledek|hotovo|splněno|állapot|eredmény|stare|rezultat|durum|sonuç|"
            + "статус|состояние|результат|стан|готово|状態|ステータス|結果|状态|狀態|结果|完成|상태|결과");
        Add(ColumnKind.Signature, "signature|signed|sign off|signoff|initials|unterschrift|firma|assinatura|handtekening|podpis|подпись|署名|签名|서명");
        Add(ColumnKind.Evidence, "evidence|proof|evidence link|link|links|reference|references|artifact|artefact|screenshot|attachment|source|"
            + "nachweis|beleg|beweis|preuve|preuves|justificatif|evidencia|prueba|evidência|prova|evidenza|bewijs|dowód|důkaz|bevis|доказательство|"
            + "подтверждение|証跡|エビデンス|证据|證據|증거|증빙");
        Add(
            ColumnKind.Notes,
            "notes|note|comment|comments|remark|remarks|details|bemerkung|bemerkungen|anmerkung|kommentar|commentaire|commentaires|remarques|comentarios|notas|"
                + "observaciones|observações|comentários|commenti|opmerking|opmerkingen|uwagi|poznámka|примечание|備考|备注|비고");
        Add(
            ColumnKind.Owner,
            "owner|responsible|assignee|assigned to|by|verified by|checked by|who|tester|reviewer|verantwortlich|zuständig|geprüft von|responsable|responsável|"
                + "responsabile|verantwoordelijke|eigenaar|odpowiedzialny|osoba|ansvarig|ansvarlig|odpovědný|ответственный|担当|担当者|负责人|담당자|담당");
        Add(
            ColumnKind.Date,
            "date|verified on|checked on|completed on|due|due date|deadline|last verified|last checked|when|datum|geprüft am|fällig|échéance|fecha|data|termin|"
                + "dato|päivämäärä|dátum|дата|日付|日期|날짜");
        Add(ColumnKind.Id, "id|no|nr|ref|key|number|check id|item id|nummer|numéro|número|numero|kennung|番号|编号|번호");
        Add(
            ColumnKind.Rank,
            "priority|severity|prio|weight|effort|risk|level|category type|priorität|priorité|prioridad|prioridade|priorità|prioriteit|priorytet|приоритет|優先度|"
                + "优先级|우선순위");
        Add(ColumnKind.Count, "total|count|failed|open|pending|remaining|todo|percent|percentage|coverage|score|checks|items|gesamt|anzahl|offen");
        Add(ColumnKind.Meaning, "meaning|definition|explanation|legend|bedeutung|signification|significado|significato|betekenis|znaczenie");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(ColumnKind kind, string words)
        {
            foreach (var word in words.Split('|'))
            {
                kinds.TryAdd(word, kind);
            }
        }
    }
}
