using System.Collections.Frozen;

namespace ChatOpsVerifier.Domain.Reports.Reading;

internal enum OutcomeColumn
{
    Pass,
    Fail,
    NotApplicable,
}

/// <summary>Words under which a mark says how a check came out: "OK" and "NOK", "i.O." and "n.i.O.", "合格" and "不合格".</summary>
internal static class OutcomeHeaders
{
    private static readonly FrozenDictionary<string, OutcomeColumn> Words = Build();

    /// <param name="text">Plain text of a header, or of the words beside a box in a cell.</param>
    /// <returns>Null: not a word for an outcome.</returns>
    public static OutcomeColumn? Of(string text)
    {
        var (mark, rest) = StateGlyphs.Split(text.Trim('*', '_', '`', ' '));
        var key = Fingerprint.Of(rest.Split('(', '（')[0]);
        return Words.TryGetValue(key, out var column) ? column
            : rest.Trim() is "○" or "◯" or "〇" or "+" ? OutcomeColumn.Pass
            : rest.Trim() is "×" or "✕" ? OutcomeColumn.Fail
            : key.Length == 0 && mark is { } state and not ClaimedState.Open ? state == ClaimedState.Done ? OutcomeColumn.Pass : OutcomeColumn.Fail
            : null;
    }

    private static FrozenDictionary<string, OutcomeColumn> Build()
    {
        var words = new Dictionary<string, OutcomeColumn>(StringComparer.Ordinal);
        Add(OutcomeColumn.NotApplicable, "n a|na|not applicable|skip|skipped|not tested|entfällt|nicht zutreffend|n zutr|nicht anwendbar|nicht relevant|sans objet|s o|non applicable|no aplica|n d|não se aplica|nao se aplica|non applicabile|n v t|nvt|niet van toepassing|nie dotyczy|n d|не применимо|н п|対象外|该项不适用|不适用|해당 없음|해당없음");
        Add(OutcomeColumn.Fail, "nok|n ok|ko|not ok|fail|failed|fails|no|no go|nogo|rejected|not met|unmet|non compliant|not compliant|not fulfilled|not done|nicht erledigt|non fait|no hecho|não feito|non fatto|niet gedaan|未完了|未完成|not accepted|n i o|nio|nicht in ordnung|nicht i o|nicht bestanden|nicht erfüllt|nicht ok|nein|mangel|mangelhaft|abgelehnt|"
            + "non|non conforme|échec|échoué|refusé|no conforme|no cumple|fallido|fallo|rechazado|não|nao|não conforme|não atende|reprovado|falhou|non superato|fallito|respinto|nee|niet ok|niet akkoord|afgekeurd|voldoet niet|nie|niezaliczony|niezaliczone|negatywny|нет|не пройдено|не соответствует|"
            + "不合格|否|ng|不通过|未通过|不通過|失败|失敗|不符合|불합격|부적합|nej|underkänd|ne|hayır");
        Add(OutcomeColumn.Pass, "done|erledigt|fait|hecho|feito|fatto|gedaan|完了|已完成|ok|pass|passed|passes|yes|go|approved|accepted|met|compliant|fulfilled|complies|i o|io|in ordnung|bestanden|erfüllt|ja|akzeptiert|abgenommen|"
            + "oui|conforme|réussi|accepté|validé|sí|si|cumple|aprobado|superado|sim|atende|aprovado|sì|superato|approvato|akkoord|voldoet|goedgekeurd|geslaagd|tak|zaliczony|zaliczone|pozytywny|да|пройдено|соответствует|"
            + "合格|可|良|是|通过|通過|符合|성공|합격|적합|godkänd|ano|evet");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(OutcomeColumn column, string list)
        {
            foreach (var word in list.Split('|'))
            {
                words.TryAdd(word, column);
            }
        }
    }
}
