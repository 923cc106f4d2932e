using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Reading.Counts;

/// <summary>Which checks a count speaks of.</summary>
internal enum CountKind
{
    Open,
    Done,
    Failed,
    Total,
}

/// <summary>A count that a document states about its own checks: "Open: 12", "Erledigt: 7 von 54", "Progression : 40 %".</summary>
/// <param name="Stated">The number, or the part of the total, or the percentage.</param>
internal sealed partial record CountLabel(CountKind Kind, bool IsBare, int Stated, int? Total, bool IsPercentage)
{
    private const string Nouns = "check|checks|checklist|box|boxes|checkbox|checkboxes|item|items|task|tasks|verification|verifications|punkt|punkte|prüfpunkt|prüfpunkte|prüfung|prüfungen|aufgabe|aufgaben|kästchen|point|points|contrôle|contrôles|tâche|tâches|vérification|vérifications|élément|éléments|casilla|casillas|tarea|tareas|punto|puntos|verificación|verificaciones|elemento|elementos|ítem|ítems|caixa|caixas|tarefa|tarefas|itens|ponto|pontos|verificação|verificações|voce|voci|controllo|controlli|verifica|verifiche|punten|taken|controles|zadania|pozycje|項目|項目数|チェック|チェック項目|件|项|项目|检查项|任务|항목|проверок|проверки|задач|пунктов";
    private const string Fillers = "number|of|so|far|overall|current|currently|still|now|the|all|count|counts|and|are|is|have|been|in|anzahl|noch|bisher|aller|davon|nombre|de|des|du|le|la|les|l|número|numero|dos|das|do|da|van|aantal|liczba|数|件数|状況|情况|число";
    private const string OpenWords = "open|remaining|pending|unverified|unknown|outstanding|todo|to do|not done|not verified|incomplete|unchecked|left|offen|offene|ausstehend|verbleibend|unbekannt|restant|restants|restante|restantes|ouvert|ouverts|ouvertes|à faire|pendiente|pendientes|abierto|abiertos|abiertas|por hacer|pendente|pendentes|aberto|abertos|abertas|aperti|aperte|rimanenti|da fare|openstaand|resterend|otwarte|pozostałe|未完了|未着手|残り|残|未完成|待处理|剩余|待办|미완료|남음|открыто|осталось";
    private const string DoneWords = "done|complete|completed|verified|closed|passed|settled|finished|checked|ticked|progress|completion|erledigt|erledigte|abgeschlossen|fertig|geprüft|verifiziert|fortschritt|fait|faits|faites|terminé|terminés|terminée|terminées|vérifié|vérifiés|vérifiées|progression|avancement|hecho|hechos|hechas|completado|completados|completada|completadas|verificado|verificados|verificadas|progreso|avance|feito|feitos|concluído|concluídos|concluída|concluídas|progresso|fatto|fatti|completati|completate|verificati|verificate|avanzamento|gereed|afgerond|voltooid|voortgang|gotowe|zrobione|ukończone|postęp|完了|完了済み|完成|已完成|通过|合格|進捗|进度|完成率|완료|진행률|готово|выполнено|прогресс";
    private const string FailedWords = "failed|refuted|failures|rejected|fehlgeschlagen|abgelehnt|échoué|échoués|échouées|fallido|fallidos|fallidas|falhado|falhados|falliti|fallite|mislukt|失敗|失败|不合格|실패|провалено";
    private const string TotalWords = "total|totals|gesamt|insgesamt|totale|totaal|razem|łącznie|合計|总数|总计|総数|全体|합계|всего";

    private const int LongestPhrase = 2;

    private static readonly FrozenDictionary<string, CountKind?> Vocabulary = Build();
    private static readonly FrozenSet<string> Named = Nouns.Split('|').Select(Fingerprint.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The label says what is counted: "Tasks completed", and not only "Completed".</summary>
    public bool NamesChecks { get; private init; }

    /// <returns><c>null</c>: not a count, or its words name something else than the document's checks.</returns>
    public static CountLabel? TryRead(string label, string value)
    {
        var shape = Shape().Match(value);
        if (!shape.Success || !int.TryParse(shape.Groups["part"].ValueSpan, CultureInfo.InvariantCulture, out var stated) || KindOf(label) is not { } kind || !IsOfChecks(shape.Groups["rest"].Value))
        {
            return null;
        }

        int? total = int.TryParse(shape.Groups["total"].ValueSpan, CultureInfo.InvariantCulture, out var of) ? of : null;
        var isPercentage = shape.Groups["percent"].Success;
        return new CountLabel(kind == CountKind.Total && (total is not null || isPercentage) ? CountKind.Done : kind, total is null && !isPercentage, stated, total, isPercentage) { NamesChecks = Fingerprint.Of(label).Split(' ').Any(Named.Contains) };
    }

    /// <summary>The number where so many checks of so many are done or failed.</summary>
    public int Value(int total, int done, int failed) =>
        IsPercentage ? (int)(100L * Part(total, done, failed) / Math.Max(1, total)) : Part(total, done, failed);

    /// <summary>True: the document says what its checks say. A percentage may be rounded either way.</summary>
    public bool Agrees(int total, int done, int failed) =>
        total > 0 && (Total is null || Total == total)
        && (Value(total, done, failed) == Stated || (IsPercentage && Value(total, done, failed) + 1 == Stated && Value(total, done, failed) < 100 && (100L * Part(total, done, failed)) % total != 0));

    private int Part(int total, int done, int failed) => Kind switch { CountKind.Open => total - done, CountKind.Done => done, CountKind.Failed => failed, _ => total };

    private static CountKind? KindOf(string label)
    {
        CountKind? kind = null;
        var namesChecks = false;
        var words = Fingerprint.Of(label).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length;)
        {
            var length = Math.Min(LongestPhrase, words.Length - i);
            while (length > 0 && !Vocabulary.ContainsKey(string.Join(' ', words.AsSpan(i, length).ToArray())))
            {
                length--;
            }

            if (length == 0)
            {
                return null;
            }

            var said = Vocabulary[string.Join(' ', words.AsSpan(i, length).ToArray())];
            namesChecks |= Named.Contains(words[i]);
            kind = said is null || (said == CountKind.Total && kind is not null) ? kind : said;
            i += length;
        }

        return kind ?? (namesChecks ? CountKind.Total : null);
    }

    private static bool IsOfChecks(string rest) => Fingerprint.Of(rest).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => Vocabulary.ContainsKey(w) || w.All(char.IsDigit));

    private static FrozenDictionary<string, CountKind?> Build()
    {
        var words = new Dictionary<string, CountKind?>(StringComparer.Ordinal);
        foreach (var (list, kind) in new (string, CountKind?)[] { (OpenWords, CountKind.Open), (DoneWords, CountKind.Done), (FailedWords, CountKind.Failed), (TotalWords, CountKind.Total), (Nouns, null), (Fillers, null) })
        {
            foreach (var word in list.Split('|'))
            {
                words.TryAdd(Fingerprint.Of(word), kind);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(?<part>\d{1,9})(?:\s*(?:/|／|of|von|de|sur|su|van|z|из|out of)\s*(?<total>\d{1,9})\b(?<rest>.{0,40})|(?:[.,]\d+)?\s*(?<percent>[%％])|\s*(?<rest>\p{L}[\p{L} ]{0,20}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
