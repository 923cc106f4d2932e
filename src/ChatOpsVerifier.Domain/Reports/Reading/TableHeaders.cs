using System.Collections.Frozen;

namespace ChatOpsVerifier.Domain.Reports.Reading;

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
}

/// <summary>What a column holds, by the words of its header in the languages seen in real reports.</summary>
internal static class TableHeaders
{
    private static readonly FrozenDictionary<string, ColumnKind> Kinds = Build();

    public static ColumnKind KindOf(string header)
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

        // "Verification status", "Test result", "Evidence link": the telling word stands last in Germanic and first in Romance languages.
        var words = key.Split(' ');
        return Telling(words[^1]) ?? Telling(words[0]) ?? ColumnKind.Text;
    }

    private static ColumnKind? Telling(string word) =>
        Kinds.TryGetValue(word, out var kind) && kind is ColumnKind.Status or ColumnKind.Evidence or ColumnKind.Date or ColumnKind.Owner or ColumnKind.Signature ? kind : null;

    private static FrozenDictionary<string, ColumnKind> Build()
    {
        var kinds = new Dictionary<string, ColumnKind>(StringComparer.Ordinal);
        Add(ColumnKind.Status, "status|state|result|outcome|verdict|done|completed|complete|verified|checked|pass fail|passed|met|progress|current status|implemented|approval|approved|"
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
            + "nachweis|beleg|beweis|preuve|preuves|justificatif|evidencia|prueba|evidência|prova|evidenza|bewijs|dowód|důkaz|bevis|доказательство|подтверждение|証跡|エビデンス|证据|證據|증거|증빙");
        Add(ColumnKind.Notes, "notes|note|comment|comments|remark|remarks|details|bemerkung|bemerkungen|anmerkung|kommentar|commentaire|commentaires|remarques|comentarios|notas|observaciones|observações|comentários|commenti|opmerking|opmerkingen|uwagi|poznámka|примечание|備考|备注|비고");
        Add(ColumnKind.Owner, "owner|responsible|assignee|assigned to|by|verified by|checked by|who|tester|reviewer|verantwortlich|zuständig|geprüft von|responsable|responsável|responsabile|verantwoordelijke|eigenaar|odpowiedzialny|osoba|ansvarig|ansvarlig|odpovědný|ответственный|担当|担当者|负责人|담당자|담당");
        Add(ColumnKind.Date, "date|verified on|checked on|completed on|due|due date|deadline|last verified|last checked|when|datum|geprüft am|fällig|échéance|fecha|data|termin|dato|päivämäärä|dátum|дата|日付|日期|날짜");
        Add(ColumnKind.Id, "id|no|nr|ref|key|number|check id|item id|nummer|numéro|número|numero|kennung|番号|编号|번호");
        Add(ColumnKind.Rank, "priority|severity|prio|weight|effort|risk|level|category type|priorität|priorité|prioridad|prioridade|priorità|prioriteit|priorytet|приоритет|優先度|优先级|우선순위");
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
