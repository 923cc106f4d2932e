using System.Collections.Frozen;
using System.Text;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Reading.States;

internal enum OutcomeColumn
{
    Pass,
    Fail,
    NotApplicable,
}

/// <summary>Words under which a mark says how a check came out: "OK" and "NOK", "i.O." and "n.i.O.", "合格" and "不合格".</summary>
internal static class OutcomeHeaders
{
    private const int LongestNotApplicable = 24;

    private static readonly FrozenDictionary<string, OutcomeColumn> Words = Build();

    private static readonly int Longest = Words.Keys.Max(w => w.Length);

    /// <param name="text">Plain text of a header, or of the words beside a box in a cell.</param>
    /// <returns>Null: not a word for an outcome.</returns>
    public static OutcomeColumn? Of(ReadOnlySpan<char> text)
    {
        text = text.Trim("*_` ").Trim();
        var length = StateGlyphs.LengthAt(text);
        var rest = text[length..].Trim();
        var words = rest.IndexOfAny('(', '（') is >= 0 and var bracket ? rest[..bracket] : rest;
        if (IsTooLong(words))
        {
            return null;
        }

        var (mark, key) = (length == 0 ? null : StateGlyphs.StateOf(text[..length]), Fingerprint.Of(words.ToString()));
        return Words.TryGetValue(key, out var column) ? column
            : rest is "C" ? OutcomeColumn.Pass
            : rest is "NC" ? OutcomeColumn.Fail
            : rest is "Y" or "y" ? OutcomeColumn.Pass
            : rest is "N" or "n" ? OutcomeColumn.Fail
            : rest is "○" or "◯" or "〇" or "+" ? OutcomeColumn.Pass
            : rest is "×" or "✕" ? OutcomeColumn.Fail
            : key.Length == 0 && mark is { } state and not ClaimedState.Open ? state == ClaimedState.Done ? OutcomeColumn.Pass : OutcomeColumn.Fail
            : null;
    }

    public static bool IsNotApplicable(ReadOnlySpan<char> text) => text.Length is > 1 and <= LongestNotApplicable && Of(text) == OutcomeColumn.NotApplicable;

    /// <summary>More letters than any of the words has. Others than Latin ones may fall together when they are folded, so that only those are counted.</summary>
    private static bool IsTooLong(ReadOnlySpan<char> words)
    {
        if (words.Length <= Longest || !Ascii.IsValid(words))
        {
            return false;
        }

        var letters = 0;
        foreach (var c in words)
        {
            letters += char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        return letters > Longest;
    }

    private static FrozenDictionary<string, OutcomeColumn> Build()
    {
        var words = new Dictionary<string, OutcomeColumn>(StringComparer.Ordinal);
        Add(OutcomeColumn.NotApplicable, "n a|na|not applicable|skip|skipped|not tested|entfällt|nicht zutreffend|n zutr|nicht anwendbar|nicht relevant|sans objet|s o|non applicable|no aplica|n d|não se aplica|nao se aplica|non applicabile|n v t|nvt|niet van toepassing|nie dotyczy|n d|не применимо|н п|対象外|该项不适用|不适用|해당 없음|해당없음");
        Add(OutcomeColumn.Fail, "nok|n ok|ko|reject|decline|ablehnen|refuser|rejeter|rechazar|rejeitar|reprovar|respingere|rifiutare|afkeuren|odrzucić|отклонить|不同意|却下|반려|not ok|fail|failed|fails|no|no go|nogo|rejected|not met|unmet|non compliant|not compliant|not fulfilled|not done|nicht erledigt|non fait|no hecho|não feito|non fatto|niet gedaan|未完了|未完成|not accepted|n i o|nio|nicht in ordnung|nicht i o|nicht bestanden|nicht erfüllt|nicht ok|nein|mangel|mangelhaft|abgelehnt|"
            + "non|non conforme|échec|échoué|refusé|no conforme|no cumple|fallido|fallo|rechazado|não|nao|não conforme|não atende|reprovado|falhou|non superato|fallito|respinto|nee|niet ok|niet akkoord|afgekeurd|voldoet niet|nie|niezaliczony|niezaliczone|negatywny|нет|не пройдено|не соответствует|"
            + "不合格|否|ng|不通过|未通过|不通過|失败|失敗|不符合|不適合|不適|异常|異常あり|不达标|不可|불합격|부적합|불량|아니오|아니요|incorrect|unsatisfactory|not satisfactory|unacceptable|not acceptable|false|falsch|faux|incorrecto|incorreto|falso|scorretto|onjuist|niepoprawnie|неверно|не проходит|ні|uygun değil|ei|hylätty|nem|nem megfelelt|nu|ikke godkjent|ikke godkendt|όχι|nej|underkänd|ne|hayır");
        Add(OutcomeColumn.Pass, "approve|accept|genehmigen|freigeben|annehmen|approuver|accepter|valider|aprobar|aceptar|aprovar|aceitar|approvare|accettare|goedkeuren|zatwierdzić|одобрить|согласовать|同意|承認|승인|done|erledigt|fait|hecho|feito|fatto|gedaan|完了|已完成|ok|pass|passed|passes|yes|go|approved|accepted|met|compliant|fulfilled|complies|i o|io|in ordnung|bestanden|erfüllt|ja|akzeptiert|abgenommen|"
            + "oui|conforme|réussi|accepté|validé|sí|si|cumple|aprobado|superado|sim|atende|aprovado|sì|superato|approvato|akkoord|voldoet|goedgekeurd|geslaagd|tak|zaliczony|zaliczone|pozytywny|да|пройдено|соответствует|"
            + "合格|可|良|是|通过|通過|符合|適合|適|正常|異常なし|达标|성공|합격|적합|양호|예|네|correct|satisfactory|acceptable|true|richtig|vrai|correcto|correto|verdadero|verdadeiro|corretto|juist|poprawnie|верно|проходит|так|uygun|kyllä|hyväksytty|igen|megfelelt|da|godkjent|godkendt|ναι|godkänd|ano|evet");
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
