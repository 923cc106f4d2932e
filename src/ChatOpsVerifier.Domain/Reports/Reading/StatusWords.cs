using System.Collections.Frozen;

namespace ChatOpsVerifier.Domain.Reports.Reading;

internal enum ClaimedState
{
    Open,
    Done,
    Failed,
}

/// <summary>Words and marks that state how far something is, in the languages seen in real reports.</summary>
internal static class StatusWords
{
    private static readonly FrozenDictionary<string, ClaimedState> Words = Build();

    /// <summary>Every known word or phrase, in lower case, with the state that it claims.</summary>
    public static IReadOnlyDictionary<string, ClaimedState> All => Words;

    private static readonly FrozenSet<string> YesOrNo =
        new[] { "yes", "no", "y", "n", "x", "ok", "ja", "nein", "oui", "non", "sí", "si", "sì", "sim", "não", "nee", "nej", "tak", "nie", "да", "нет" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Longest phrase in the table, in words.</summary>
    private const int LongestPhrase = 4;

    /// <returns>Null: no status word.</returns>
    public static ClaimedState? Classify(string text)
    {
        var (mark, rest) = StateGlyphs.Split(text.Trim('*', '_', '`', ' '));
        return ClassifyWords(rest) ?? mark;
    }

    /// <summary>Says too little to make a column of them a status: "Encrypted: yes".</summary>
    public static bool IsYesOrNo(string text) => YesOrNo.Contains(text.Trim('*', '_', '`', ' '));

    /// <summary>The longest known phrase that the text begins with: "PENDING OPERATOR VERIFICATION" is pending.</summary>
    private static ClaimedState? ClassifyWords(string text)
    {
        if (text.Trim('*', '`', ' ') is "[ ]" or "[]")
        {
            return ClaimedState.Open;
        }

        var words = text.ToLowerInvariant().Split([' ', '-', '_', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length, LongestPhrase); count > 0; count--)
        {
            var phrase = string.Join(' ', words.Take(count)).Trim('*', '_', '`', '.', ',', ':', ';', '!', '(', ')', '"');
            if (Words.TryGetValue(phrase, out var state))
            {
                return state;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, ClaimedState> Build()
    {
        const string open = "unknown|pending|open|todo|to do|tbd|tbc|not started|not done|not verified|unverified|in progress|ongoing|wip|incomplete|partial|partially|blocked|missing|"
            + "not performed|not tested|untested|waiting|planned|no|not yet|needs verification|requires verification|on hold|not available|stale|in conflict|n|"
            + "offen|ausstehend|in arbeit|in bearbeitung|unbekannt|nicht begonnen|nicht erledigt|nein|geplant|blockiert|"
            + "en cours|en attente|à faire|a faire|ouvert|inconnu|non commencé|non|non vérifié|bloqué|"
            + "pendiente|en curso|en progreso|abierto|desconocido|sin empezar|por hacer|bloqueado|no iniciado|"
            + "pendente|em andamento|aberto|desconhecido|a fazer|não|não iniciado|em progresso|"
            + "in corso|in sospeso|da fare|aperto|sconosciuto|in attesa|non iniziato|bloccato|"
            + "onbekend|in behandeling|te doen|bezig|niet gestart|nee|geblokkeerd|"
            + "otwarte|oczekuje|oczekujące|w toku|do zrobienia|nieznany|nieznane|nie|zablokowane|"
            + "pågår|ej påbörjad|okänd|nej|öppen|avventer|afventer|åben|kesken|avoin|čeká|otevřeno|"
            + "открыто|в работе|ожидает|неизвестно|нет|не начато|відкрито|очікує|"
            + "未着手|未完了|進行中|保留|未確認|不明|待处理|未开始|进行中|待確認|未知|진행 중|대기|미완료|미확인|beklemede|devam ediyor|açık";
        const string done = "done|complete|completed|verified|pass|passed|ok|yes|y|closed|resolved|finished|fixed|ready|approved|confirmed|success|successful|implemented|met|signed|signed off|x|[x]|"
            + "erledigt|fertig|abgeschlossen|ja|bestanden|verifiziert|geprüft|bestätigt|erfüllt|"
            + "fait|terminé|terminée|oui|vérifié|vérifiée|réussi|validé|validée|"
            + "hecho|completado|completada|terminado|verificado|verificada|sí|si|aprobado|"
            + "feito|concluído|concluída|concluido|sim|aprovado|"
            + "fatto|completato|verificato|sì|superato|approvato|"
            + "gereed|klaar|voltooid|geverifieerd|afgerond|gedaan|"
            + "gotowe|zrobione|zakończone|zweryfikowane|tak|zaliczone|"
            + "klar|färdig|godkänd|ja|ferdig|færdig|valmis|hotovo|splněno|dokončeno|"
            + "готово|выполнено|проверено|да|виконано|так|"
            + "完了|済|済み|確認済み|合格|完成|已完成|已验证|通过|通過|완료|확인|통과|tamam|tamamlandı|evet";
        const string failed = "fail|failed|failing|error|rejected|refuted|broken|not met|nok|not ok|"
            + "fehlgeschlagen|nicht bestanden|abgelehnt|échec|échoué|refusé|fallido|falló|rechazado|falhou|reprovado|rejeitado|fallito|respinto|mislukt|afgekeurd|niepowodzenie|odrzucone|"
            + "misslyckad|underkänd|feilet|fejlet|selhalo|провалено|не пройдено|失敗|不合格|失败|실패|başarısız";
        var words = new Dictionary<string, ClaimedState>(StringComparer.Ordinal);
        foreach (var (list, state) in new[] { (open, ClaimedState.Open), (done, ClaimedState.Done), (failed, ClaimedState.Failed) })
        {
            foreach (var word in list.Split('|'))
            {
                words.TryAdd(word, state);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
